using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Workbench.Exports;

/// <summary>Which observations are exported.</summary>
/// <param name="Source">Id of the source: one at a time, for a file with two would hold every movement twice.</param>
/// <param name="Format">Name of the form.</param>
public sealed record ExportQuestion(string Source, string Format)
{
    /// <summary>Reporters; all where it is empty.</summary>
    public ImmutableArray<string> Reporters { get; init; } = [];

    /// <summary>Partners; all where it is empty.</summary>
    public ImmutableArray<string> Partners { get; init; } = [];

    /// <summary>Only periods inside; all where absent.</summary>
    public PeriodRange? Within { get; init; }

    /// <summary>A longer file is not written.</summary>
    public long MostBytes { get; init; } = long.MaxValue;
}

/// <summary>What an export wrote.</summary>
/// <param name="Path">The file.</param>
/// <param name="Rows">Rows written.</param>
/// <param name="Observations">Observations in them.</param>
/// <param name="LeftOut">Observations for which the form has no place.</param>
public sealed record ExportSummary(string Path, long Rows, long Observations, long LeftOut)
{
    /// <summary>Whether it would be longer than was asked for, and there is no file.</summary>
    public bool IsTooLong { get; init; }
}
