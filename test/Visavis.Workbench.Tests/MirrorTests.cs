using Visavis.Analysis.Mirrors;
using Visavis.Core;
using Visavis.Workbench.Hidden;
using Visavis.Workbench.Mirrors;

namespace Visavis.Workbench.Tests;

/// <summary>Mirror pairs and bounds of a few rows, by hand.</summary>
public sealed class MirrorTests
{
    private const string ThreePairs = """
        BLR RUS X TOTAL 2019 1000 Fob
        RUS BLR M TOTAL 2019 1500 Fob
        BLR POL X TOTAL 2019 900 Fob
        POL BLR M TOTAL 2019 700 Fob
        RUS POL X TOTAL 2019 400 Fob
        POL RUS M TOTAL 2019 420 Fob
        """;

    private static readonly Economy Belarus = Economies.Find("BLR");
    private static readonly Economy Russia = Economies.Find("RUS");

    [Fact]
    public void Both_sides_of_a_movement_stand_beside_each_other_at_one_border()
    {
        using var ledger = new SmallLedger(
            """
            BLR RUS X TOTAL 2020 1000 Fob
            RUS BLR M TOTAL 2020 1060 Cif
            RUS BLR X TOTAL 2020 500 Fob
            BLR POL X TOTAL 2020 70 Fob
            """
        );
        var answer = Ask(ledger, new() { Pair = (Belarus, Russia) });
        var row = answer.Rows.Single(r => r.Exporter == Belarus);
        Assert.Equal((1, 1000, 1060), (row.Movements, row.ByExporter, row.ByImporter));
        // One pair is too little for an estimate: the published equation, for the 700 km between the capitals.
        Assert.Equal(CifOrigin.Published, answer.Cif.Origin);
        var margin = answer.Weights.Single(w => w.Exporter == Belarus).Margin;
        Assert.InRange(margin, 0, 0.2);
        Assert.Equal(1060 / (1 + margin), row.AtExportersBorder, 1e-9);
        Assert.Equal(2 * (1000 - row.AtExportersBorder) / (1000 + row.AtExportersBorder), row.Asymmetry!.Value, 1e-12);
        Assert.Equal(Math.Log(1000 / row.AtExportersBorder), row.LogRatio!.Value, 1e-12);
        Assert.InRange(
            row.Reconciled!.Value,
            Math.Min(1000, row.AtExportersBorder),
            Math.Max(1000, row.AtExportersBorder)
        );
        var other = answer.Rows.Single(r => r.Exporter == Russia);
        Assert.Equal((0, 500, 0), (other.Movements, other.OnlyByExporter, other.OnlyByImporter));
        Assert.Null(other.Asymmetry);
    }

    [Fact]
    public void What_is_reconciled_says_why()
    {
        using var ledger = new SmallLedger(ThreePairs);
        var answer = Ask(ledger, new() { Pair = (Belarus, Russia), Reconciles = true });
        var row = Assert.Single(answer.Reconciled);
        var (own, other) = (Trust(isExporter: true, Belarus), Trust(isExporter: false, Russia));
        Assert.Equal(other.Variance / (own.Variance + other.Variance), row.OfExporter, 1e-12);
        Assert.Equal(Math.Pow(1000, row.OfExporter) * Math.Pow(1500, 1 - row.OfExporter), row.Value, 1e-6);
        Assert.Equal(answer.Rows.Single().Reconciled!.Value, row.Value, 1e-6);
        // Taking habits off would leave less error than leaving them in.
        var least = ErrorTails.Spreads(0.95) * Math.Sqrt(row.OfExporter * own.Variance);
        Assert.True(Math.Log(row.High / row.Value) > least && Math.Log(row.Value / row.Low) > least);
        Assert.True(Math.Log(row.High / row.Value) > ErrorTails.Spreads(0.95) * Math.Abs(row.Shift));

        ReporterReliability Trust(bool isExporter, Economy economy) =>
            answer.Trust.Single(t => t.IsExporter == isExporter && t.Economy == economy).Found;
    }

    [Fact]
    public void Weights_without_a_spread_reconcile_nothing()
    {
        using var ledger = new SmallLedger("BLR RUS X TOTAL 2020 1000 Fob\nRUS BLR M TOTAL 2020 1060 Fob\n");
        var request = new MirrorRequest { Weights = MirrorWeights.Baci, Reconciles = true };
        Assert.Equal("MIR005", Assert.Throws<ProblemException>(() => Ask(ledger, request)).Problem.Code);
    }

    [Fact]
    public void Importers_that_report_fob_have_no_margin_taken_off()
    {
        using var ledger = new SmallLedger("BLR RUS X TOTAL 2020 1000 Fob\nRUS BLR M TOTAL 2020 1060 Fob\n");
        var answer = Ask(ledger, new() { Pair = (Belarus, Russia) });
        Assert.Equal(1060, Assert.Single(answer.Rows).AtExportersBorder);
        Assert.Equal(1, answer.Cif.Fob);
    }

    [Theory]
    [InlineData("components")]
    [InlineData("baci")]
    [InlineData("baci-as-printed")]
    public void What_is_weighed_lies_between_the_two_reports(string weights)
    {
        using var ledger = new SmallLedger(ThreePairs);
        var answer = Ask(ledger, new() { By = MirrorGroup.Pair, Weights = MirrorRequest.WeightsOf(weights) });
        Assert.All(
            answer.Rows,
            r =>
                Assert.InRange(
                    r.Reconciled!.Value,
                    Math.Min(r.ByExporter, r.ByImporter) - 1e-6,
                    Math.Max(r.ByExporter, r.ByImporter) + 1e-6
                )
        );
    }

    [Fact]
    public void A_year_that_falls_away_takes_no_part_in_estimates_and_is_named()
    {
        using var ledger = new SmallLedger(
            """
            BLR RUS X TOTAL 2018 1000 Fob
            RUS BLR M TOTAL 2018 1050 Cif
            BLR RUS X TOTAL 2019 1000 Fob
            RUS BLR M TOTAL 2019 1050 Cif
            BLR RUS X TOTAL 2020 300 Fob
            RUS BLR M TOTAL 2020 1050 Cif
            """
        );
        var answer = Ask(ledger, new() { Pair = (Belarus, Russia) });
        Assert.Equal(new IncompleteYear(Belarus, Flow.Export, 2020), Assert.Single(answer.Incomplete));
        Assert.Equal(2, answer.Trust.Single(t => t.IsExporter).Found.Movements);
    }

    [Fact]
    public void Figures_that_repeat_the_other_side_are_one_witness()
    {
        var years = Enumerable.Range(2016, 5);
        using var ledger = new SmallLedger(
            string.Join(
                '\n',
                years.Select(y => $"BLR RUS X TOTAL {y} 1000 Fob\nRUS BLR M TOTAL {y} {(y < 2019 ? 1001 : 1100)} Fob")
            )
        );
        var answer = Ask(ledger, new() { Pair = (Belarus, Russia) });
        Assert.Equal([2016, 2017, 2018], answer.Copied.Select(c => c.Year));
        Assert.Equal(2, answer.Trust.Single(t => t.IsExporter).Found.Movements);
    }

    [Fact]
    public void Partners_that_are_not_named_go_where_the_mirror_lacks_them()
    {
        using var ledger = new SmallLedger(
            """
            RUS NES M TOTAL 2020 40 Fob
            RUS BLR M TOTAL 2020 60 Fob
            RUS POL M TOTAL 2020 50 Fob
            BLR RUS X TOTAL 2020 90 Fob
            POL RUS X TOTAL 2020 45 Fob
            """
        );
        var given = Assert.Single(Ask(ledger, new() { By = MirrorGroup.Pair }).Given);
        Assert.Equal(("BLR", 30, 30), (given.To, given.Given, given.Gap));
    }

    [Fact]
    public void By_product_the_level_of_most_figures_is_taken()
    {
        using var ledger = new SmallLedger(
            """
            BLR RUS X TOTAL 2020 1000 Fob
            BLR RUS X HS2017:04 2020 300 Fob
            BLR RUS X HS2017:87 2020 700 Fob
            RUS BLR M HS2017:04 2020 330 Cif
            """
        );
        var answer = Ask(ledger, new() { By = MirrorGroup.Product });
        Assert.Equal("HS2017/2", answer.Level.ToString());
        Assert.Equal(["04", "87"], answer.Rows.Select(r => r.Product));
        Assert.Equal([1, 0], answer.Rows.Select(r => r.Movements));
    }

    [Fact]
    public void Where_nobody_reports_a_problem_says_so()
    {
        using var ledger = new SmallLedger("BLR POL X TOTAL 2020 70 Fob\n");
        var problem = Assert.Throws<ProblemException>(() => Ask(ledger, new() { Pair = (Belarus, Russia) }));
        Assert.Equal("MIR001", problem.Problem.Code);
    }

    // TOTAL 100 = 60 + x + y and y counts with one other in the world's 25 = 15 + y: y = 10 ± 1.5, x = 30 within the roundings of both.
    [Fact]
    public void A_hidden_chapter_is_bounded_by_total_and_world()
    {
        using var ledger = new SmallLedger(
            """
            RUS BLR X TOTAL 2021 100 Fob
            RUS BLR X HS2017:84 2021 60 Fob
            RUS BLR X HS2017:87 2021 c Fob
            RUS BLR X HS2017:93 2021 c Fob
            RUS POL X HS2017:93 2021 15 Fob
            RUS WLD X HS2017:93 2021 25 Fob
            """
        );
        using var view = ledger.Read();
        var answer = new BoundsRequest(Russia, Belarus).Answer(view);
        Assert.Equal(["HS2017:87", "HS2017:93"], answer.Cells.Select(c => c.Commodity.ToString()));
        Assert.Equal(["USD", "USD"], answer.Cells.Select(c => c.Currency.Code));
        Assert.Equal(10, (answer.Cells[1].Least + answer.Cells[1].Most!.Value) / 2, 1e-6);
        Assert.Equal(30, (answer.Cells[0].Least + answer.Cells[0].Most!.Value) / 2, 1e-6);
        Assert.Empty(answer.Broken);
    }

    [Fact]
    public void A_table_that_contradicts_itself_is_named_and_bounds_nothing()
    {
        using var ledger = new SmallLedger(
            """
            RUS BLR X TOTAL 2021 50 Fob
            RUS BLR X HS2017:84 2021 60 Fob
            RUS BLR X HS2017:87 2021 c Fob
            """
        );
        using var view = ledger.Read();
        var answer = new BoundsRequest(Russia, Belarus).Answer(view);
        Assert.Empty(answer.Cells);
        Assert.Equal(["BLR TOTAL"], Assert.Single(answer.Broken).Wholes);
    }

    [Fact]
    public void Where_nothing_is_hidden_a_problem_says_so()
    {
        using var ledger = new SmallLedger("RUS BLR X TOTAL 2021 50 Fob\n");
        using var view = ledger.Read();
        Assert.Throws<ProblemException>(() => new BoundsRequest(Russia, Belarus).Answer(view));
    }

    private static MirrorAnswer Ask(SmallLedger ledger, MirrorRequest request)
    {
        using var view = ledger.Read();
        return MirrorStudy.Of(view, request);
    }
}
