using System.Runtime.CompilerServices;
using Visavis.Econometrics.Panel.Layouts;
using Visavis.Econometrics.Vectors;

namespace Visavis.Econometrics.Panel.Fitting;

/// <summary>Sums of the dependent variable over groups and levels, and what they let one expect of a cell before any fit.</summary>
/// <param name="ByGroup">Weighted sum of the dependent variable over each eliminated group.</param>
/// <param name="ByLevel">Weighted sum of the absolute dependent variable over each coupled level.</param>
/// <param name="LogMeanByGroup">Logarithm of each group's weighted mean.</param>
/// <param name="LogMeanByLevel">Logarithm of each coupled level's weighted mean; empty where the groups' means say it already.</param>
internal sealed record Totals(double[] ByGroup, double[] ByLevel, double[] LogMeanByGroup, double[] LogMeanByLevel)
{
    public static Totals None { get; } = new([], [], [], []);

    /// <param name="data">The data; its mean is about one.</param>
    /// <param name="areIndependent">Whether no more than two effects cross, so that the product of their means is what independence expects.</param>
    public static Totals Of(PanelData data, bool areIndependent)
    {
        var groups = data.Layout.Groups;
        var totals = new Totals(new double[groups], [], new double[groups], []);
        var scratch = Scratch.ForParts(data);
        data.Team.Run(
            Layout.Parts,
            part =>
            {
                foreach (var slab in data.Layout.SlabsOf(part))
                {
                    totals.Add(data, slab, scratch[part]);
                }
            }
        );
        var byLevel = Scratch.Sum(scratch, s => s.SumByLevel);
        var weightByLevel = Scratch.Sum(scratch, s => s.DiagonalByLevel);
        double[] logMeans = areIndependent ? [.. byLevel.Zip(weightByLevel, LogMean)] : [];
        return totals with { ByLevel = byLevel, LogMeanByLevel = logMeans };
    }

    /// <summary>What to expect of each cell of a slab.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Expect(Layout layout, Slab slab, Span<double> expected)
    {
        expected.Clear();
        if (LogMeanByLevel.Length > 0)
        {
            layout.AddEffects(slab, LogMeanByLevel, expected);
        }
        for (var group = slab.FirstGroup; group < slab.EndGroup; group++)
        {
            var (from, to) = (layout.GroupStart[group] - slab.From, layout.GroupStart[group + 1] - slab.From);
            Simd.Shift(expected[from..to], LogMeanByGroup[group]);
        }
        Exponential.Of(expected, expected);
    }

    private static double LogMean(double total, double weight) =>
        total > 0 && weight > 0 ? Math.Log(total / weight) : 0;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(PanelData data, Slab slab, Scratch scratch)
    {
        var values = scratch.Values.AsSpan(0, slab.Length);
        var weights = scratch.Eta.AsSpan(0, slab.Length);
        for (var at = 0; at < values.Length; at++)
        {
            var own = data.DependentByCell[slab.From + at];
            weights[at] = double.IsNaN(own) ? 0 : data.WeightByCell?[slab.From + at] ?? 1;
            values[at] = double.IsNaN(own) ? 0 : own * weights[at];
        }
        for (var group = slab.FirstGroup; group < slab.EndGroup; group++)
        {
            var (from, to) = (data.Layout.GroupStart[group] - slab.From, data.Layout.GroupStart[group + 1] - slab.From);
            ByGroup[group] = Simd.Sum((ReadOnlySpan<double>)values[from..to]);
            LogMeanByGroup[group] = LogMean(ByGroup[group], Simd.Sum((ReadOnlySpan<double>)weights[from..to]));
        }
        for (var at = 0; at < values.Length; at++)
        {
            values[at] = Math.Abs(values[at]);
        }
        data.Layout.Gather(slab, values, scratch.SumByLevel);
        data.Layout.Gather(slab, weights, scratch.DiagonalByLevel);
    }
}
