using System.Runtime.CompilerServices;
using Visavis.Econometrics.Panel.Layouts;
using Visavis.Econometrics.Vectors;

namespace Visavis.Econometrics.Panel.Fitting;

/// <summary>Least squares. The groups' effects are the weighted means of what is left.</summary>
internal sealed class GaussianFamily : Family
{
    public override bool IsLinear => true;

    public override double Deviance(double loss) => loss;

    public override void Mean(Span<double> eta) { }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Start(PanelData data, Slab slab, Weights weights, Scratch scratch)
    {
        var y = Of(data.DependentByCell, slab);
        var w = weights.ByCell.Of(slab.From, slab.Length);
        for (var at = 0; at < y.Length; at++)
        {
            var isThere = !double.IsNaN(y[at]);
            var weight = data.WeightByCell?[slab.From + at] ?? 1;
            var left = y[at] - (data.OffsetByCell?[slab.From + at] ?? 0);
            w[at] = isThere ? (float)weight : 0;
            scratch.Values[at] = isThere ? weight * left : 0;
        }
        InvertGroups(data.Layout, slab, weights);
        data.Layout.Project(slab, weights, scratch.Values.AsSpan(0, slab.Length));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Evaluate(
        PanelData data,
        Slab slab,
        Weights weights,
        Span<double> effectByGroup,
        Scratch scratch
    )
    {
        var y = Of(data.DependentByCell, slab);
        var left = scratch.Values.AsSpan(0, slab.Length);
        for (var at = 0; at < left.Length; at++)
        {
            left[at] = double.IsNaN(y[at]) ? 0 : y[at] - scratch.Eta[at];
        }
        for (var group = slab.FirstGroup; group < slab.EndGroup; group++)
        {
            var from = data.Layout.GroupStart[group] - slab.From;
            var to = data.Layout.GroupStart[group + 1] - slab.From;
            effectByGroup[group] += Centre(y[from..to], left[from..to], data.WeightByCell, slab.From + from);
        }
        Weigh(left, data.WeightByCell, slab.From, scratch);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Centre(ReadOnlySpan<double> y, Span<double> left, double[]? weight, int cell)
    {
        var (sum, total) = (0.0, 0.0);
        for (var at = 0; at < left.Length; at++)
        {
            var own = double.IsNaN(y[at]) ? 0 : weight?[cell + at] ?? 1;
            sum += own * left[at];
            total += own;
        }
        var mean = total > 0 ? sum / total : 0;
        for (var at = 0; at < left.Length; at++)
        {
            left[at] -= double.IsNaN(y[at]) ? 0 : mean;
        }
        return mean;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Weigh(Span<double> left, double[]? weight, int cell, Scratch scratch)
    {
        if (weight is null)
        {
            scratch.Loss += Simd.Dot(left, left);
            return;
        }
        for (var at = 0; at < left.Length; at++)
        {
            scratch.Loss += weight[cell + at] * left[at] * left[at];
            left[at] *= weight[cell + at];
        }
    }
}
