using Visavis.Econometrics.Vectors;

namespace Visavis.Econometrics.Panel.Fitting;

/// <summary>Coefficients and effects at one moment of the iteration.</summary>
internal sealed class Point(int coefficients, int levels, int groups)
{
    public double[] Beta { get; } = new double[coefficients];

    /// <summary>Effects of the coupled levels.</summary>
    public double[] EffectByLevel { get; } = new double[levels];

    /// <summary>Effects of the eliminated groups; every evaluation sets them to their best.</summary>
    public double[] EffectByGroup { get; } = new double[groups];

    /// <summary>Goes on from another point by a part of a step; the groups' effects stay.</summary>
    public void Set(Point from, Step step, double share)
    {
        from.Beta.CopyTo(Beta, 0);
        from.EffectByLevel.CopyTo(EffectByLevel, 0);
        Simd.AddScaled(Beta, step.Beta, share);
        Simd.AddScaled(EffectByLevel, step.EffectByLevel, share);
    }
}

/// <summary>A direction for coefficients and coupled effects.</summary>
internal sealed record Step(double[] Beta, double[] EffectByLevel);
