using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>What a publisher's file of codes holds: a code list of an edition, or a concordance of two.</summary>
public sealed record ClassificationFile
{
    /// <summary>Name of the file, without folders.</summary>
    public required string File { get; init; }

    /// <summary>Lower-case hexadecimal hash of the file's bytes; empty where it could not be read.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>The edition, or the edition that a concordance leads from; absent where there is a problem.</summary>
    public Nomenclature? Nomenclature { get; init; }

    /// <summary>The edition that a concordance leads to; absent for a code list.</summary>
    public Nomenclature? To { get; init; }

    /// <summary>Lines of a code list.</summary>
    public ImmutableArray<(Category Category, long Line)> Categories { get; init; } = [];

    /// <summary>Lines of a concordance.</summary>
    public ImmutableArray<(Correspondence Correspondence, long Line)> Correspondences { get; init; } = [];

    /// <summary>Rows that are neither, each with its reason.</summary>
    public ImmutableArray<SetAside> SetAside { get; init; } = [];

    /// <summary>Rows of the file.</summary>
    public long RowsIn { get; init; }

    /// <summary>Rows kept.</summary>
    public long RowsKept => Categories.Length + Correspondences.Length;

    /// <summary>Rows that repeat another: the same code written with and without zeros that fill it up.</summary>
    public long RowsMerged { get; init; }

    /// <summary>What forbids to keep anything of the file.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>What is said of the reading.</summary>
    public ImmutableArray<Note> Notes { get; init; } = [];

    /// <summary>Of which list the file is an edition: <c>HS2017</c>, or <c>HS2017-SITC3</c>.</summary>
    public string Dataset => To is null ? $"{Nomenclature}" : $"{Nomenclature}-{To}";
}
