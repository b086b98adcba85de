namespace Visavis.Analysis.Measures;

/// <summary>A flow by four groups of partners that together are everybody.</summary>
/// <param name="First">Value or share of the first group.</param>
/// <param name="Second">Of the second.</param>
/// <param name="Third">Of the third.</param>
/// <param name="Residual">Of all the rest.</param>
public readonly record struct FourGroups(double First, double Second, double Third, double Residual)
    : IMeasureRow<FourGroups>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } =
    [nameof(First), nameof(Second), nameof(Third), nameof(Residual)];

    /// <inheritdoc/>
    public static FourGroups From(ReadOnlySpan<double> sums) => new(sums[0], sums[1], sums[2], sums[3]);

    /// <summary>Whether there is nothing in any group.</summary>
    public bool IsEmpty => First + Second + Third + Residual == 0;

    /// <summary>The four, in order.</summary>
    public double[] Parts => [First, Second, Third, Residual];
}
