using Visavis.Analysis.Mirrors;

namespace Visavis.Analysis.Tests.Mirrors;

public sealed class CifRegressionTests
{
    private const int Economies = 12;

    [Fact]
    public void A_margin_that_depends_on_distance_alone_is_found()
    {
        var traits = Made.OnALine(Economies);
        var pairs = Made.Table(Economies, 3, r => 1e6 + r, (pair, _) => Factor(traits, pair));
        var cif = CifRegression.Fit(pairs, traits);
        Assert.Equal(CifOrigin.Estimated, cif.Origin);
        Assert.Equal(Economies * (Economies - 1) * 2, cif.Cells);
        Assert.Equal(0, cif.Dropped);
        Assert.Equal(["constant", "ln-distance", "ln-distance-squared"], cif.Coefficients.Select(c => c.Name));
        Assert.All(
            Enumerable.Range(1, Economies - 1),
            j => Assert.Equal(Factor(traits, j) - 1, cif.MarginByPair[j], 1e-6)
        );
    }

    [Fact]
    public void Margins_lie_between_nothing_and_a_fifth()
    {
        var traits = Made.OnALine(Economies);
        var dear = CifRegression.Fit(Made.Table(Economies, 2, _ => 1e6, (_, _) => 1.9), traits);
        var cheap = CifRegression.Fit(Made.Table(Economies, 2, _ => 1e6, (_, _) => 0.7), traits);
        Assert.All(dear.MarginByPair, m => Assert.Equal(0.2, m, 1e-12));
        Assert.All(cheap.MarginByPair, m => Assert.Equal(0, m, 1e-12));
        Assert.Equal(100 / 1.2, dear.ToFob(100, 1), 1e-9);
    }

    [Fact]
    public void Importers_that_report_fob_are_left_out()
    {
        var traits = Made.OnALine(Economies);
        var all = Made.Table(Economies, 2, _ => 1e6, (pair, _) => pair % Economies == 4 ? 1 : Factor(traits, pair));
        var marked = new MirrorPairs(all.Axes, all.Rows) { FobImporters = new HashSet<int> { 4 } };
        all.Exporter.CopyTo(marked.Exporter, 0);
        all.Importer.CopyTo(marked.Importer, 0);
        all.Product.CopyTo(marked.Product, 0);
        all.Period.CopyTo(marked.Period, 0);
        all.Exported.CopyTo(marked.Exported, 0);
        all.Imported.CopyTo(marked.Imported, 0);
        var cif = CifRegression.Fit(marked, traits);
        Assert.Equal((Economies - 1) * 4, cif.Fob);
        Assert.Equal(Factor(traits, 1) - 1, cif.MarginByPair[1], 1e-6);
    }

    // Model II of the paper by hand: 10 dollars a kilogram, 5 000 km: .32 − .11 · 8.5172 + .01 · 72.5426 − .032 · 2.3026 = 0.0349.
    [Fact]
    public void With_few_pairs_the_published_equation_is_taken()
    {
        var traits = new PairTraits(2, [0, Math.Log(5000), Math.Log(5000), 0], [true, true, true, true], []);
        var cif = CifRegression.Fit(Made.Table(2, 1, _ => 1e6, (_, _) => 1.5), traits);
        Assert.Equal(CifOrigin.Published, cif.Origin);
        Assert.Equal(Math.Exp(0.0349) - 1, cif.MarginByPair[1], 5e-4);
    }

    [Fact]
    public void Without_any_distance_it_is_six_per_cent_and_says_so()
    {
        var traits = new PairTraits(2, new double[4], new bool[4], []);
        var cif = CifRegression.Fit(Made.Table(2, 1, _ => 1e6, (_, _) => 1.5), traits);
        Assert.Equal(CifOrigin.SixPerCent, cif.Origin);
        Assert.Equal(4, cif.WithoutDistance);
        Assert.All(cif.MarginByPair, m => Assert.Equal(0.06, m));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_no_amount_is_refused(double amount) =>
        Assert.Throws<ArgumentException>(() =>
            CifRegression.Fit(Made.Table(3, 1, r => r == 2 ? amount : 1e6, (_, _) => 1), Made.OnALine(3))
        );

    [Fact]
    public void A_pair_far_from_the_rest_does_not_move_the_estimate()
    {
        var traits = Made.OnALine(Economies);
        double Noisy(int pair, int row) => Factor(traits, pair) * (1 + (0.01 * Math.Sin(row)));
        var even = CifRegression.Fit(Made.Table(Economies, 3, r => 1e6, Noisy), traits);
        var odd = CifRegression.Fit(
            Made.Table(Economies, 3, r => 1e6, (pair, row) => pair == 5 ? 1000 : Noisy(pair, row)),
            traits
        );
        Assert.True(odd.Dropped >= 2);
        Assert.Equal(even.MarginByPair[7], odd.MarginByPair[7], 2e-3);
    }

    // 2 to 9 per cent, the farther the more.
    private static double Factor(PairTraits traits, int pair) => Math.Exp(-0.15 + (0.026 * traits.LogDistance[pair]));
}
