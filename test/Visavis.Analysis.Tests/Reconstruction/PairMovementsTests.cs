using Visavis.Analysis.Reconstruction.Movements;
using Visavis.Analysis.Reconstruction.Pairs;
using Visavis.Analysis.Tests.Reconstruction.Movements;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Reconstruction;

/// <summary>Belarus and Russia of a made-up world, dark from 2009 on.</summary>
public sealed class PairMovementsTests
{
    private static readonly Economy A = Economies.Find("BLR");
    private static readonly Economy B = Economies.Find("RUS");
    private static readonly List<AnnualReport> All = MadeUpTrade.Reports();
    private static readonly TradePanel BothDark = Without(r => IsPair(r));
    private static readonly TradePanel OneDark = Without(r => IsPair(r) && r.Reporter.Equals(A));
    private static readonly MovementModel Model = MovementModel.Fit(BothDark, MadeUpTrade.Teaching);

    [Fact]
    public void Steps_from_year_to_year_add_up_to_what_the_model_says()
    {
        var steps = Exports(PairMovements.Of(BothDark, Model, A, B), MovementTie.Growth).ToList();
        Assert.Equal([2009, 2010, 2011, 2012], steps.Select(s => s.Year));
        foreach (var (years, last) in steps.Index())
        {
            var (i, j) = (BothDark.PlaceOf(A), BothDark.PlaceOf(B));
            Model.Predict(new(DarkDesign.BothSides, i, j), new(2008, last.Year), out var estimate);
            var gone = steps.Take(years + 1).Sum(s => s.Change);
            Assert.Equal(estimate!.LogUsd - BothDark.Reports(2008)[i, j], gone, 1e-9);
            Assert.True(Math.Sqrt(steps.Take(years + 1).Sum(s => s.Sd * s.Sd)) >= estimate.Scale - 1e-12);
        }
    }

    [Fact]
    public void A_mirror_that_is_there_is_used()
    {
        var model = MovementModel.Fit(OneDark, MadeUpTrade.Teaching);
        var ratios = Exports(PairMovements.Of(OneDark, model, A, B), MovementTie.Ratio).ToList();
        Assert.Equal(4, ratios.Count);
        Assert.All(ratios, r => Assert.Equal((DarkDesign.OneSide, A, 2008), (r.Design, r.Side, r.LastKnown)));
    }

    [Fact]
    public void What_is_reported_needs_no_model() =>
        Assert.Empty(PairMovements.Of(BothDark, Model, Economies.Find("POL"), Economies.Find("DEU")));

    [Fact]
    public void An_economy_outside_the_panel_has_no_dark_years() =>
        Assert.Empty(PairMovements.DarkYears(BothDark, A, Economies.Find("BRA")));

    [Fact]
    public void Dark_years_of_which_nothing_is_said_rest_on_the_model_and_it_is_named_as_one()
    {
        var result = Reconstruct(PairMovements.Of(BothDark, Model, A, B));
        Assert.Equal(8, result.Expected.Count());
        Assert.Equal(0, result.FailedDraws);
        foreach (var cell in result.Cells.Where(c => c.Identification is not null))
        {
            var first = Assert.Single(cell.Evidence.Take(1));
            Assert.Equal((Nearness.Model, PairMovement.Model), (first.Testimony.Nearness, first.Testimony.Source));
            Assert.Equal(0, cell.Identification!.Value, 1e-6);
        }
        Assert.DoesNotContain(result.Used, t => t.Nearness == Nearness.Model);
    }

    [Fact]
    public void Growth_that_the_model_expects_moves_the_estimate_by_as_much()
    {
        PairMovement Step(Economy from, Economy to) =>
            new(from, to, from, MovementTie.Growth, 2009, Math.Log(1.5), 0.05, 4, DarkDesign.BothSides, 2008);
        double Grown(params PairMovement[] movements)
        {
            var exports = Reconstruct(movements, 2008).Cells.Where(c => c.Flow == PairFlow.Export).Take(2).ToList();
            return exports[1].Estimate.Value / exports[0].Estimate.Value;
        }
        Assert.Equal(1.0, Grown(), 0.01);
        Assert.Equal(1.5, Grown(Step(A, B), Step(B, A)), 0.01);
    }

    private static PairReconstruction Reconstruct(IReadOnlyList<PairMovement> movements, int from = 2009) =>
        PairReconstruction.Of(
            new(A, B, 2000, 2012, A, (_, _) => [])
            {
                FirstAnswered = from,
                Draws = 100,
                Movements = movements,
            },
            All.Where(r => IsPair(r) && r.Year is >= 2000 and < 2009).Select(Figure)
        );

    private static Testimony Figure(AnnualReport r)
    {
        var (from, to) = r.Flow == Flow.Export ? (r.Reporter, r.Partner) : (r.Partner, r.Reporter);
        return PairFigures.Of(from, to, r.Reporter, r.Year, r.Usd);
    }

    private static IEnumerable<PairMovement> Exports(IEnumerable<PairMovement> movements, MovementTie tie) =>
        movements.Where(m => m.Exporter.Equals(A) && m.Importer.Equals(B) && m.Tie == tie);

    private static bool IsPair(AnnualReport r) =>
        (r.Reporter.Equals(A) && r.Partner.Equals(B)) || (r.Reporter.Equals(B) && r.Partner.Equals(A));

    private static TradePanel Without(Func<AnnualReport, bool> hidden) =>
        TradePanel.Of([.. All.Where(r => r.Year < 2009 || !hidden(r))]);
}
