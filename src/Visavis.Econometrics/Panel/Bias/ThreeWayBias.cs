using Visavis.Econometrics.Panel.Covariance;
using Visavis.Econometrics.Panel.Layouts;
using Visavis.Econometrics.Vectors;

namespace Visavis.Econometrics.Panel.Bias;

/// <summary>
/// Analytical bias correction of PPML with exporter-time, importer-time and pair effects (Weidner and Zylkin 2021, Bias
/// and consistency in three-way gravity models, Journal of International Economics 132). docs/methods/ppml.md.
/// </summary>
internal sealed class ThreeWayBias
{
    private readonly PanelFit fit;
    private readonly PairIndex index;
    private readonly int[] kept;
    private readonly double[,] inverseInformation;
    private readonly EffectMoments exporters;
    private readonly EffectMoments importers;

    private ThreeWayBias(PanelFit fit, PairIndex index)
    {
        (this.fit, this.index) = (fit, index);
        kept = [.. Enumerable.Range(0, fit.Data.Coefficients).Where(k => fit.Iteration.IsKept[k])];
        var whole = fit.Iteration.InverseCross();
        inverseInformation = new double[kept.Length, kept.Length];
        for (var a = 0; a < kept.Length; a++)
        {
            for (var b = 0; b < kept.Length; b++)
            {
                inverseInformation[a, b] = whole[kept[a], kept[b]];
            }
        }
        (exporters, importers) = (new(index.Exporters, index.Moments), new(index.Importers, index.Moments));
    }

    /// <summary>The correction; null where the effects are not exporter × time, importer × time and pair.</summary>
    public static BiasCorrection? Of(PanelFit fit) =>
        PairIndex.Of(fit.Design, fit.Sample, fit.Data.Layout) is { } index
            ? new ThreeWayBias(fit, index).Correct()
            : null;

    private BiasCorrection Correct()
    {
        GatherMoments();
        var (expected, meat) = Correlate();
        var k = kept.Length;
        var bias = new double[k];
        for (var a = 0; a < k; a++)
        {
            for (var b = 0; b < k; b++)
            {
                bias[a] += inverseInformation[a, b] * expected[b];
            }
        }
        var variance = Matrices.Product(Matrices.Product(inverseInformation, meat), inverseInformation);
        return new(
            [.. fit.Coefficients.Zip(bias, (c, b) => c with { Value = c.Value - b })],
            bias,
            new(variance, [fit.Effects.Max(e => e.Count)], [])
        );
    }

    // For every exporter-time and importer-time vector: the information on it, and the variance of its score.
    private void GatherMoments()
    {
        var byPart = Enumerable
            .Range(0, Layout.Parts)
            .Select(_ =>
                (
                    Of: new EffectMoments(index.Exporters, index.Moments),
                    By: new EffectMoments(index.Importers, index.Moments)
                )
            )
            .ToArray();
        Run(
            0,
            (part, pair) =>
            {
                byPart[part].Of.Add(pair.Exporter, pair);
                byPart[part].By.Add(pair.Importer, pair);
            }
        );
        foreach (var (ofExporters, ofImporters) in byPart)
        {
            exporters.Add(ofExporters);
            importers.Add(ofImporters);
        }
        fit.Data.Team.Run(2, side => (side == 0 ? exporters : importers).Invert());
    }

    // The expected score of the coefficients at the estimated effects, and the sum of the pairs' corrected outer products.
    private (double[] Expected, double[,] Meat) Correlate()
    {
        var byPart = Enumerable
            .Range(0, Layout.Parts)
            .Select(_ => new PairContributions(kept.Length, index.Moments, inverseInformation))
            .ToArray();
        Run(kept.Length, (part, pair) => byPart[part].Add(pair, exporters, importers));
        foreach (var part in byPart.AsSpan(1))
        {
            Simd.Add(byPart[0].Expected, part.Expected);
            Matrices.AddScaled(byPart[0].Meat, part.Meat, 1);
        }
        return (byPart[0].Expected, byPart[0].Meat);
    }

    private void Run(int columns, Action<int, PairVectors> use)
    {
        var layout = fit.Data.Layout;
        var length = layout.Slabs.Max(s => s.Length);
        fit.Data.Team.Run(
            Layout.Parts,
            part =>
            {
                var (mean, score) = (new double[length], new double[length]);
                var x = Enumerable.Range(0, columns).Select(_ => new double[length]).ToArray();
                var pair = new PairVectors(index.Moments, columns);
                foreach (var slab in layout.SlabsOf(part))
                {
                    Means(slab, mean, score);
                    for (var c = 0; c < columns; c++)
                    {
                        Column(slab, kept[c], x[c].AsSpan(0, slab.Length));
                    }
                    for (var group = slab.FirstGroup; group < slab.EndGroup; group++)
                    {
                        (pair.Exporter, pair.Importer) = (index.ExporterByGroup[group], index.ImporterByGroup[group]);
                        Spread(slab, group, mean, pair.Mean);
                        Spread(slab, group, score, pair.Score);
                        for (var c = 0; c < columns; c++)
                        {
                            Spread(slab, group, x[c], pair.Regressors[c]);
                        }
                        // A pair that never trades was dropped.
                        if (pair.Total > 0)
                        {
                            use(part, pair);
                        }
                    }
                }
            }
        );
    }

    // From the cells of a pair to its moments.
    private void Spread(Slab slab, int group, double[] values, double[] byMoment)
    {
        Array.Clear(byMoment);
        var starts = fit.Data.Layout.GroupStart;
        for (var cell = starts[group]; cell < starts[group + 1]; cell++)
        {
            if (index.MomentByCell[cell] >= 0)
            {
                byMoment[index.MomentByCell[cell]] = values[cell - slab.From];
            }
        }
    }

    // Weighted means and weighted residuals, zero where there is no observation.
    private void Means(Slab slab, double[] mean, double[] score)
    {
        fit.Iteration.Residual(slab, score.AsSpan(0, slab.Length));
        for (var at = 0; at < slab.Length; at++)
        {
            var cell = slab.From + at;
            var y = fit.Data.DependentByCell[cell];
            mean[at] = double.IsNaN(y) ? 0 : (y * (fit.Data.WeightByCell?[cell] ?? 1)) - score[at];
        }
    }

    private void Column(Slab slab, int coefficient, Span<double> values)
    {
        fit.Iteration.Demeaning.Column(slab, coefficient, values);
        fit.Data.Layout.Centre(slab, fit.Iteration.Evaluator.Weights, values);
    }
}
