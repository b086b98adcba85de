namespace Visavis.Analysis.Measures;

/// <summary>The trade of a pair beside the size of both economies.</summary>
/// <param name="Exports">Of a to b, US dollars.</param>
/// <param name="Imports">Of a from b, US dollars.</param>
/// <param name="GdpA">Gross domestic product of a, US dollars, of a named vintage.</param>
/// <param name="GdpB">Of b, same unit and vintage.</param>
public readonly record struct Connectedness(double Exports, double Imports, double GdpA, double GdpB)
    : IMeasureRow<Connectedness>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } =
    [nameof(Exports), nameof(Imports), nameof(GdpA), nameof(GdpB)];

    /// <inheritdoc/>
    public static Connectedness From(ReadOnlySpan<double> sums) => new(sums[0], sums[1], sums[2], sums[3]);
}
