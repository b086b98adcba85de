namespace Visavis.Analysis.Identities;

/// <summary>A row in machine numbers; an absent end is infinite.</summary>
/// <param name="Cells">Places of its cells.</param>
/// <param name="Factors">Their coefficients.</param>
/// <param name="Low">Low end.</param>
/// <param name="High">High end.</param>
internal sealed record WitnessRow(int[] Cells, double[] Factors, double Low, double High)
{
    /// <summary>How far inside its ends it is aimed at.</summary>
    private const double Inside = 0.1;
    private const double LeastInside = 1e-7;

    /// <summary>Weight of a cell that is near zero, in billions.</summary>
    private const double Least = 1e-3;

    public static WitnessRow Of(Row row, Func<int, int> placeOf) =>
        new(
            [.. row.Entries.Select(e => placeOf(e.Cell))],
            [.. row.Entries.Select(e => e.Coefficient.ToDouble())],
            row.Low?.ToDouble() ?? double.NegativeInfinity,
            row.High?.ToDouble() ?? double.PositiveInfinity
        );

    /// <summary>The size of the larger of its ends that are finite.</summary>
    public double LargestEnd =>
        Math.Max(double.IsFinite(Low) ? Math.Abs(Low) : 0, double.IsFinite(High) ? Math.Abs(High) : 0);

    /// <summary>Of an identity with a cell that nothing else speaks of: that the others leave something for it that is not negative.</summary>
    public WitnessRow WithoutRest(Predicate<int> isRest)
    {
        var rest = Array.FindIndex(Cells, isRest);
        return rest < 0
            ? this
            : new(
                [.. Cells.Where((_, at) => at != rest)],
                [.. Factors.Where((_, at) => at != rest).Select(f => -f / Factors[rest])],
                0,
                double.PositiveInfinity
            );
    }

    /// <summary>The sum, and the sum of what is added up without signs.</summary>
    public (double Sum, double Size) At(double[] values)
    {
        var (sum, size) = (0.0, 0.0);
        for (var at = 0; at < Cells.Length; at++)
        {
            var term = Factors[at] * values[Cells[at]];
            sum += term;
            size += Math.Abs(term);
        }
        return (sum, size);
    }

    /// <summary>Moves its cells the least way that satisfies it, large cells before small ones; whether they had to move.</summary>
    public bool Project(double[] values, bool[] isFree)
    {
        var (sum, size) = At(values);
        var distance = Target(sum, size) - sum;
        if (distance == 0)
        {
            return false;
        }
        var power = 0.0;
        for (var at = 0; at < Cells.Length; at++)
        {
            power += isFree[Cells[at]] ? Factors[at] * Factors[at] * Weight(values[Cells[at]]) : 0;
        }
        for (var at = 0; power > 0 && at < Cells.Length; at++)
        {
            if (!isFree[Cells[at]])
            {
                continue;
            }
            ref var value = ref values[Cells[at]];
            value = Math.Max(0, value + (distance * Factors[at] * Weight(value) / power));
        }
        return power > 0 && Math.Abs(distance) > LeastInside * Math.Max(size, Least);
    }

    private static double Weight(double value) => (value + Least) * (value + Least);

    private double Target(double sum, double size)
    {
        var width = High - Low;
        var margin = double.IsFinite(width) ? Inside * width : LeastInside * 10 * size;
        return sum < Low + margin ? Low + margin
            : sum > High - margin ? High - margin
            : sum;
    }
}
