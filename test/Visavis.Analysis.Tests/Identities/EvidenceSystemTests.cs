using Visavis.Analysis.Identities;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Identities;

/// <summary>Answers by pencil.</summary>
public sealed class EvidenceSystemTests
{
    private static readonly Claim[] Table2 =
    [
        Said.Level("export", 2020, "16.4"),
        Said.Level("import", 2020, "12.6"),
        Said.Level("turnover", 2020, "30.1"),
    ];

    [Fact]
    public void A_turnover_that_is_no_sum_is_a_conflict_of_three()
    {
        var conflict = Assert.Single(Said.System(Table2).Conflicts().All);
        Assert.Equal("16.4 + 12.6 = 29.0 [28.9, 29.1], printed 30.1", conflict.Arithmetic.ToString());
        Assert.Equal(["17.5", "13.7", "29.0"], conflict.Claims.Select(c => c.NeedsInWords.ToString()));
        Assert.Equal(new Interval(28_900_000_000, 29_100_000_000), conflict.Claims[2].Needs);
    }

    [Fact]
    public void Growth_that_does_not_fit_its_levels_says_which_base_it_needs()
    {
        var system = Said.System(
            Said.Level("export", 2021, "23.7"),
            Said.Level("export", 2022, "21.3"),
            Said.Growth("export", 2022, "-7.7")
        );
        Assert.Equal(
            "21.3 / 23.7 − 1 = −10.1 % [−10.5, −9.7]; −7.7 % needs a base of 23.1",
            Assert.Single(system.Conflicts().All).Arithmetic.ToString()
        );
    }

    [Fact]
    public void What_holds_by_rounding_is_no_conflict()
    {
        var system = Said.System(
            Said.Level("export", 2022, "21.3"),
            Said.Level("import", 2022, "22"),
            Said.Level("turnover", 2022, "43.4")
        );
        Assert.True(system.IsFeasible());
        Assert.Empty(system.Conflicts().All);
    }

    [Fact]
    public void Repeats_count_once_and_stay_in_the_conflict()
    {
        var again = Table2[0] with { Id = "again", Locator = "elsewhere" };
        var conflict = Assert.Single(Said.System([.. Table2, again]).Conflicts().All);
        Assert.Equal(["again"], conflict.Claims[0].Repeats.Select(e => e.Claim.Id));
    }

    [Fact]
    public void Shares_that_do_not_add_up_conflict_though_all_cells_could_be_zero()
    {
        Claim[] shares =
        [
            Said.Share("export", 2020, "60.0"),
            Said.Share("export", 2020, "45.0") with
            {
                Partner = Economies.Find("CHN"),
            },
        ];
        var evidence = shares.Select(ClaimTerms.EvidenceOf).OfType<Evidence>().ToList();
        var complete = new Identity(
            "all",
            "these partners are all",
            [.. evidence[0].Base, .. evidence.SelectMany(e => e.Terms).Select(t => t with { Coefficient = -1 })]
        );
        Assert.True(new EvidenceSystem(evidence, []).IsFeasible());
        Assert.False(new EvidenceSystem(evidence, [complete]).IsFeasible());
    }

    [Fact]
    public void A_ratio_to_a_balance_is_refused_with_a_note()
    {
        var system = Said.System(Said.Growth("balance", 2021, "10"));
        Assert.Equal("mixed-base", Assert.Single(system.Notes).Code);
    }

    [Fact]
    public void A_search_that_stops_says_so()
    {
        Claim[] claims =
        [
            .. Table2,
            .. Table2.Select(c => c with { Period = Period.Year(2021) }),
            Said.Level("export", 2020, "20.0"),
        ];
        Assert.True(Said.System(claims).Conflicts(limit: 1).IsTruncated);
        Assert.False(Said.System(claims).Conflicts(limit: 50).IsTruncated);
    }

    [Fact]
    public void Nothing_is_known_where_the_evidence_cannot_hold() =>
        Assert.Null(Said.System(Table2).Bounds(ClaimTerms.EvidenceOf(Table2[0])!.Terms));

    [Fact]
    public void A_cell_that_nobody_speaks_of_is_only_not_negative() =>
        Assert.Equal(Interval.NonNegative, Said.System().Bounds(ClaimTerms.EvidenceOf(Table2[0])!.Terms));

    [Fact]
    public void A_ratio_has_the_bounds_of_its_parts()
    {
        var growth = ClaimTerms.EvidenceOf(Said.Growth("export", 2021, "0"))!;
        var bounds = Said.System(Said.Level("export", 2020, "20.0"), Said.Level("export", 2021, "30.0"))
            .Bounds(growth.Terms, growth.Base);
        // 29.95 / 20.05 and 30.05 / 19.95, outwards at nine decimals.
        Assert.Equal(new Interval(1.493765586m, 1.506265665m), bounds);
    }
}
