using Visavis.Analysis.Measures;
using Visavis.Core;
using Visavis.Workbench.Measuring;

namespace Visavis.Workbench.Tests;

/// <summary>Measures over everything that one source says. Expected values by hand.</summary>
public sealed class StoreMeasureTests
{
    // Three economies, all partners; Armenia reports its imports alone.
    private const string Pairs = """
        BLR RUS X TOTAL 2021 60
        BLR KAZ X TOTAL 2021 40
        BLR RUS M TOTAL 2021 30
        RUS BLR X TOTAL 2021 33
        RUS KAZ X TOTAL 2021 67
        RUS BLR M TOTAL 2021 66
        KAZ BLR M TOTAL 2021 50
        KAZ RUS M TOTAL 2021 50
        ARM BLR M TOTAL 2021 5
        BLR RUS X TOTAL 2020 50
        BLR RUS M TOTAL 2020 25
        """;

    [Fact]
    public void A_measure_of_a_pair_is_given_for_every_pair_and_year() =>
        Assert.Equal(
            ["2020 BLR RUS 75", "2021 BLR KAZ 40", "2021 BLR RUS 90"],
            Ask(Pairs, "turnover", q => q with { Reporters = ["BLR"] }).Select(Told)
        );

    [Fact]
    public void The_mirror_of_a_flow_is_the_other_side_s_opposite_flow() =>
        Assert.Equal(
            ["2021 BLR RUS Export -0.0952", "2021 BLR RUS Import -0.0952"],
            Ask(
                    Pairs,
                    "mirror-asymmetry",
                    q => q with { Reporters = ["BLR"], Partner = "RUS", Within = Period.Year(2021) }
                )
                .Select(Told)
        );

    [Fact]
    public void Who_reports_nothing_leaves_the_measure_without_a_value()
    {
        var cell = Assert.Single(
            Ask(
                Pairs,
                "mirror-asymmetry",
                q => q with { Reporters = ["BLR"], Partner = "ARM", Within = Period.Year(2020), Flow = Flow.Export }
            )
        );
        Assert.Equal("not all sides report", cell.Value.WhyUndefined);
    }

    [Fact]
    public void The_share_of_a_partner_is_of_the_sum_of_partners_where_no_world_is_given() =>
        Assert.Equal(
            ["2021 BLR RUS 0.6"],
            Ask(
                    Pairs,
                    "partner-share-in-exports",
                    q => q with { Reporters = ["BLR"], Partner = "RUS", Within = Period.Year(2021) }
                )
                .Select(Told)
        );

    [Fact]
    public void A_few_named_partners_do_not_stand_for_the_world()
    {
        var cell = Assert.Single(
            Ask(
                Pairs,
                "partner-share-in-exports",
                q => q with { Reporters = ["BLR"], Partner = "RUS", Within = Period.Year(2021), LeastPartners = 30 }
            )
        );
        Assert.Equal("not all sides report", cell.Value.WhyUndefined);
    }

    [Fact]
    public void A_published_world_is_taken_where_there_is_one() =>
        Assert.Equal(
            ["2021 BLR RUS 0.5"],
            Ask(
                    Pairs + "\nBLR WLD X TOTAL 2021 120",
                    "partner-share-in-exports",
                    q => q with { Reporters = ["BLR"], Partner = "RUS", Within = Period.Year(2021) }
                )
                .Select(Told)
        );

    [Fact]
    public void Growth_compares_with_the_year_before() =>
        Assert.Equal(
            ["2020 BLR RUS Export not all sides report", "2021 BLR RUS Export 0.2"],
            Ask(Pairs, "growth", q => q with { Reporters = ["BLR"], Partner = "RUS", Flow = Flow.Export }).Select(Told)
        );

    [Fact]
    public void One_movement_in_two_frames_counts_once() =>
        Assert.Equal(
            ["2021 BLR RUS 90"],
            Ask(
                    Pairs + "\nBLR RUS M TOTAL 2021 28 Fob",
                    "turnover",
                    q => q with { Reporters = ["BLR"], Partner = "RUS", Within = Period.Year(2021) }
                )
                .Select(Told)
        );

    [Fact]
    public void Months_are_not_years() =>
        Assert.Equal(
            ["2021-05 BLR RUS 7"],
            Ask(
                    Pairs + "\nBLR RUS X TOTAL 2021-05 7",
                    "turnover",
                    q => q with { Reporters = ["BLR"], Partner = "RUS", Months = 1 }
                )
                .Select(Told)
        );

    [Fact]
    public void A_measure_that_is_of_no_trade_is_refused_with_what_it_needs()
    {
        var problem = Assert.Throws<ProblemException>(() => Ask(Pairs, "programme-progress", q => q)).Problem;
        Assert.Equal("PAR007", problem.Code);
    }

    [Fact]
    public void The_order_of_answers_does_not_depend_on_the_order_of_rows()
    {
        var turned = string.Join('\n', Pairs.Split('\n').Reverse());
        Assert.Equal(Ask(Pairs, "turnover", q => q).Select(Told), Ask(turned, "turnover", q => q).Select(Told));
    }

    // Two economies and three chapters, one of which says nothing of what was traded.
    private const string Products = """
        RUS BLR X HS:27 2016 60
        RUS BLR X HS:99 2016 20
        RUS BLR X HS:84 2016 20
        RUS BLR M HS:84 2016 10
        RUS BLR M HS:99 2016 30
        RUS WLD X HS:27 2016 90
        RUS WLD X HS:84 2016 10
        BLR WLD X HS:27 2016 20
        BLR WLD X HS:84 2016 80
        """;

    [Fact]
    public void Two_way_trade_of_a_pair_is_over_its_products() =>
        // 1 − (60 + |20 − 30| + |20 − 10|) / (100 + 40)
        Assert.Equal(
            ["2016 RUS BLR 0.4286"],
            Ask(Products, "grubel-lloyd", q => q with { Level = new("HS", 2), Partner = "BLR" }).Select(Told)
        );

    [Fact]
    public void By_chapter_what_no_chapter_says_is_left_out() =>
        // HS 99 apart: 1 − (60 + 10) / (80 + 10)
        Assert.Equal(
            ["2016 RUS BLR 0.2222"],
            Ask(Products, "grubel-lloyd-by-chapter", q => q with { Level = new("HS", 2), Partner = "BLR" }).Select(Told)
        );

    [Fact]
    public void Advantage_is_beside_all_that_report() =>
        // Of Belarus 80 / 20 beside the others' 10 / 90; Balassa: (80 / 100) / (90 / 200).
        Assert.Equal(
            ["2016 BLR 84 1.7778"],
            Ask(
                    Products,
                    "revealed-comparative-advantage",
                    q => q with { Level = new("HS", 2), Reporters = ["BLR"], Commodity = "84" }
                )
                .Select(Told)
        );

    [Fact]
    public void Two_economies_do_not_stand_for_the_world() =>
        Assert.Equal(
            ["2016 BLR 84 too few economies report to stand for the world"],
            Ask(
                    Products,
                    "revealed-comparative-advantage",
                    q => q with { Level = new("HS", 2), Reporters = ["BLR"], Commodity = "84", LeastReporters = 30 }
                )
                .Select(Told)
        );

    [Fact]
    public void One_economy_is_not_unlike_a_world_that_is_itself() =>
        Assert.Equal(
            ["2016 BLR Export too few economies report to stand for the world"],
            Ask(
                    Products,
                    "diversification",
                    q => q with { Level = new("HS", 2), Reporters = ["BLR"], Flow = Flow.Export, LeastReporters = 30 }
                )
                .Select(Told)
        );

    [Fact]
    public void A_share_that_is_hidden_is_told() =>
        Assert.Equal(
            ["2016 RUS BLR Export 0.8", "2016 RUS BLR Import 0.25"],
            Ask(Products, "classified-trade-share", q => q with { Level = new("HS", 2), Partner = "BLR" }).Select(Told)
        );

    [Fact]
    public void A_measure_over_commodities_needs_their_level() =>
        Assert.Equal(
            "PAR008",
            Assert.Throws<ProblemException>(() => Ask(Products, "grubel-lloyd", q => q)).Problem.Code
        );

    [Fact]
    public void A_bloc_is_cut_by_its_border()
    {
        // Everybody here is in the EAEU of 2021 but Poland.
        var cell = Assert.Single(
            Ask(
                Pairs + "\nBLR POL X TOTAL 2021 30",
                "intra-bloc-share",
                q => q with { Bloc = "EAEU", Within = Period.Year(2021) }
            )
        );
        const double within = 60 + 40 + 30 + 33 + 67 + 66 + 50 + 50 + 5;
        Assert.Equal(within / (within + 30), cell.Value.Value, 1e-12);
    }

    [Fact]
    public void What_a_published_world_holds_beside_its_named_partners_is_outside()
    {
        // Belarus and Russia alone are two of five members, so Kazakhstan reports too: 160 inside, of worlds of 300.
        const string rows = """
            BLR RUS X TOTAL 2021 60
            RUS BLR X TOTAL 2021 40
            KAZ RUS X TOTAL 2021 60
            BLR WLD X TOTAL 2021 100
            RUS WLD X TOTAL 2021 100
            KAZ WLD X TOTAL 2021 100
            """;
        var cell = Assert.Single(Ask(rows, "intra-bloc-share", q => q with { Bloc = "EAEU", Flow = Flow.Export }));
        Assert.Equal(160.0 / 300, cell.Value.Value, 1e-12);
    }

    [Fact]
    public void One_member_does_not_stand_for_its_bloc()
    {
        var cell = Assert.Single(
            Ask("BLR RUS X TOTAL 2021 60\nBLR WLD X TOTAL 2021 100", "intra-bloc-share", q => q with { Bloc = "EAEU" })
        );
        Assert.Equal("half of the group's members or fewer report", cell.Value.WhyUndefined);
    }

    [Fact]
    public void Measures_that_no_scope_gives_are_few_and_known() =>
        Assert.Equal(
            [
                "concentration-of-outside-suppliers",
                "exports-to-gdp",
                "implied-subsidy",
                "imports-to-gdp",
                "investment-share",
                "openness",
                "price-gap",
                "settlement-currency-share",
                "theil-between-groups",
            ],
            MeasureCatalogue
                .All.Where(m => !Workbench.Answers.Bench.IsOfEvidence(m) && Scope.Of(m) is null)
                .Select(m => m.Info.Id)
        );

    private static List<MeasuredCell> Ask(string rows, string measure, Func<StoreQuestion, StoreQuestion> how)
    {
        Assert.True(MeasureCatalogue.TryFind(measure, out var known));
        using var ledger = new SmallLedger(rows);
        using var view = ledger.Read();
        var question = new StoreQuestion(known, SmallLedger.Source)
        {
            LeastPartners = 1,
            LeastCommodities = 1,
            LeastReporters = 1,
        };
        return [.. new StoreMeasures(view).Ask(how(question))];
    }

    private static string Told(MeasuredCell cell) =>
        string.Join(
            ' ',
            new[]
            {
                $"{cell.Period}",
                cell.Reporter,
                cell.Partner,
                cell.Commodity,
                $"{cell.Flow}",
                cell.Value.IsDefined
                    ? Math.Round(cell.Value.Value, 4).ToString(System.Globalization.CultureInfo.InvariantCulture)
                    : cell.Value.WhyUndefined,
            }.Where(t => !string.IsNullOrEmpty(t))
        );
}
