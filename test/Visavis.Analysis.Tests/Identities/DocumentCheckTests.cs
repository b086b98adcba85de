using Visavis.Analysis.Identities;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Identities;

/// <summary>What a careful reader found in two documents (documents/expected-checks.md), and what the others hold.</summary>
public sealed class DocumentCheckTests
{
    private static readonly DocumentFindings All = DocumentCheck.Run(Fixture.Claims);

    [Theory]
    [InlineData("16.4 + 12.6 = 29.0 [28.9, 29.1], printed 30.1")]
    [InlineData("21.3 / 23.7 − 1 = −10.1 % [−10.5, −9.7]; −7.7 % needs a base of 23.1")]
    [InlineData("22 / 16.4 − 1 = +34.1 % [30.7, 37.6]; +41.2 % needs a base of 15.6")]
    [InlineData("53 / 43.4 − 1 = +22.1 % [20.8, 23.4]; +6 % needs a base of 50.0")]
    [InlineData("37.56 / 39.1 − 1 = −3.9 % [−4.1, −3.8]; −40 % needs a base of 62.60")]
    public void What_is_certain_in_the_first_document_is_found(string arithmetic) =>
        Assert.Equal(Rating.Certain, Conflicts("000").Single(c => $"{c.Conflict.Arithmetic}" == arithmetic).Rating);

    [Fact]
    public void Nothing_else_in_the_first_document_is_certain() =>
        Assert.Equal(5, Conflicts("000").Count(c => c.Rating == Rating.Certain));

    [Fact]
    public void Exports_that_two_sides_record_differently_are_no_error()
    {
        var conflict = Conflicts("000").Single(c => c.Rating != Rating.Certain);
        Assert.Equal(
            "25 / (43.4 − 21.3) − 1 = +13.1 % [10.4, 15.9]; +9.1 % needs a base of 22.9",
            conflict.Conflict.Arithmetic.ToString()
        );
        Assert.Equal((Rating.AnotherSide, "another side"), (conflict.Rating, conflict.Candidates[^1].Kind));
    }

    [Theory]
    [InlineData("53", "goods and services")]
    [InlineData("30.1", "goods and services")]
    public void Goods_and_services_are_a_candidate(string printed, string kind) =>
        Assert.Contains(
            Conflicts("000").SelectMany(c => c.Candidates),
            c => c.Kind == kind && c.Claim.Printed == printed
        );

    [Theory]
    [InlineData("21.3 + 22 = 43.3 [42.8, 43.9], printed 43.4")]
    [InlineData("37.56 − 39.1 = −1.54 [−1.60, −1.49], printed −1.55")]
    public void What_holds_by_rounding_is_said_to(string arithmetic) =>
        Assert.Contains(All.Roundings, r => $"{r.Arithmetic}" == arithmetic);

    [Theory]
    [InlineData("000-016", Verdict.Consistent)] // 33.9 = 20.8 + 13.1
    [InlineData("000-020", Verdict.Consistent)]
    [InlineData("000-024", Verdict.Consistent)]
    [InlineData("000-018", Verdict.Consistent)] // 40.1 = 23.7 + 16.4
    [InlineData("000-036", Verdict.ConsistentByRounding)] // 1.55 against 1.54
    [InlineData("000-046", Verdict.Consistent)] // about 90 % of 28
    [InlineData("000-043", Verdict.NotCheckable)] // 85 % of dairy exports
    [InlineData("000-044", Verdict.NotCheckable)] // more than 80 %
    [InlineData("000-045", Verdict.NotCheckable)] // the remaining 20 %
    [InlineData("000-009", Verdict.NotCheckable)] // rank
    [InlineData("000-003", Verdict.NotCheckable)] // 23 in 2010
    [InlineData("004-377", Verdict.Inconsistent)] // growth rate of 101.8
    [InlineData("004-382", Verdict.ConsistentByRounding)] // more than one-third
    [InlineData("004-385", Verdict.ConsistentByRounding)] // nearly 40 %
    [InlineData("004-378", Verdict.NotCheckable)] // services +17 %
    [InlineData("004-379", Verdict.NotCheckable)] // 6.5 of services
    [InlineData("002-288", Verdict.ConsistentWithAnotherReading)] // 137.8 without a unit
    public void A_claim_has_the_verdict_of_the_careful_reader(string id, Verdict verdict) =>
        Assert.Equal(verdict, Finding(id).Verdict);

    [Fact]
    public void A_caption_that_its_columns_belie_is_a_wrong_label() =>
        Assert.Equal(
            "captioned 2020, the first column is 2019",
            Assert.Single(All.WrongLabels, l => l.Claim.Source == "000").Text.ToString()
        );

    [Fact]
    public void An_index_printed_as_growth_needs_two_bases() =>
        Assert.Equal(
            "101.8 % is an index with the base = 100, a growth of 1.8 %: 44 needs a base of 43.2; read as growth it would need 21.8",
            Assert.Single(All.WrongLabels, l => l.Claim.Source == "004").Text.ToString()
        );

    [Fact]
    public void Counts_are_divided_out() =>
        Assert.Equal("115 / 310 = 37.1 %, printed nearly 40 %", $"{Finding("004-385").Why}");

    [Fact]
    public void A_missing_unit_that_only_one_reading_fits_is_named() =>
        Assert.Equal(
            "no unit is printed; 137.8 hundred million dollars would fit the rest",
            $"{Finding("002-288").Why}"
        );

    [Fact]
    public void Digits_of_hundred_millions_printed_as_billions_are_a_candidate() =>
        Assert.Contains(
            Conflicts("002").SelectMany(c => c.Candidates),
            c => $"{c.Text}" == "148.161 read as 14.8161 USD bn, so in units of 100 million"
        );

    [Fact]
    public void Forecasts_never_conflict_with_outcomes() =>
        Assert.All(All.Conflicts, c => Assert.Single(c.Conflict.Evidence.Select(e => e.Claim.IsForecast).Distinct()));

    [Fact]
    public void The_shares_of_2024_do_not_fit_the_turnover() =>
        Assert.Contains(
            Conflicts("001"),
            c =>
                c.Rating == Rating.Certain
                && Said.Figures(c.Conflict).ToHashSet().IsSupersetOf(["60.2", "65.2", "54.8", "51.8"])
        );

    [Fact]
    public void The_columns_of_a_complete_table_add_up() =>
        Assert.DoesNotContain(
            All.Conflicts,
            c => c.Rating == Rating.Certain && c.Conflict.Claims.All(x => x.Evidence.Claim.Kind == ClaimKind.Share)
        );

    [Fact]
    public void Two_sources_in_one_document_are_no_error() =>
        Assert.Equal(
            Rating.AnotherSource,
            Conflicts("001")
                .Single(c => $"{c.Conflict.Arithmetic}" == "17.1 % and 23.7 % are printed for the same quantity")
                .Rating
        );

    [Fact]
    public void Two_documents_that_differ_disagree_and_do_not_conflict()
    {
        Assert.Contains(All.Disagreements, d => d is { One.Claim.Printed: "53", Other.Claim.Printed: "49.0" });
        Assert.All(All.Conflicts, c => Assert.Single(c.Conflict.Evidence.Select(e => e.Claim.Source).Distinct()));
    }

    [Fact]
    public void Every_claim_has_one_finding_in_order() =>
        Assert.Equal(Fixture.Claims.Select(c => c.Id), All.Findings.Select(f => f.Claim.Id));

    [Fact]
    public void What_cannot_be_checked_says_why() =>
        Assert.All(All.Findings.Where(f => f.Verdict == Verdict.NotCheckable), f => Assert.NotNull(f.Why));

    [Fact]
    public void The_same_claims_give_the_same_words() =>
        Assert.Equal(Words(All), Words(DocumentCheck.Run(Fixture.Claims)));

    private static IEnumerable<RatedConflict> Conflicts(string document) =>
        All.Conflicts.Where(c => c.Conflict.Claims[0].Evidence.Claim.Source == document);

    private static Finding Finding(string id) => All.Findings.Single(f => f.Claim.Id == id);

    private static IEnumerable<string> Words(DocumentFindings findings) =>
        findings
            .Conflicts.Select(c => $"{c.Conflict.Arithmetic}{string.Join(';', c.Candidates.Select(k => k.Text))}")
            .Concat(findings.Findings.Select(f => $"{f.Claim.Id} {f.Verdict} {f.Why}"));
}
