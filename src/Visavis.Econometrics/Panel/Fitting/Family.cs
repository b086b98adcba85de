using System.Runtime.CompilerServices;
using Visavis.Econometrics.Panel.Layouts;
using Visavis.Econometrics.Vectors;

namespace Visavis.Econometrics.Panel.Fitting;

/// <summary>What a model supposes of the dependent variable: how its mean follows from the linear predictor, and its loss.</summary>
internal abstract class Family
{
    /// <summary>Whether the loss is quadratic, so that the weights never change.</summary>
    public abstract bool IsLinear { get; }

    /// <summary>First weights, and the weighted response of the first step, taken from the dependent variable alone.</summary>
    public abstract void Start(PanelData data, Slab slab, Weights weights, Scratch scratch);

    /// <summary>
    /// From the linear predictor in <see cref="Scratch.Eta"/>: the best effects of the slab's groups, new weights, the
    /// weighted residual into <see cref="Scratch.Values"/>, the loss added up.
    /// </summary>
    public abstract void Evaluate(
        PanelData data,
        Slab slab,
        Weights weights,
        Span<double> effectByGroup,
        Scratch scratch
    );

    /// <summary>The mean of each cell at a linear predictor, in place.</summary>
    public abstract void Mean(Span<double> eta);

    /// <summary>What the loss has to be added to give the deviance or the sum of squares.</summary>
    public abstract double Deviance(double loss);

    protected static ReadOnlySpan<double> Of(double[] byCell, Slab slab) => byCell.AsSpan(slab.From, slab.Length);

    /// <summary>One by the sum of each group's weights.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected static void InvertGroups(Layout layout, Slab slab, Weights weights)
    {
        for (var group = slab.FirstGroup; group < slab.EndGroup; group++)
        {
            var (from, to) = (layout.GroupStart[group], layout.GroupStart[group + 1]);
            var sum = Simd.Sum((ReadOnlySpan<float>)weights.ByCell.Of(from, to - from));
            weights.InverseByGroup[group] = sum > 0 ? 1 / sum : 0;
        }
    }
}
