using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Visavis.Econometrics.Panel.Layouts;
using Visavis.Econometrics.Vectors;

namespace Visavis.Econometrics.Panel.Fitting;

/// <summary>Poisson pseudo-likelihood with logarithmic link. The groups' effects have a closed form: fitted and actual sums are equal.</summary>
internal sealed class PoissonFamily : Family
{
    // This part of what is to be expected is added to the dependent variable for the first logarithm.
    private const double First = 0.1;

    // A zero whose mean shrinks faster than this from step to step is on its way to minus infinity.
    public const double FallsBelow = 0.6;

    public override bool IsLinear => false;

    public override double Deviance(double loss) => 2 * loss;

    public override void Mean(Span<double> eta) => Exponential.Of(eta, eta);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Start(PanelData data, Slab slab, Weights weights, Scratch scratch)
    {
        var y = Of(data.DependentByCell, slab);
        var w = weights.ByCell.Of(slab.From, slab.Length);
        var expected = scratch.Eta.AsSpan(0, slab.Length);
        data.Totals.Expect(data.Layout, slab, expected);
        var mean = scratch.Values.AsSpan(0, slab.Length);
        for (var at = 0; at < y.Length; at++)
        {
            var isThere = !double.IsNaN(y[at]);
            mean[at] = isThere ? y[at] + (First * expected[at]) : 1;
            expected[at] = isThere && y[at] > 0 ? y[at] : 1;
        }
        for (var at = 0; at < y.Length; at++)
        {
            w[at] = double.IsNaN(y[at]) ? 0 : (float)(mean[at] * (data.WeightByCell?[slab.From + at] ?? 1));
        }
        Logarithm.Of(mean);
        Logarithm.Of(expected);
        // By slabs: a sum over millions would lose digits that the deviance needs.
        var loss = 0.0;
        for (var at = 0; at < y.Length; at++)
        {
            var weight = data.WeightByCell?[slab.From + at] ?? 1;
            var own = double.IsNaN(y[at]) ? 0 : weight * y[at];
            var offset = (data.OffsetByCell?[slab.From + at] ?? 0) + data.LogScale;
            loss += own * expected[at];
            mean[at] = (w[at] * (mean[at] - offset - 1)) + own;
        }
        scratch.Loss += loss;
        InvertGroups(data.Layout, slab, weights);
        data.Layout.Project(slab, weights, scratch.Values.AsSpan(0, slab.Length));
    }

    public override void Evaluate(
        PanelData data,
        Slab slab,
        Weights weights,
        Span<double> effectByGroup,
        Scratch scratch
    )
    {
        var eta = scratch.Eta.AsSpan(0, slab.Length);
        var mean = scratch.Values.AsSpan(0, slab.Length);
        var y = Of(data.DependentByCell, slab);
        var weight = data.WeightByCell is null ? [] : Of(data.WeightByCell, slab);
        Exponential.Of(eta, mean);
        Mask(mean, y, weight);
        Concentrate(data, slab, y, eta, mean, weight, effectByGroup);
        Residuals(y, weight, eta, mean, weights.ByCell.Of(slab.From, slab.Length), scratch);
        InvertGroups(data.Layout, slab, weights);
    }

    // No mean where there is no observation; otherwise times the weight.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Mask(Span<double> mean, ReadOnlySpan<double> y, ReadOnlySpan<double> weight)
    {
        var at = 0;
        for (; at <= mean.Length - Simd.Width; at += Simd.Width)
        {
            var own = Simd.Load(y, at);
            var value = Simd.Load(mean, at);
            value = weight.IsEmpty ? value : value * Simd.Load(weight, at);
            Simd.Store(
                Vector512.ConditionalSelect(Vector512.Equals(own, own), value, Vector512<double>.Zero),
                mean,
                at
            );
        }
        for (; at < mean.Length; at++)
        {
            mean[at] = double.IsNaN(y[at]) ? 0 : mean[at] * (weight.IsEmpty ? 1 : weight[at]);
        }
    }

    // Fitted sums of the groups become the actual ones.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Concentrate(
        PanelData data,
        Slab slab,
        ReadOnlySpan<double> y,
        Span<double> eta,
        Span<double> mean,
        ReadOnlySpan<double> weight,
        Span<double> effectByGroup
    )
    {
        for (var group = slab.FirstGroup; group < slab.EndGroup; group++)
        {
            var from = data.Layout.GroupStart[group] - slab.From;
            var length = data.Layout.GroupStart[group + 1] - data.Layout.GroupStart[group];
            var own = mean.Slice(from, length);
            var sum = Simd.Sum(own);
            if (!double.IsNormal(sum))
            {
                var ownWeight = weight.IsEmpty ? weight : weight.Slice(from, length);
                effectByGroup[group] -= Centre(y.Slice(from, length), eta.Slice(from, length), own, ownWeight);
                sum = Simd.Sum(own);
            }
            var ratio = data.Totals.ByGroup[group] / sum;
            if (double.IsFinite(ratio) && ratio > 0)
            {
                var shift = Math.Log(ratio);
                Simd.Scale(own, ratio);
                Simd.Shift(eta.Slice(from, length), shift);
                effectByGroup[group] += shift;
            }
        }
    }

    // Means beyond what a number holds, or too small: their group starts anew from the largest, which is the answer.
    private static double Centre(
        ReadOnlySpan<double> y,
        Span<double> eta,
        Span<double> mean,
        ReadOnlySpan<double> weight
    )
    {
        var largest = double.NegativeInfinity;
        for (var at = 0; at < y.Length; at++)
        {
            largest = double.IsNaN(y[at]) ? largest : Math.Max(largest, eta[at]);
        }
        if (!double.IsFinite(largest))
        {
            return 0;
        }
        Simd.Shift(eta, -largest);
        Exponential.Of(eta, mean);
        Mask(mean, y, weight);
        return largest;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Residuals(
        ReadOnlySpan<double> y,
        ReadOnlySpan<double> weight,
        ReadOnlySpan<double> eta,
        Span<double> mean,
        Span<float> w,
        Scratch scratch
    )
    {
        var (at, loss, falling) = (0, Vector512<double>.Zero, Vector512<double>.Zero);
        for (; at <= y.Length - Simd.Width; at += Simd.Width)
        {
            var own = Simd.Load(y, at);
            own = Vector512.ConditionalSelect(Vector512.Equals(own, own), own, Vector512<double>.Zero);
            own = weight.IsEmpty ? own : own * Simd.Load(weight, at);
            var m = Simd.Load(mean, at);
            var isFalling =
                Vector512.Equals(own, Vector512<double>.Zero)
                & Vector512.LessThan(m, Simd.Load(w, at) * Vector512.Create(FallsBelow));
            falling += Vector512.ConditionalSelect(isFalling, Vector512<double>.One, Vector512<double>.Zero);
            // y η counts only where y is: an absent cell's η may be anything.
            var yEta = own * Simd.Load(eta, at);
            loss += m - own - Vector512.ConditionalSelect(Vector512.Equals(own, Vector512<double>.Zero), own, yEta);
            Simd.Store(own - m, mean, at);
            Simd.StoreNarrow(m, w, at);
        }
        scratch.Loss += Vector512.Sum(loss);
        scratch.Falling += (long)Vector512.Sum(falling);
        for (; at < y.Length; at++)
        {
            var own = double.IsNaN(y[at]) ? 0 : y[at] * (weight.IsEmpty ? 1 : weight[at]);
            scratch.Falling += own == 0 && mean[at] < w[at] * FallsBelow ? 1 : 0;
            scratch.Loss += mean[at] - own - (own == 0 ? 0 : own * eta[at]);
            w[at] = (float)mean[at];
            mean[at] = own - mean[at];
        }
    }
}
