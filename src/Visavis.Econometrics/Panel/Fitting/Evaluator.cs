using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Visavis.Econometrics.Panel.Layouts;
using Visavis.Econometrics.Vectors;

namespace Visavis.Econometrics.Panel.Fitting;

/// <summary>The model at one point: its loss and what is left to explain.</summary>
/// <param name="Loss">Loss, in the scale of the data.</param>
/// <param name="ScoreByCoefficient">Σ x r for each coefficient, r the weighted residual.</param>
/// <param name="ScoreByLevel">Σ r for each coupled level.</param>
/// <param name="Falling">Zeros whose mean fell sharply since the last evaluation.</param>
internal sealed record Linearisation(double Loss, double[] ScoreByCoefficient, double[] ScoreByLevel, long Falling)
{
    public bool IsFinite =>
        double.IsFinite(Loss)
        && double.IsFinite(ScoreByCoefficient.Sum())
        && double.IsFinite(Simd.Sum((ReadOnlySpan<double>)ScoreByLevel));
}

/// <summary>Goes once over the cells and gives loss, score and weights at a point.</summary>
internal sealed class Evaluator(PanelData data, Family family)
{
    // A cell that has all but this of its group's weight says nothing beyond the group.
    private const float Alone = 1e-6f;

    private readonly Scratch[] scratch = Scratch.ForParts(data);

    public Weights Weights { get; } = new(data.Layout.CellCount, data.Layout.Groups);

    /// <summary>One by the diagonal of the normal matrix of the coupled levels; zero where there is none.</summary>
    public float[] InverseDiagonal { get; } = new float[data.Layout.Levels];

    public Linearisation Start() => Run((slab, own) => family.Start(data, slab, Weights, own));

    public Linearisation Evaluate(Point point) =>
        Run(
            (slab, own) =>
            {
                Predict(slab, point, own.Eta.AsSpan(0, slab.Length));
                family.Evaluate(data, slab, Weights, point.EffectByGroup, own);
            }
        );

    /// <summary>The linear predictor of a slab's cells.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Predict(Slab slab, Point point, Span<double> eta)
    {
        eta.Fill(data.LogScale);
        if (data.OffsetByCell is { } offset)
        {
            Simd.Add(eta, offset.AsSpan(slab.From, slab.Length));
        }
        foreach (var term in data.Terms)
        {
            term.AddTo(slab, point.Beta, eta);
        }
        data.Layout.AddEffects(slab, point.EffectByLevel, eta);
        for (var group = slab.FirstGroup; group < slab.EndGroup; group++)
        {
            var (from, to) = (data.Layout.GroupStart[group], data.Layout.GroupStart[group + 1]);
            Simd.Shift(eta[(from - slab.From)..(to - slab.From)], point.EffectByGroup[group]);
        }
    }

    private Linearisation Run(Action<Slab, Scratch> work)
    {
        data.Team.Run(
            Layout.Parts,
            part =>
            {
                var own = scratch[part];
                own.Clear();
                foreach (var slab in data.Layout.SlabsOf(part))
                {
                    work(slab, own);
                    Score(slab, own);
                }
            }
        );
        Invert(Scratch.Sum(scratch, s => s.DiagonalByLevel));
        return new(
            scratch.Sum(s => s.Loss),
            Scratch.Sum(scratch, s => s.SumByCoefficient),
            Scratch.Sum(scratch, s => s.SumByLevel),
            scratch.Sum(s => s.Falling)
        );
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Score(Slab slab, Scratch own)
    {
        var values = own.Values.AsSpan(0, slab.Length);
        foreach (var term in data.Terms)
        {
            term.Dot(slab, values, own.SumByCoefficient);
        }
        data.Layout.Gather(slab, values, own.SumByLevel);
        Diagonal(slab, own.Eta.AsSpan(0, slab.Length));
        data.Layout.GatherSquares(slab, own.Eta.AsSpan(0, slab.Length), own.DiagonalByLevel);
    }

    // w − w² / Σ w over the group.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Diagonal(Slab slab, Span<double> diagonal)
    {
        if (slab.EndGroup == slab.FirstGroup)
        {
            Own(Weights.ByCell.Of(slab.From, slab.Length), 0, diagonal);
        }
        for (var group = slab.FirstGroup; group < slab.EndGroup; group++)
        {
            var (from, to) = (data.Layout.GroupStart[group], data.Layout.GroupStart[group + 1]);
            var own = diagonal[(from - slab.From)..(to - slab.From)];
            Own(Weights.ByCell.Of(from, to - from), Weights.InverseByGroup[group], own);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Own(ReadOnlySpan<float> weights, double inverse, Span<double> diagonal)
    {
        var (at, inverses, one) = (0, Vector512.Create(inverse), Vector512<double>.One);
        for (; at <= diagonal.Length - Simd.Width; at += Simd.Width)
        {
            var w = Simd.Load(weights, at);
            var rest = one - (w * inverses);
            var isAlone = Vector512.LessThan(rest, Vector512.Create((double)Alone));
            Simd.Store(Vector512.ConditionalSelect(isAlone, Vector512<double>.Zero, w * rest), diagonal, at);
        }
        for (; at < diagonal.Length; at++)
        {
            var rest = 1 - (weights[at] * inverse);
            diagonal[at] = rest < Alone ? 0 : weights[at] * rest;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Invert(double[] diagonal)
    {
        for (var level = 0; level < diagonal.Length; level++)
        {
            var inverse = (float)(1 / diagonal[level]);
            InverseDiagonal[level] = diagonal[level] > 0 && float.IsFinite(inverse) ? inverse : 0;
        }
    }
}
