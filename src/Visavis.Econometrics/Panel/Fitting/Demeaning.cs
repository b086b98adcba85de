using System.Runtime.CompilerServices;
using Visavis.Econometrics.Panel.Layouts;
using Visavis.Econometrics.Vectors;

namespace Visavis.Econometrics.Panel.Fitting;

/// <summary>
/// The regressors net of the effects: for each coefficient the effects that come closest to its column, and the cross
/// products of what is left. Frozen between outer steps, since the score does not depend on them.
/// </summary>
internal sealed class Demeaning
{
    private readonly PanelData data;
    private readonly LevelSolver solver;
    private readonly Scratch[] scratch;
    private readonly double[][][] sumsByPart;
    private readonly bool[] isActive;
    private bool isFresh = true;

    // Single precision lessens a residual by this much before it has to be computed anew.
    public const double Reach = 1e-5;

    // A cross product below this part of its column is rounding.
    private const double Smallest = 1e-12;

    public Demeaning(PanelData data, LevelSolver solver)
    {
        (this.data, this.solver) = (data, solver);
        scratch = Scratch.ForParts(data);
        isActive = [.. Enumerable.Repeat(true, data.Coefficients)];
        Basis = new(data.Coefficients);
        MinusEffects = [.. isActive.Select(_ => new double[data.Layout.Levels])];
        LeftByLevel = [.. MinusEffects.Select(e => new double[e.Length])];
        Cross = new double[data.Coefficients, data.Coefficients];
        Size = new double[data.Coefficients];
        LeftEnergy = new double[data.Coefficients];
        sumsByPart = [.. scratch.Select(_ => isActive.Select(_ => new double[data.Layout.Levels]).ToArray())];
    }

    /// <summary>What the columns are made of.</summary>
    public Basis Basis { get; }

    /// <summary>Minus the effects that come closest to each column.</summary>
    public double[][] MinusEffects { get; }

    /// <summary>What the effects do not take of each column: the sums over the levels of the weighted demeaned column, zero if they were exact.</summary>
    public double[][] LeftByLevel { get; }

    /// <summary>Cross products of the demeaned columns.</summary>
    public double[,] Cross { get; }

    /// <summary>Σ w x² of each column at the first weights: what its pivot is compared with.</summary>
    public double[] Size { get; private set; }

    /// <summary>The squared error that the last correction left of each column, up to the preconditioner.</summary>
    public double[] LeftEnergy { get; }

    /// <summary>Leaves a column out from now on, and its regressor out of the columns after it.</summary>
    public void LeaveOut(int column)
    {
        isActive[column] = false;
        for (var other = 0; other < isActive.Length; other++)
        {
            Cross[column, other] = Cross[other, column] = 0;
        }
        for (var later = column + 1; later < isActive.Length; later++)
        {
            TakeOff(later, column, Basis.Multiples(later)[column]);
        }
    }

    /// <summary>Takes multiples of all earlier columns off a column.</summary>
    public void TakeOff(int column, double[] multiples)
    {
        for (var earlier = 0; earlier < multiples.Length; earlier++)
        {
            TakeOff(column, earlier, multiples[earlier]);
        }
    }

    /// <summary>Makes the columns those of the regressors again. The cross products follow by sums: nothing is demeaned anew.</summary>
    public void ToRegressors()
    {
        for (var column = 0; column < isActive.Length; column++)
        {
            for (var earlier = column - 1; earlier >= 0; earlier--)
            {
                var multiple = Basis.Multiples(column)[earlier];
                TakeOff(column, earlier, multiple);
                for (var other = 0; other < isActive.Length; other++)
                {
                    Cross[column, other] -= multiple * Cross[earlier, other];
                }
                for (var other = 0; other < isActive.Length; other++)
                {
                    Cross[other, column] -= multiple * Cross[other, earlier];
                }
            }
        }
    }

    private void TakeOff(int column, int earlier, double multiple)
    {
        if (multiple != 0)
        {
            Basis.TakeOff(column, earlier, multiple);
            Simd.AddScaled(MinusEffects[column], MinusEffects[earlier], -multiple);
            Simd.AddScaled(LeftByLevel[column], LeftByLevel[earlier], -multiple);
        }
    }

    /// <summary>Brings the demeaned columns to new weights. The answer is the largest error that was found, relative to its column; zero where it was small enough to be left.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="inverseDiagonal">The preconditioner.</param>
    /// <param name="tolerance">Size of the error that may be left, relative to the column.</param>
    /// <param name="enough">Errors up to this size are not corrected.</param>
    /// <param name="only">The columns, where the others are as these weights have left them.</param>
    public double Refresh(Weights weights, float[] inverseDiagonal, double tolerance, double enough, int[]? only = null)
    {
        var active = only ?? Active();
        if (active.Length == 0)
        {
            return 0;
        }
        var residuals = Residuals(weights, active);
        var columnSize = active.Select(k => Math.Max(Cross[k, k], Smallest * Size[k])).ToArray();
        var energy = residuals.Select(r => Energy(r, inverseDiagonal)).ToArray();
        var error = Math.Sqrt(energy.Zip(columnSize, (e, size) => e / size).Max());
        if (error <= enough)
        {
            return 0;
        }
        var before = Copies(residuals);
        double[] stopAt =
        [
            .. columnSize.Zip(energy, (size, e) => Math.Max(tolerance * tolerance * size, Reach * Reach * e)),
        ];
        int[] rough = [.. Enumerable.Range(0, active.Length).Where(a => energy[a] > stopAt[a])];
        double[][] left = [.. rough.Select(a => residuals[a])];
        var solved = solver.Solve(left, [.. rough.Select(a => stopAt[a])], weights, inverseDiagonal);
        var corrections = residuals.Select(r => new double[r.Length]).ToArray();
        foreach (var (at, a) in rough.Index())
        {
            (corrections[a], residuals[a]) = (solved[at], left[at]);
        }
        Correct(active, before, residuals, corrections);
        for (var a = 0; a < active.Length; a++)
        {
            LeftEnergy[active[a]] = Energy(residuals[a], inverseDiagonal);
        }
        isFresh = false;
        return error;
    }

    private int[] Active() => [.. Enumerable.Range(0, isActive.Length).Where(k => isActive[k])];

    private static double[][] Copies(double[][] columns) => [.. columns.Select(c => (double[])c.Clone())];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Energy(double[] residual, float[] inverseDiagonal)
    {
        var sum = 0.0;
        for (var level = 0; level < residual.Length; level++)
        {
            sum += residual[level] * residual[level] * inverseDiagonal[level];
        }
        return sum;
    }

    // S − R'E − E'R + …: with what is left after the correction, the error is of second order.
    private void Correct(int[] active, double[][] before, double[][] after, double[][] corrections)
    {
        for (var a = 0; a < active.Length; a++)
        {
            for (var b = 0; b < active.Length; b++)
            {
                Cross[active[a], active[b]] -= Simd.Dot(before[a], corrections[b]) + Simd.Dot(corrections[a], after[b]);
            }
        }
        foreach (var other in Active().Except(active))
        {
            for (var a = 0; a < active.Length; a++)
            {
                Cross[other, active[a]] -= Simd.Dot(corrections[a], LeftByLevel[other]);
            }
        }
        Mirror(active);
        for (var a = 0; a < active.Length; a++)
        {
            Simd.AddScaled(MinusEffects[active[a]], corrections[a], -1);
            LeftByLevel[active[a]] = after[a];
        }
    }

    // Among the columns the two halves differ by rounding; of the others only one is made.
    private void Mirror(int[] columns)
    {
        foreach (var k in columns)
        {
            for (var other = 0; other < isActive.Length; other++)
            {
                var isOwn = columns.Contains(other);
                Cross[other, k] = Cross[k, other] = isOwn ? (Cross[other, k] + Cross[k, other]) / 2 : Cross[other, k];
            }
        }
    }

    // D'W x̃ of every active column; on the way, the cross products.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double[][] Residuals(Weights weights, int[] active)
    {
        var crossByPart = scratch.Select(_ => new double[isActive.Length, isActive.Length]).ToArray();
        var sizeByPart = scratch.Select(_ => new double[isActive.Length]).ToArray();
        data.Team.Run(Layout.Parts, part => Residuals(part, weights, active, crossByPart[part], sizeByPart[part]));
        foreach (var k in active)
        {
            var byRegressor = isActive.Select((_, other) => crossByPart.Sum(part => part[other, k])).ToArray();
            foreach (var (other, value) in Basis.ByColumn(byRegressor).Index())
            {
                Cross[other, k] = isActive[other] ? value : 0;
            }
            Size[k] = isFresh ? sizeByPart.Sum(size => size[k]) : Size[k];
        }
        var residuals = active.Select(Sum).ToArray();
        foreach (var (a, k) in active.Index())
        {
            foreach (var other in Active())
            {
                Cross[other, k] += Simd.Dot(MinusEffects[other], residuals[a]);
            }
        }
        Mirror(active);
        return residuals;
    }

    private double[] Sum(int coefficient)
    {
        var sum = (double[])sumsByPart[0][coefficient].Clone();
        foreach (var part in sumsByPart.AsSpan(1))
        {
            Simd.Add(sum, part[coefficient]);
        }
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Residuals(int part, Weights weights, int[] active, double[,] cross, double[] size)
    {
        var own = scratch[part];
        foreach (var k in active)
        {
            Array.Clear(sumsByPart[part][k]);
        }
        foreach (var slab in data.Layout.SlabsOf(part))
        {
            foreach (var k in active)
            {
                var values = own.Values.AsSpan(0, slab.Length);
                Values(slab, k, values);
                size[k] += isFresh ? Simd.SumOfSquares(values, weights.ByCell.Of(slab.From, slab.Length)) : 0;
                data.Layout.Demean(slab, weights, MinusEffects[k], values, sumsByPart[part][k]);
                Array.Clear(own.SumByCoefficient);
                foreach (var term in data.Terms)
                {
                    term.Dot(slab, values, own.SumByCoefficient);
                }
                for (var other = 0; other < isActive.Length; other++)
                {
                    cross[other, k] += own.SumByCoefficient[other];
                }
            }
        }
    }

    /// <summary>A column less its effects, not yet less the group means.</summary>
    public void Column(Slab slab, int column, Span<double> values)
    {
        Values(slab, column, values);
        data.Layout.AddEffects(slab, MinusEffects[column], values);
    }

    private void Values(Slab slab, int column, Span<double> values)
    {
        if (!Basis.IsMixed(column))
        {
            data.Terms[data.TermByCoefficient[column]].Column(column, slab, values);
            return;
        }
        values.Clear();
        foreach (var term in data.Terms)
        {
            term.AddTo(slab, Basis.Multiples(column), values);
        }
    }
}
