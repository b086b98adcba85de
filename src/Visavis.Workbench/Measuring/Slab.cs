using Visavis.Core;

namespace Visavis.Workbench.Measuring;

/// <summary>What one source says of one period: reporters down, partners or commodities across; what nobody names is zero, and so is what is named without a value, which <see cref="Withheld"/> tells apart.</summary>
/// <param name="Period">When.</param>
/// <param name="Reporters">Codes, sorted.</param>
/// <param name="Across">Codes of partners or commodities, sorted.</param>
/// <param name="Unreported">Cells that the source names without a value: not reported, confidential.</param>
/// <param name="Rows">Rows of the ledger that went into it.</param>
internal sealed record Slab(
    Period Period,
    IReadOnlyList<string> Reporters,
    IReadOnlyList<string> Across,
    long Unreported,
    long Rows
)
{
    private double[]? exportsAcross;
    private double[]? importsAcross;

    /// <summary>Numbers that it holds.</summary>
    public long Cells => 2L * Reporters.Count * Across.Count;

    /// <summary>By reporter a row of exports, as long as <see cref="Across"/>.</summary>
    public required double[][] ExportRows { get; init; }

    /// <summary>By reporter a row of imports.</summary>
    public required double[][] ImportRows { get; init; }

    /// <summary>Cells that are named without a value: flow, place of the reporter, place across.</summary>
    public required IReadOnlySet<(Flow Flow, int Reporter, int Across)> Withheld { get; init; }

    /// <summary>One flow of one reporter across.</summary>
    public double[] Row(Flow flow, int reporter) => flow == Flow.Import ? ImportRows[reporter] : ExportRows[reporter];

    /// <summary>One flow of all reporters together, across: the world as far as it reports.</summary>
    public double[] OfAll(Flow flow) =>
        flow == Flow.Import ? importsAcross ??= Sum(ImportRows) : exportsAcross ??= Sum(ExportRows);

    /// <summary>Place of a reporter; below zero where it does not report.</summary>
    public int Reporter(string code) => Find(Reporters, code);

    /// <summary>Place of a partner or commodity; below zero where nobody names it.</summary>
    public int Column(string code) => Find(Across, code);

    private static int Find(IReadOnlyList<string> sorted, string code) =>
        Array.BinarySearch((string[])sorted, code, StringComparer.Ordinal);

    private double[] Sum(double[][] rows)
    {
        var sums = new double[Across.Count];
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                sums[i] += row[i];
            }
        }
        return sums;
    }
}
