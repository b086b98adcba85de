namespace Visavis.Analysis.Measures;

/// <summary>A flow and what it weighed.</summary>
/// <param name="Value">US dollars.</param>
/// <param name="NetWeight">Kilograms, without packing.</param>
public readonly record struct WeighedValue(double Value, double NetWeight) : IMeasureRow<WeighedValue>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = [nameof(Value), nameof(NetWeight)];

    /// <inheritdoc/>
    public static WeighedValue From(ReadOnlySpan<double> sums) => new(sums[0], sums[1]);
}
