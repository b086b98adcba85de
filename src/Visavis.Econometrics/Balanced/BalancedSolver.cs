using Visavis.Econometrics.Linear;

namespace Visavis.Econometrics.Balanced;

/// <summary>Finds the mode: Gauss and Newton's steps on the rows, in the space of the evidence, with weights that follow the residuals of heavy-tailed rows.</summary>
internal sealed class BalancedSolver
{
    /// <summary>What must hold holds to about this, relative; below it two rows that say the same could not be told from a contradiction.</summary>
    public const double HardSd = 3e-6;

    private const double PivotTolerance = 1e-15;

    // What must hold bends: a step along it leaves it by the square of its length, which must not count as worse.
    private const double HardSdOfMerit = 0.01;

    // A draw whose merit stands still is solved to a hundredth of a standard deviation, however its flat directions sway.
    private const double Still = 1e-7;
    private const int StillSteps = 3;
    private const double HeldInDraws = 1e-5;

    // Huber's constant: so many spreads off, a heavy-tailed row pulls no harder.
    private const double Bound = 1.5;
    private readonly BalancedSystem system;
    private readonly BalancedOptions options;
    private readonly double[] prior;
    private readonly double[] start;
    private readonly double[] variances;
    private readonly double[] scales;
    private readonly double[] targets;

    // Variances of the rows where they are given; absent where they follow from the residuals.
    private readonly double[]? weighted;

    // Student's likelihood has several modes, and a far start ends in a wrong one. Huber's has one: from there Student's is begun.
    private bool isBegun;

    public BalancedSolver(BalancedSystem system, BalancedOptions options)
    {
        (this.system, this.options) = (system, options);
        prior = start = [.. system.Unknowns.Select(u => u.Prior)];
        variances = [.. system.Unknowns.Select(u => u.Sd * u.Sd)];
        scales = [.. system.Rows.Select(ScaleOf)];
        targets = [.. system.Rows.Select((r, i) => r.Target / scales[i])];
    }

    // Of a draw: the same rows with the weights that the estimate gave them, another prior and other targets.
    private BalancedSolver(BalancedEstimate estimate, double[] prior, double[] targets)
        : this(estimate.System, new(Tolerance: 1e-6))
    {
        (this.prior, this.targets, weighted, this.start) = (prior, targets, estimate.RowVariances, estimate.Theta);
        isBegun = true;
    }

    /// <summary>The unknowns of a draw by steps that are all renewed; absent where they do not end.</summary>
    public static double[]? Draw(BalancedEstimate estimate, double[] prior, double[] targets)
    {
        var drawn = new BalancedSolver(estimate, prior, targets).Run(default);
        return drawn.IsConverged ? drawn.Theta : null;
    }

    public BalancedEstimate Run(CancellationToken cancellation)
    {
        var theta = start.ToArray();
        var values = new double[targets.Length];
        var slopes = system.Jacobian(theta, scales, values);
        SparseCholesky? factor = null;
        var (steps, change, still) = (0, double.PositiveInfinity, 0);
        while ((change > Tolerance || !isBegun) && steps < options.MostSteps && still < StillSteps)
        {
            cancellation.ThrowIfCancellationRequested();
            isBegun |= change <= Tolerance;
            factor = Factor(slopes, values, factor, cancellation);
            var goal = Goal(theta, values, slopes, factor);
            var merit = Merit(theta, values);
            change = Move(theta, goal, merit);
            slopes = system.Jacobian(theta, scales, values);
            still = IsStill(merit, theta, values) ? still + 1 : 0;
            steps++;
        }
        factor = Factor(slopes, values, factor, cancellation);
        return new(system, new(prior, variances, scales, targets), theta, values, slopes, factor)
        {
            Steps = steps,
            IsConverged = isBegun && (change <= options.Tolerance || still == StillSteps),
            RowVariances = Spread(values),
        };
    }

    private bool IsStill(double before, double[] theta, double[] values) =>
        weighted is not null
        && Math.Abs(before - Merit(theta, values)) <= Still * before
        && Broken(values) <= HeldInDraws;

    // The merit lets what must hold bend, so it is least where that does not hold. What halves the breach is a step
    // ahead whatever the merit says: a filter (Fletcher and Leyffer 2002, Mathematical Programming 91).
    private bool IsMended(double[] values, double before) =>
        weighted is not null && before > HeldInDraws && Broken(values) <= before / 2;

    // The most by which anything that must hold does not.
    private double Broken(double[] values)
    {
        var most = 0.0;
        for (var r = 0; r < values.Length; r++)
        {
            if (system.Rows[r].IsHard)
            {
                most = Math.Max(most, Math.Abs(targets[r] - values[r]));
            }
        }
        return most;
    }

    // The first mode is only where the second search begins.
    private double Tolerance => isBegun ? options.Tolerance : 0.03;

    // θ = θ₀ + V Jᵀ (J V Jᵀ + W)⁻¹ (t − f(θ) + J (θ − θ₀))
    private double[] Goal(double[] theta, double[] values, SparseRows slopes, SparseCholesky factor)
    {
        var moved = slopes.Times(Minus(theta, prior));
        var gap = new double[targets.Length];
        for (var r = 0; r < gap.Length; r++)
        {
            gap[r] = targets[r] - values[r] + moved[r];
        }
        var pull = slopes.TransposedTimes(factor.Solve(gap));
        for (var i = 0; i < pull.Length; i++)
        {
            pull[i] = prior[i] + (variances[i] * pull[i]);
        }
        return pull;
    }

    // Towards the goal, no farther than is allowed, and halved while it makes matters worse.
    private double Move(double[] theta, double[] goal, double merit)
    {
        var step = Minus(goal, theta);
        var longest = step.Select(Math.Abs).DefaultIfEmpty(0).Max();
        var part = longest > options.LongestStep ? options.LongestStep / longest : 1;
        var from = theta.ToArray();
        var values = new double[targets.Length];
        system.Evaluate(theta, scales, values);
        var broken = Broken(values);
        for (var halving = 0; halving < 12; halving++, part /= 2)
        {
            for (var i = 0; i < theta.Length; i++)
            {
                theta[i] = from[i] + (part * step[i]);
            }
            system.Evaluate(theta, scales, values);
            if (Merit(theta, values) <= merit + (1e-9 * Math.Abs(merit)) + 1e-9 || IsMended(values, broken))
            {
                break;
            }
        }
        return part * longest;
    }

    private double Merit(double[] theta, double[] values)
    {
        var merit = 0.0;
        for (var i = 0; i < theta.Length; i++)
        {
            var off = theta[i] - prior[i];
            merit += off * off / variances[i];
        }
        for (var r = 0; r < values.Length; r++)
        {
            var df = system.Rows[r].DegreesOfFreedom;
            var sd =
                system.Rows[r].IsHard ? HardSdOfMerit
                : weighted is null ? SdOf(r)
                : Math.Sqrt(weighted[r]);
            var z = (targets[r] - values[r]) / sd;
            merit +=
                double.IsInfinity(df) || weighted is not null ? z * z
                : isBegun ? (df + 1) * Math.Log(1 + (z * z / df))
                : Math.Abs(z) < Bound ? z * z
                : (2 * Bound * Math.Abs(z)) - (Bound * Bound);
        }
        return merit;
    }

    private SparseCholesky Factor(
        SparseRows slopes,
        double[] values,
        SparseCholesky? before,
        CancellationToken cancellation
    )
    {
        var spread = Spread(values);
        // Rows that say nearly the same are told apart by a little more of their own error.
        for (var more = 0.0; ; more = more == 0 ? 1e-13 : 100 * more)
        {
            var sum = slopes.Outer(variances, spread);
            if (before is null)
            {
                before = SparseCholesky.Factor(sum, PivotTolerance, cancellation: cancellation);
            }
            else
            {
                before.Refactor(sum, cancellation);
            }
            if (before.Failure is null)
            {
                return before;
            }
            var diagonal = sum.Diagonal();
            spread = [.. spread.Select((v, r) => v + (Math.Max(more, 1e-15) * diagonal[r]))];
        }
    }

    // Of a heavy-tailed row the variance of the normal row that pulls as hard.
    private double[] Spread(double[] values)
    {
        if (weighted is not null)
        {
            return weighted;
        }
        var spread = new double[values.Length];
        for (var r = 0; r < spread.Length; r++)
        {
            var sd = SdOf(r);
            var df = system.Rows[r].DegreesOfFreedom;
            var z = (targets[r] - values[r]) / sd;
            var more =
                double.IsInfinity(df) ? 1
                : isBegun ? (df + (z * z)) / (df + 1)
                : Math.Max(1, Math.Abs(z) / Bound);
            spread[r] = sd * sd * more;
        }
        return spread;
    }

    private double SdOf(int row) => system.Rows[row].IsHard ? HardSd : system.Rows[row].Sd / scales[row];

    private double ScaleOf(EvidenceRow row) =>
        row.IsSigned
            ? Math.Max(Math.Abs(row.Target), row.Over.Sum(p => Math.Abs(p.Coefficient) * Math.Exp(prior[p.Unknown])))
            : 1;

    private static double[] Minus(double[] a, double[] b)
    {
        var difference = new double[a.Length];
        for (var i = 0; i < a.Length; i++)
        {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }
}

/// <summary>What a solver and its draws share.</summary>
internal sealed record BalancedNumbers(double[] Prior, double[] Variances, double[] Scales, double[] Targets);
