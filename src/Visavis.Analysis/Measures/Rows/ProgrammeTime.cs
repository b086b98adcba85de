namespace Visavis.Analysis.Measures;

/// <summary>How much of a programme's time has passed.</summary>
/// <param name="MonthsElapsed">Months that have passed.</param>
/// <param name="MonthsLeft">Months until its end.</param>
public readonly record struct ProgrammeTime(double MonthsElapsed, double MonthsLeft) : IMeasureRow<ProgrammeTime>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = [nameof(MonthsElapsed), nameof(MonthsLeft)];

    /// <inheritdoc/>
    public static ProgrammeTime From(ReadOnlySpan<double> sums) => new(sums[0], sums[1]);
}
