namespace Visavis.Analysis.Measures;

/// <summary>What a programme has done, still owes, and in what time.</summary>
/// <param name="Done">Activities that are done.</param>
/// <param name="Open">Activities that are not.</param>
/// <param name="MonthsElapsed">Months that have passed.</param>
/// <param name="MonthsLeft">Months until its end.</param>
public readonly record struct ProgrammeState(double Done, double Open, double MonthsElapsed, double MonthsLeft)
    : IMeasureRow<ProgrammeState>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } =
    [nameof(Done), nameof(Open), nameof(MonthsElapsed), nameof(MonthsLeft)];

    /// <inheritdoc/>
    public static ProgrammeState From(ReadOnlySpan<double> sums) => new(sums[0], sums[1], sums[2], sums[3]);
}
