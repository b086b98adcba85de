using Visavis.Analysis.ResidualMethod;
using Visavis.Core;

namespace Visavis.Analysis.Tests.ResidualMethod;

public sealed class CombinedMethodTests
{
    private static readonly Economy Blr = Economies.Find("BLR");
    private static readonly Economy Rus = Economies.Find("RUS");
    private static readonly Economy Kaz = Economies.Find("KAZ");
    private static readonly Economy Kgz = Economies.Find("KGZ");
    private static readonly Period Year = Period.Year(2023);
    private static readonly CifMargin Tenth = new(0.1m, Interval.Point(0.1m), "by hand");

    [Fact]
    public void What_the_other_members_recorded_is_taken_off_the_total()
    {
        var answer = Estimate(Total(Flow.Export), [Mirror(Kaz, 110), Mirror(Kgz, 55)]);
        Assert.Equal(850, answer.Estimates[0].Value);
        Assert.Equal(Interval.Around(850, 5), answer.Estimates[0].Range);
        Assert.Equal(0.15m, answer.ShareOfMirrors);
        Assert.True(answer.IsReproduced);
        Assert.False(answer.Estimates[0].IsUpperBound);
    }

    [Fact]
    public void Mirrors_of_imports_are_exports_and_gain_the_margin() =>
        Assert.Equal(
            1000 - 110 - 55,
            Estimate(Total(Flow.Import), [Mirror(Kaz, 100), Mirror(Kgz, 50)]).Estimates[0].Value
        );

    [Fact]
    public void An_importer_that_records_fob_keeps_its_value()
    {
        var answer = Estimate(
            Total(Flow.Export),
            [Mirror(Kaz, 110) with { Valuation = Valuation.Fob }, Mirror(Kgz, 55)]
        );
        Assert.Equal(1000 - 110 - 50, answer.Estimates[0].Value);
        Assert.Contains(answer.Notes, n => n is { Code: "same-valuation", Count: 1 });
    }

    [Fact]
    public void A_missing_mirror_leaves_an_upper_bound_and_says_so()
    {
        var answer = Estimate(Total(Flow.Export), [Mirror(Kaz, 110)]);
        var estimate = answer.Estimates[0];
        Assert.True(estimate.IsUpperBound);
        Assert.Equal(Kgz, Assert.Single(estimate.LeftOut));
        Assert.Equal(new Interval(0, 905), estimate.Range);
        Assert.Equal(
            "1 of 2 mirrors is not of 2023: missing Kyrgyzstan; of another period none.",
            answer.WhyNotReproduced?.ToString()
        );
        Assert.Contains(
            answer.Notes,
            n => n.Code == "missing-mirrors" && n.Text.ToString().Contains("too high", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_mirror_of_another_year_counts_only_under_the_stated_assumption()
    {
        var answer = Estimate(
            Total(Flow.Export),
            [Mirror(Kaz, 110), Mirror(Kgz, 55) with { Period = Period.Year(2021) }],
            MissingMirrors.LeftOut,
            MissingMirrors.Carried(new(0.5m, 2))
        );
        Assert.Equal([900, 837.5m], answer.Estimates.Select(e => e.Value));
        Assert.Equal(new Interval(0, 905), answer.Estimates[0].Range);
        Assert.Equal(new Interval(795, 880), answer.Estimates[1].Range);
        Assert.False(answer.Estimates[1].IsUpperBound);
    }

    [Fact]
    public void A_mirror_of_the_whole_year_is_a_ceiling_for_the_half()
    {
        var half = Total(Flow.Export) with { Period = Period.Parse("2023-01/2023-06") };
        var answer = Estimate(
            half,
            [Mirror(Kaz, 110), Mirror(Kgz, 55)],
            MissingMirrors.LeftOut,
            MissingMirrors.Carried(new(1, 3))
        );
        Assert.Equal(new Interval(845, 1005), answer.Estimates[0].Range);
        Assert.Equal(new Interval(845, 930), answer.Estimates[1].Range);
    }

    [Fact]
    public void The_nearest_mirror_is_chosen_and_two_records_of_it_are_joined()
    {
        var answer = Estimate(
            Total(Flow.Export),
            [
                Mirror(Kaz, 110),
                Mirror(Kgz, 99) with
                {
                    Period = Period.Year(2019),
                },
                Mirror(Kgz, 55) with
                {
                    Period = Period.Year(2022),
                    Source = "by consignment",
                },
                Mirror(Kgz, 44) with
                {
                    Period = Period.Year(2022),
                    Source = "by origin",
                },
            ]
        );
        var use = Assert.Single(answer.Members, m => m.Member == Kgz);
        Assert.Equal((MirrorFit.OfAnotherPeriod, Period.Year(2022)), (use.Fit, use.Period));
        Assert.Equal(new Amount(45, new(40, 50)), use.Value);
        Assert.Equal("by consignment, by origin", use.Sources);
    }

    [Fact]
    public void A_margin_that_is_not_known_widens_the_range_and_the_fallback_is_named()
    {
        var answer = Estimate(
            Total(Flow.Export),
            [Mirror(Kaz, 120) with { Margin = CifMargin.Fallback }, Mirror(Kgz, 55)]
        );
        Assert.Equal(new Interval(995 - 120 - 50, 1005 - 100 - 50), answer.Estimates[0].Range);
        Assert.Contains(answer.Notes, n => n is { Code: "fallback-margin", Count: 1 });
    }

    [Fact]
    public void A_mirror_of_no_member_is_set_aside_and_named()
    {
        var answer = Estimate(
            Total(Flow.Export),
            [Mirror(Kaz, 110), Mirror(Kgz, 55), Mirror(Economies.Find("GEO"), 70)]
        );
        Assert.Equal(850, answer.Estimates[0].Value);
        Assert.Contains(
            answer.Notes,
            n => n.Code == "not-members" && n.Text.ToString().StartsWith("Georgia", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_valuation_that_nobody_stated_is_read_as_the_custom_is_and_named()
    {
        var answer = Estimate(
            Total(Flow.Export) with
            {
                Valuation = Valuation.Unstated,
            },
            [Mirror(Kaz, 110) with { Valuation = Valuation.Unstated }, Mirror(Kgz, 55)]
        );
        Assert.Equal(850, answer.Estimates[0].Value);
        Assert.Contains(answer.Notes, n => n is { Code: "unstated-valuation", Count: 3 });
    }

    [Fact]
    public void Mirrors_beyond_the_total_give_no_answer_but_a_reason() =>
        AssertNotReproduced(Estimate(Total(Flow.Export), [Mirror(Kaz, 1100), Mirror(Kgz, 550)]));

    [Fact]
    public void A_partner_outside_the_group_gives_no_answer_but_a_reason() =>
        AssertNotReproduced(
            CombinedMethod.Estimate(Total(Flow.Export), Economies.Find("CHN"), [], [MissingMirrors.LeftOut])
        );

    [Fact]
    public void A_total_without_bounds_gives_no_answer_but_a_reason() =>
        AssertNotReproduced(Estimate(Total(Flow.Export) with { Value = Interval.NonNegative }, []));

    [Fact]
    public void An_open_pace_is_refused() =>
        Assert.Throws<ArgumentException>(() => MissingMirrors.Carried(Interval.NonNegative));

    private static void AssertNotReproduced(Residual answer)
    {
        Assert.Empty(answer.Estimates);
        Assert.False(answer.IsReproduced);
    }

    private static Residual Estimate(GroupTotal total, MemberMirror[] mirrors, params MissingMirrors[] treatments) =>
        CombinedMethod.Estimate(total, Rus, mirrors, treatments.Length == 0 ? [MissingMirrors.LeftOut] : treatments);

    private static GroupTotal Total(Flow flow) =>
        new(
            Blr,
            flow,
            "CIS",
            [Blr, Kaz, Kgz, Rus],
            Year,
            flow == Flow.Export ? Valuation.Fob : Valuation.Cif,
            Interval.Around(1000, 5)
        );

    private static MemberMirror Mirror(Economy member, decimal value) =>
        new(member, Year, Valuation.Unstated, Interval.Point(value), Tenth, "test");
}
