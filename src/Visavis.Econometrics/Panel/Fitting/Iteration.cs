using System.Runtime.CompilerServices;
using Visavis.Econometrics.Panel.Layouts;
using Visavis.Econometrics.Vectors;

namespace Visavis.Econometrics.Panel.Fitting;

/// <summary>How an iteration ended.</summary>
internal enum Ending
{
    Converged,
    OutOfSteps,
    Separating,
    Cancelled,
}

/// <summary>
/// Reweighted least squares on the residual. Each step goes by the true score; regressors net of effects may be those of
/// an earlier step and the effects' equations solved to a hundredth, which costs steps but never digits.
/// </summary>
internal sealed class Iteration
{
    private const int FirstCheckForFalling = 5;
    private const int MostHalvings = 20;
    private const double Looseness = 1e-2;

    private const double Vanishing = 1e-11;

    // The last step leaves an error some thirty times smaller than itself.
    private const double Remaining = 30;

    // Regressors are made anew when the deviance has moved by this part, or when a step is not much smaller than the last.
    private const double Stale = 0.02;
    private const double Slow = 0.2;

    private readonly PanelData data;
    private readonly Family family;
    private readonly FitOptions options;
    private readonly LevelSolver solver;
    private SmallSystem system;
    private (Linearisation At, Step Step) falls;
    private double constant;
    private double devianceAtRefresh = double.PositiveInfinity;
    private double lastLength = double.PositiveInfinity;
    private bool isSlow;
    private bool isStuck;

    public Iteration(PanelData data, Family family, FitOptions options)
    {
        (this.data, this.family, this.options) = (data, family, options);
        Evaluator = new(data, family);
        solver = new(data);
        Demeaning = new(data, solver);
        system = new(Demeaning.Cross, Demeaning.Size, Vanishing);
        Point = Origin();
        IsKept = [.. Enumerable.Repeat(true, data.Coefficients)];
    }

    public Family Family => family;

    /// <summary>Whether the iteration ends where zeros go on falling, which separated ones do for ever.</summary>
    public bool StopsAtFalling { get; init; }

    public Evaluator Evaluator { get; }

    public Demeaning Demeaning { get; }

    public Point Point { get; private set; }

    /// <summary>Coefficients that the data tell apart from effects and earlier coefficients.</summary>
    public bool[] IsKept { get; }

    public double Deviance { get; private set; }

    public int Steps { get; private set; }

    public long Products => solver.Products;

    /// <summary>The largest gap between fitted and actual sums of a level, relative to the actual one.</summary>
    public double LargestGap { get; private set; }

    /// <summary>Runs to an end; regressors that the end shows to be collinear are left out and all is done again.</summary>
    public Ending Settle()
    {
        Ending ending;
        do
        {
            Point = Origin();
            ending = Run();
        } while (ending is Ending.Converged or Ending.OutOfSteps && LeavesOutMore());
        return ending;
    }

    public Ending Run()
    {
        var current = Evaluator.Start();
        constant = current.Loss;
        FindCollinear();
        Point.Set(Point, StepFrom(current), 1);
        current = Evaluator.Evaluate(Point);
        var falling = 0;
        for (Steps = 1; Steps < options.MostSteps; Steps++)
        {
            if (options.Cancellation.IsCancellationRequested)
            {
                return Ending.Cancelled;
            }
            var before = Gap(current);
            if (NeedsFreshRegressors(current))
            {
                Refresh(Looseness);
            }
            var step = StepFrom(current);
            falling = current.Falling > 0 && Steps >= FirstCheckForFalling ? falling + 1 : 0;
            Deviance = family.Deviance(constant + current.Loss) / data.Scale;
            LargestGap = before;
            if (StopsAtFalling && falling >= 2)
            {
                falls = (current, step);
                return Ending.Separating;
            }
            var isLast = IsSmall(step, before) && !(StopsAtFalling && falling > 0);
            current = Move(current, step);
            if (isStuck)
            {
                return Ending.OutOfSteps;
            }
            if (isLast)
            {
                (Deviance, LargestGap) = (family.Deviance(constant + current.Loss) / data.Scale, Gap(current));
                return Ending.Converged;
            }
        }
        return Ending.OutOfSteps;
    }

    /// <summary>After an end at falling zeros: which cells fall on the next step.</summary>
    public bool[] FallingCells()
    {
        var before = Evaluator.Weights.ByCell.Span.ToArray();
        Move(falls.At, falls.Step);
        var after = Evaluator.Weights.ByCell.Span;
        var isFalling = new bool[before.Length];
        for (var cell = 0; cell < before.Length; cell++)
        {
            isFalling[cell] = data.DependentByCell[cell] == 0 && after[cell] < PoissonFamily.FallsBelow * before[cell];
        }
        return isFalling;
    }

    // Brings the demeaned regressors to the last weights, so precisely that variances are right to eight digits.
    private void Finish()
    {
        const int most = 8;
        const double wanted = 1e-8;
        // What a correction leaves is known without looking: ten times more than it should, to be safe.
        for (var round = 0; round < most && Refresh(wanted, 3 * wanted) * Demeaning.Reach * 10 > 3 * wanted; round++)
        { }
    }

    /// <summary>The weighted residual of a slab's cells, in the scale of the data; zero where there is no observation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Residual(Slab slab, Span<double> residual)
    {
        Evaluator.Predict(slab, Point, residual);
        family.Mean(residual);
        for (var at = 0; at < residual.Length; at++)
        {
            var y = data.DependentByCell[slab.From + at];
            residual[at] = double.IsNaN(y) ? 0 : (y - residual[at]) * (data.WeightByCell?[slab.From + at] ?? 1);
        }
    }

    /// <summary>The inverse of the cross products of the demeaned regressors.</summary>
    public double[,] InverseCross() => system.Inverse();

    // Frozen regressors serve while the weights are nearly those they were made for.
    private bool NeedsFreshRegressors(Linearisation at)
    {
        var deviance = family.Deviance(constant + at.Loss);
        var isFar = Math.Abs(deviance - devianceAtRefresh) > Stale * Math.Abs(deviance);
        devianceAtRefresh = isFar || isSlow ? deviance : devianceAtRefresh;
        return !family.IsLinear && (isFar || isSlow);
    }

    private double Refresh(double tolerance, double enough = 0, int[]? only = null)
    {
        var error = Demeaning.Refresh(Evaluator.Weights, Evaluator.InverseDiagonal, tolerance, enough, only);
        system = new(Demeaning.Cross, Demeaning.Size, 0);
        return error;
    }

    private Point Origin() => new(data.Coefficients, data.Layout.Levels, data.Layout.Groups);

    // Where earlier columns say nearly the same, or what one has left of them may be what is left of effects, this remainder
    // stands for the column and is demeaned until it stays or vanishes. What all this mistakes is seen at the end.
    private void FindCollinear()
    {
        const int most = 8;
        const double doubtful = 0.1;
        const double nearlyAll = 1e-3;
        var tolerance = family.IsLinear ? 1e-5 : Looseness;
        Refresh(tolerance);
        int[] inDoubt =
        [
            .. Enumerable
                .Range(0, data.Coefficients)
                .Where(k => IsKept[k])
                .Where(k =>
                    system.Error(k, Demeaning.LeftEnergy) > doubtful * Pivot(k)
                    || Pivot(k) < nearlyAll * Demeaning.Cross[k, k]
                ),
        ];
        for (var round = 0; round < most && inDoubt.Length > 0; round++)
        {
            var before = IsKept.Select((_, k) => Math.Abs(Pivot(k))).ToArray();
            foreach (var k in inDoubt.Reverse())
            {
                Demeaning.TakeOff(k, system.Multiples(k));
            }
            Refresh(tolerance, only: inDoubt);
            inDoubt = [.. inDoubt.Where(k => system.RelativePivot[k] > Vanishing && Pivot(k) < doubtful * before[k])];
        }
        if (LeaveOutVanishing())
        {
            Refresh(tolerance);
        }

        double Pivot(int k) => system.RelativePivot[k] * Demeaning.Size[k];
    }

    private bool LeavesOutMore()
    {
        Finish();
        Demeaning.ToRegressors();
        return LeaveOutVanishing();
    }

    private bool LeaveOutVanishing()
    {
        system = new(Demeaning.Cross, Demeaning.Size, Vanishing);
        var isMore = false;
        for (var k = 0; k < IsKept.Length; k++)
        {
            if (IsKept[k] && !system.IsKept[k])
            {
                (IsKept[k], isMore) = (false, true);
                Demeaning.LeaveOut(k);
            }
        }
        return isMore;
    }

    // Effects of the residual, coefficients of what they leave, and the effects that these take back.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Step StepFrom(Linearisation at)
    {
        double[][] rightSides = [(double[])at.ScoreByLevel.Clone()];
        var energy = 0.0;
        for (var level = 0; level < at.ScoreByLevel.Length; level++)
        {
            energy += at.ScoreByLevel[level] * at.ScoreByLevel[level] * Evaluator.InverseDiagonal[level];
        }
        var looseness = family.IsLinear ? 1e-4 : Looseness;
        var effects = solver.Solve(
            rightSides,
            [looseness * looseness * energy],
            Evaluator.Weights,
            Evaluator.InverseDiagonal
        )[0];
        var left = Demeaning.Basis.ByColumn(at.ScoreByCoefficient);
        for (var k = 0; k < left.Length; k++)
        {
            left[k] +=
                Simd.Dot(Demeaning.MinusEffects[k], at.ScoreByLevel) - Simd.Dot(Demeaning.LeftByLevel[k], effects);
        }
        var beta = system.Solve(left);
        var length = Simd.Dot(left, beta);
        (isSlow, lastLength) = (length > Slow * Slow * lastLength, length);
        for (var k = 0; k < left.Length; k++)
        {
            Simd.AddScaled(effects, Demeaning.MinusEffects[k], beta[k]);
        }
        return new(Demeaning.Basis.Coefficients(beta), effects);
    }

    private Linearisation Move(Linearisation current, Step step)
    {
        var share = 1.0;
        var next = new Point(data.Coefficients, data.Layout.Levels, data.Layout.Groups);
        for (var halving = 0; ; halving++)
        {
            Point.EffectByGroup.CopyTo(next.EffectByGroup, 0);
            next.Set(Point, step, share);
            var found = Evaluator.Evaluate(next);
            var slack = 1e-9 * (Math.Abs(constant + current.Loss) + Math.Abs(constant));
            if (halving == MostHalvings && !found.IsFinite)
            {
                isStuck = true;
                return Evaluator.Evaluate(Point);
            }
            if (halving == MostHalvings || (found.IsFinite && found.Loss <= current.Loss + slack))
            {
                Point = next;
                return found;
            }
            share /= 2;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Gap(Linearisation at)
    {
        var largest = 0.0;
        for (var level = 0; level < at.ScoreByLevel.Length; level++)
        {
            var total = data.Totals.ByLevel[level];
            largest = total > 0 ? Math.Max(largest, Math.Abs(at.ScoreByLevel[level]) / total) : largest;
        }
        return largest;
    }

    private bool IsSmall(Step step, double gap)
    {
        var weight = Simd.Sum((ReadOnlySpan<float>)Evaluator.Weights.ByCell.Span);
        for (var k = 0; k < step.Beta.Length; k++)
        {
            // What the change does to the linear predictor counts where the coefficient itself is next to nothing.
            var spread = Math.Sqrt(Math.Max(0, Demeaning.Cross[k, k]) / weight);
            var change = Math.Abs(step.Beta[k]);
            if (
                change > Remaining * options.Tolerance * Math.Abs(Point.Beta[k])
                && change * spread > Remaining * 1e-4 * options.Tolerance
            )
            {
                return false;
            }
        }
        return gap <= 1000 * options.Tolerance;
    }
}
