namespace Visavis.Analysis.Measures;

/// <summary>What two economies trade with each other, each by its own figures, beside the size of each.</summary>
/// <param name="AWithB">Turnover of a with b, US dollars, by a.</param>
/// <param name="GdpA">Gross domestic product of a, US dollars, of a named vintage.</param>
/// <param name="BWithA">Turnover of b with a, US dollars, by b.</param>
/// <param name="GdpB">Of b, same unit and vintage.</param>
public readonly record struct DependenceInGdp(double AWithB, double GdpA, double BWithA, double GdpB)
    : IMeasureRow<DependenceInGdp>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = [nameof(AWithB), nameof(GdpA), nameof(BWithA), nameof(GdpB)];

    /// <inheritdoc/>
    public static DependenceInGdp From(ReadOnlySpan<double> sums) => new(sums[0], sums[1], sums[2], sums[3]);
}
