using Visavis.Analysis.Measures;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Measures;

/// <summary>Seeded rows for a measure: one sum in five is zero, a row with lines has one to three, signed rows fall below zero.</summary>
internal static class RandomRows
{
    public static IEnumerable<double[]> Of(Measure measure, int count)
    {
        var random = new Random(20231);
        return Enumerable.Range(0, count).Select(_ => One(measure, random)).ToList();
    }

    public static Interval[] BoundsAround(double[] row, Measure measure, Random random) =>
        [
            .. row.Select(
                (v, i) =>
                    IsTarget(row, i, measure)
                        ? Interval.Point((decimal)v)
                        : Interval.Around((decimal)v, (decimal)(random.NextDouble() * 30))
            ),
        ];

    public static double[] Inside(Interval[] bounds, Measure measure, Random random) =>
        [.. bounds.Select(b => Within(b, measure, random))];

    private static double Within(Interval bound, Measure measure, Random random)
    {
        var value = (double)bound.Low! + (random.NextDouble() * (double)(bound.High! - bound.Low!));
        return IsSigned(measure) ? value : Math.Max(value, 0);
    }

    private static double[] One(Measure measure, Random random)
    {
        var lines = measure.Lines == Lines.One ? 1 : random.Next(1, 4);
        var length = lines * measure.Columns.Count;
        return [.. Enumerable.Range(0, length).Select(_ => Sum(measure, random))];
    }

    private static double Sum(Measure measure, Random random)
    {
        var value = random.Next(5) == 0 ? 0 : Math.Round(random.NextDouble() * 100, 3);
        return IsSigned(measure) && random.Next(2) == 0 ? -value : value;
    }

    // A target is what somebody decided: exact.
    private static bool IsTarget(double[] row, int i, Measure measure) =>
        measure.RowType == typeof(TargetSplit) && i >= row.Length / 2;

    private static bool IsSigned(Measure measure) => measure.RowType == typeof(ForecastAndOutcome);
}
