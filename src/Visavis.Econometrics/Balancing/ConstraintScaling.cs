using Visavis.Econometrics.Linear;

namespace Visavis.Econometrics.Balancing;

/// <summary>Stretches numbers until they meet linear constraints with any coefficients, some of which contradict each other.</summary>
/// <remarks>
/// KRAS (Lenzen, Gallego and Wood 2009, Economic Systems Research 21(1)). Round by round every constraint stretches what
/// it holds. Where rounds no longer help, targets give way towards what they met, each by at most a tenth of its
/// standard deviation: a target of none stays as it is. What a constraint misses is measured before its own turn,
/// so that the last in a round has no privilege.
/// </remarks>
public static class ConstraintScaling
{
    private const int Patience = 10;
    private const double Step = 0.1;

    /// <summary>Balances numbers under constraints.</summary>
    /// <param name="start">n numbers, finite; zeros and signs stay.</param>
    /// <param name="constraints">m × n coefficients.</param>
    /// <param name="targets">What each constraint shall add up to; finite.</param>
    /// <param name="deviations">How unsure each target is, in its own unit; 0 for one that holds.</param>
    /// <param name="options">When to stop.</param>
    /// <param name="cancellation">Asked at every round.</param>
    /// <exception cref="ArgumentException">Lengths differ, something is no number, or a deviation is negative.</exception>
    public static BalancedConstraints Balance(
        double[] start,
        SparseRows constraints,
        double[] targets,
        double[] deviations,
        BalanceOptions options = default,
        CancellationToken cancellation = default
    )
    {
        Check(start, constraints, targets, deviations);
        var search = new ConstraintRounds(start, constraints, targets, deviations);
        var (round, miss, before) = (0, double.PositiveInfinity, double.PositiveInfinity);
        while (round < options.MostRounds && miss > options.Tolerance)
        {
            cancellation.ThrowIfCancellationRequested();
            miss = search.Round();
            if (++round % Patience == 0)
            {
                if (miss > before / 2)
                {
                    search.GiveWay(Step);
                }
                before = miss;
            }
        }
        return search.Answer(round, miss <= options.Tolerance, options.Tolerance);
    }

    private static void Check(double[] start, SparseRows constraints, double[] targets, double[] deviations)
    {
        var m = constraints.Rows;
        if (constraints.Columns != start.Length || targets.Length != m || deviations.Length != m)
        {
            throw new ArgumentException(
                $"{m} × {constraints.Columns} constraints, {start.Length} numbers, {targets.Length} targets."
            );
        }
        if (
            !start.All(double.IsFinite)
            || !targets.All(double.IsFinite)
            || !deviations.All(d => d >= 0 && double.IsFinite(d))
        )
        {
            throw new ArgumentException("Numbers and targets are finite, deviations not negative.");
        }
    }
}

/// <summary>Numbers stretched to meet constraints.</summary>
/// <param name="Values">The numbers, in the order given.</param>
/// <param name="TargetsUsed">The target of each constraint after it gave way.</param>
/// <param name="Rounds">Rounds taken.</param>
/// <param name="End">Converged, where every target used is met; else conflict.</param>
/// <param name="Conflicts">Constraints whose given target is not met: wanted and reached.</param>
public sealed record BalancedConstraints(
    double[] Values,
    double[] TargetsUsed,
    int Rounds,
    BalanceEnd End,
    IReadOnlyList<SumConflict> Conflicts
);
