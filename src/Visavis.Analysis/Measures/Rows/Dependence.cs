namespace Visavis.Analysis.Measures;

/// <summary>What each of two economies trades with the other and with all the rest, each by its own figures.</summary>
/// <param name="AWithB">Turnover of a with b, US dollars, by a.</param>
/// <param name="AWithOthers">Turnover of a with everybody else, US dollars.</param>
/// <param name="BWithA">Turnover of b with a, US dollars, by b.</param>
/// <param name="BWithOthers">Turnover of b with everybody else, US dollars.</param>
public readonly record struct Dependence(double AWithB, double AWithOthers, double BWithA, double BWithOthers)
    : IMeasureRow<Dependence>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } =
    [nameof(AWithB), nameof(AWithOthers), nameof(BWithA), nameof(BWithOthers)];

    /// <inheritdoc/>
    public static Dependence From(ReadOnlySpan<double> sums) => new(sums[0], sums[1], sums[2], sums[3]);
}
