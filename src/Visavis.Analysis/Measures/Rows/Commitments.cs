namespace Visavis.Analysis.Measures;

/// <summary>What a programme has done and what it still owes.</summary>
/// <param name="Done">Activities that are done.</param>
/// <param name="Open">Activities that are not.</param>
public readonly record struct Commitments(double Done, double Open) : IMeasureRow<Commitments>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = [nameof(Done), nameof(Open)];

    /// <inheritdoc/>
    public static Commitments From(ReadOnlySpan<double> sums) => new(sums[0], sums[1]);
}
