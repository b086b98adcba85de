using Visavis.Econometrics.Linear;

namespace Visavis.Econometrics.Balancing;

/// <summary>The rounds of KRAS.</summary>
internal sealed class ConstraintRounds(double[] start, SparseRows constraints, double[] targets, double[] deviations)
{
    private readonly double[] logSize = [.. start.Select(v => Math.Log(Math.Abs(v)))];
    private readonly double[] used = [.. targets];
    private readonly double[] missed = new double[targets.Length];

    /// <summary>Every constraint once.</summary>
    /// <returns>How far the worst missed before its turn, as part of what it adds up.</returns>
    public double Round()
    {
        var worst = 0.0;
        for (var c = 0; c < used.Length; c++)
        {
            var parts = Parts(c);
            missed[c] = used[c] - parts.Net;
            worst = Math.Max(worst, Miss(parts, used[c]));
            if (parts.CanReach(used[c]))
            {
                Stretch(c, parts.LogFactor(used[c]));
            }
            else if (deviations[c] == 0 && used[c] == 0)
            {
                Stretch(c, double.NegativeInfinity);
            }
        }
        return worst;
    }

    /// <summary>Every unsure target moves towards what it met, half of the way at most.</summary>
    public void GiveWay(double step)
    {
        for (var c = 0; c < used.Length; c++)
        {
            used[c] -= Math.Sign(missed[c]) * Math.Min(Math.Abs(missed[c]) / 2, step * deviations[c]);
        }
    }

    public BalancedConstraints Answer(int rounds, bool isConverged, double tolerance)
    {
        var values = start.Select((v, j) => Math.Sign(v) * Math.Exp(logSize[j])).ToArray();
        var conflicts = Enumerable
            .Range(0, used.Length)
            .Where(c => Miss(Parts(c), targets[c]) > 10 * tolerance)
            .Select(c => new SumConflict(ConflictOf.Constraint, [c], targets[c], constraints.Dot(c, values), []));
        return new(values, used, rounds, isConverged ? BalanceEnd.Converged : BalanceEnd.Conflict, [.. conflicts]);
    }

    private static double Miss(SignedSum parts, double wanted) =>
        wanted == 0 && parts.Size == 0 ? 0 : Math.Abs(parts.Net - wanted) / Math.Max(parts.Size, Math.Abs(wanted));

    private SignedSum Parts(int c)
    {
        var sum = SignedSum.Nothing;
        var columns = constraints.ColumnsOf(c);
        var coefficients = constraints.ValuesOf(c);
        for (var e = 0; e < columns.Length; e++)
        {
            var part = coefficients[e] * start[columns[e]];
            sum = part == 0 ? sum : sum.Plus(part > 0, Math.Log(Math.Abs(coefficients[e])) + logSize[columns[e]]);
        }
        return sum;
    }

    // Without a factor, what the constraint holds becomes nothing.
    private void Stretch(int c, double logFactor)
    {
        var columns = constraints.ColumnsOf(c);
        var coefficients = constraints.ValuesOf(c);
        for (var e = 0; e < columns.Length; e++)
        {
            var part = coefficients[e] * start[columns[e]];
            logSize[columns[e]] +=
                part == 0 ? 0
                : part > 0 || double.IsInfinity(logFactor) ? logFactor
                : -logFactor;
        }
    }
}
