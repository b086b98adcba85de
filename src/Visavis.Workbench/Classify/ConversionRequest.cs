using System.Collections.Immutable;
using Visavis.Analysis.Conversion;
using Visavis.Core;
using Visavis.Sources;

namespace Visavis.Workbench.Classify;

/// <summary>What <c>visavis convert</c> is asked.</summary>
/// <param name="From">Id of the edition of the file's codes.</param>
/// <param name="To">Id of the edition to convert to.</param>
/// <param name="File">The file; absent where a source of the workspace is converted.</param>
public sealed record ConversionRequest(string From, string To, string? File)
{
    /// <summary>Figures of a source of the workspace; absent where a file is converted.</summary>
    public SourceValues? Source { get; init; }

    /// <summary>Names of its columns of codes and values; told by their usual names where absent.</summary>
    public CodedColumns Columns { get; init; } = new();

    /// <summary>Editions on the way, in order; the shortest way where empty.</summary>
    public ImmutableArray<string> Via { get; init; } = [];

    /// <summary>Files of the same trade in the first and in the second edition, to find weights from; absent for none.</summary>
    public (string Before, string After)? Fit { get; init; }

    /// <summary>How many digits of the codes to add up to; all where absent.</summary>
    public int? Digits { get; init; }
}

/// <summary>What became of the values of a file.</summary>
/// <param name="Steps">Editions one after the other.</param>
/// <param name="Fits">How well weights from data explain them; empty where there are none.</param>
/// <param name="Values">Sums by code of the last edition, at the level asked for.</param>
/// <param name="Problems">Rows that could not be read, and codes that have no counterpart.</param>
public sealed record ConversionAnswer(
    ImmutableArray<ConversionStep> Steps,
    ImmutableArray<ComponentFit> Fits,
    ImmutableArray<CodedValue> Values,
    ImmutableArray<Problem> Problems
)
{
    /// <summary>Sum of the values read from the file.</summary>
    public decimal Before => Steps[0].Before;

    /// <summary>Sum of what was set aside on the way.</summary>
    public decimal Aside => Steps.Sum(s => s.Aside);

    /// <summary>Whether nothing was lost or made on the whole way, to the last digit.</summary>
    public bool IsConserved => Steps.All(s => s.IsConserved) && Before == Values.Sum(v => v.Value) + Aside;
}
