using Visavis.Analysis.Mirrors;

namespace Visavis.Analysis.Tests.Mirrors;

public sealed class BaciWeightsTests
{
    private const int Economies = 5;

    // |ln (A / B)| = 0.02 · exporter + 0.03 · importer, as if there were no freight: effects are these less their means.
    [Fact]
    public void Effects_of_both_sides_are_taken_apart()
    {
        var (pairs, cif) = Table();
        var weights = BaciWeights.Estimate(pairs, cif);
        Assert.True(weights.IsConverged);
        var least = weights.ExporterSpreads[0]!.Value;
        Assert.All(
            Enumerable.Range(0, Economies),
            e =>
            {
                Assert.Equal(Math.PI / 2 * 0.02 * e, weights.ExporterSpreads[e]!.Value - least, 1e-6);
                Assert.Equal(
                    Math.PI / 2 * 0.03 * e,
                    weights.ImporterSpreads[e]!.Value - weights.ImporterSpreads[0]!.Value,
                    1e-6
                );
            }
        );
    }

    [Fact]
    public void As_printed_the_best_reporters_have_a_negative_spread()
    {
        var (world, pairs, _) = Made.World(9, 8, 10);
        var cif = CifRegression.Fit(pairs, world.Traits);
        Assert.Contains(BaciWeights.Estimate(pairs, cif, asPrinted: true).ExporterSpreads, s => s < 0);
        Assert.DoesNotContain(BaciWeights.Estimate(pairs, cif).ExporterSpreads, s => s < 0);
    }

    // By hand: s = 0.1 and 0.3; e^.01 (e^.01 − 1) = 0.010151, e^.09 (e^.09 − 1) = 0.103043; 0.103043 / 0.113194 = 0.9103.
    [Fact]
    public void The_surer_side_weighs_more()
    {
        static double Moment(double s) => Math.Exp(s * s) * (Math.Exp(s * s) - 1);
        Assert.Equal(0.9103, Moment(0.3) / (Moment(0.1) + Moment(0.3)), 1e-4);
        var (pairs, cif) = Table();
        var weights = BaciWeights.Estimate(pairs, cif);
        var (own, other) = (weights.ExporterSpreads[1]!.Value, weights.ImporterSpreads[4]!.Value);
        Assert.Equal(Moment(other) / (Moment(own) + Moment(other)), weights.ExporterWeight(1, 4), 1e-9);
        Assert.True(weights.ExporterWeight(1, 4) > 0.5);
    }

    private static (MirrorPairs, CifModel) Table()
    {
        var pairs = Made.Table(
            Economies,
            2,
            _ => 1e6,
            (pair, _) => Math.Exp((0.02 * (pair / Economies)) + (0.03 * (pair % Economies)))
        );
        var none = new PairTraits(Economies, new double[Economies * Economies], new bool[Economies * Economies], []);
        var free = new MirrorPairs(pairs.Axes, pairs.Rows)
        {
            FobImporters = Enumerable.Range(0, Economies).ToHashSet(),
        };
        pairs.Exporter.CopyTo(free.Exporter, 0);
        pairs.Importer.CopyTo(free.Importer, 0);
        pairs.Product.CopyTo(free.Product, 0);
        pairs.Period.CopyTo(free.Period, 0);
        pairs.Exported.CopyTo(free.Exported, 0);
        pairs.Imported.CopyTo(free.Imported, 0);
        return (free, CifRegression.Fit(free, none));
    }
}
