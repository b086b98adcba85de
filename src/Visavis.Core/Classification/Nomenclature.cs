using System.Collections.Immutable;

namespace Visavis.Core;

/// <summary>An edition of a list of goods or industries: its levels, its years, and what its codes mean by their form.</summary>
public sealed record Nomenclature
{
    /// <summary>Id, as <see cref="Commodity.Nomenclature"/> holds it: <c>HS2017</c>, <c>SITC3</c>, <c>BEC4</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What its editions share: <c>HS</c>, <c>SITC</c>, <c>BEC</c>, <c>TNVED</c>, <c>ISIC</c>.</summary>
    public required string Family { get; init; }

    /// <summary>UN Comtrade's code of the edition, H5 for HS 2017; empty where it has none.</summary>
    public required string Comtrade { get; init; }

    /// <summary>Lengths of its codes, ascending; the last is the finest.</summary>
    public required ImmutableArray<int> Levels { get; init; }

    /// <summary>The year of its coming into force.</summary>
    public required int From { get; init; }

    /// <summary>The last year before its successor; absent while it is in force.</summary>
    public required int? To { get; init; }

    /// <summary>The edition that its codes begin with (TN VED 2022 with HS 2022); empty where there is none.</summary>
    public required string Base { get; init; }

    /// <summary>Who publishes it: WCO, UNSD, EEC.</summary>
    public required string Publisher { get; init; }

    /// <summary>English name.</summary>
    public required string NameEn { get; init; }

    /// <summary>Russian name.</summary>
    public required string NameRu { get; init; }

    /// <summary>The code of goods that nobody specified, which such goods are converted to; empty where the edition has none.</summary>
    public required string Residual { get; init; }

    /// <summary>Table of its upper levels in this program; empty where there is none.</summary>
    internal string Table { get; init; } = "";

    /// <summary>What codes of unspecified goods begin with; empty where there are none.</summary>
    internal string ResidualPrefix { get; init; } = "";

    /// <summary>Zeros behind so many digits only fill a code up: 93100 is 931. Absent where zeros are digits like others.</summary>
    internal int? FilledFrom { get; init; }

    /// <summary>Name in a language.</summary>
    public string Name(Language language) => language == Language.Ru ? NameRu : NameEn;

    /// <summary>A code as this edition is kept here: without points and blanks, in capitals, without zeros that only fill it up.</summary>
    public string Canonical(string code)
    {
        var bare = string.Concat(code.Where(c => c is not ('.' or ' ' or '\u00A0'))).ToUpperInvariant();
        var length = bare.Length;
        while (length > FilledFrom && bare[length - 1] == '0')
        {
            length--;
        }
        return bare[..length];
    }

    /// <summary>Whether a code stands for goods that the reporter did not specify or hid: HS 99, SITC 93, BEC 7.</summary>
    public bool IsResidual(string code) =>
        ResidualPrefix.Length > 0 && code.StartsWith(ResidualPrefix, StringComparison.Ordinal);

    /// <summary>The code one level up; empty at the top. Codes are nested by their digits.</summary>
    public string ParentOf(string code) => code[..Levels.LastOrDefault(l => l < code.Length)];

    /// <inheritdoc/>
    public bool Equals(Nomenclature? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <inheritdoc/>
    public override string ToString() => Id;
}
