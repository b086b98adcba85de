using Visavis.Analysis.Identities;
using Visavis.Analysis.Tests.Identities;
using Visavis.Analysis.Verify;
using Visavis.Analysis.Verify.Comparing;
using Visavis.Analysis.Verify.Reading;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Verify;

/// <summary>What was read becomes issues: certain only where nothing innocent explains it.</summary>
public sealed class DocumentCheckerTests
{
    private static readonly Source Office = new("office", "Office", "Trade", "2022", "CC0-1.0", "Office");

    [Fact]
    public void A_conflict_of_what_was_surely_read_is_certain()
    {
        var issue = Assert.Single(Check(1, "Exports fell by -7.7 % in 2022.").Issues);
        Assert.Equal((IssueKind.Arithmetic, true), (issue.Kind, issue.IsCertainError));
        Assert.Equal("21.3 / 23.7 − 1 = −10.1 % [−10.5, −9.7]; −7.7 % needs a base of 23.1", $"{issue.Arithmetic}");
    }

    [Fact]
    public void A_conflict_that_rests_on_a_doubtful_reading_is_only_possible()
    {
        var issue = Assert.Single(Check(0.3, "Exports fell by -7.7 % in 2022.").Issues);
        Assert.Equal((Verdict.Inconsistent, Certainty.Possible), (issue.Verdict, issue.Certainty));
        Assert.Equal("what -7.7 is about may have been misread", $"{issue.Doubt}");
    }

    [Theory]
    [InlineData("In real terms exports changed by -7.7 %.", "-7.7 may be growth of volume, not of value")]
    [InlineData("Физический объём экспорта изменился на -7.7 %.", "-7.7 may be growth of volume, not of value")]
    [InlineData("In rouble terms exports changed by -7.7 %.", "-7.7 may be counted in another currency")]
    public void Words_that_name_another_measure_make_growth_only_possible(string sentence, string doubt) =>
        Assert.Equal(doubt, $"{Assert.Single(Check(1, sentence).Issues).Doubt}");

    [Fact]
    public void Digits_that_were_cut_off_are_an_innocent_reading()
    {
        var issue = Assert.Single(
            Check(
                (Said.Level("turnover", 2020, "29.5"), 1),
                (Said.Level("export", 2020, "16.4"), 1),
                (Said.Level("import", 2020, "12.9"), 1)
            ).Issues
        );
        Assert.Equal("it would hold if digits were cut off instead of rounded", $"{issue.Doubt}");
    }

    [Fact]
    public void Two_figures_for_one_quantity_are_never_certain()
    {
        var issue = Assert.Single(
            Check((Said.Level("export", 2020, "16.4"), 1), (Said.Level("export", 2020, "14.6"), 1)).Issues
        );
        Assert.Equal((IssueKind.TwoFigures, Certainty.Possible), (issue.Kind, issue.Certainty));
    }

    [Fact]
    public void A_number_beyond_any_trade_is_checked_against_nothing() =>
        Assert.Equal(
            "no trade is so large, or known so finely",
            $"{Check((Said.Level("export", 2020, "79228162514264337593543950335"), 1)).Verdicts.Single().Why}"
        );

    [Fact]
    public void Coverage_counts_what_something_was_held_against()
    {
        var coverage = Check(1, "Exports fell by -7.7 %.").Coverage;
        Assert.Equal(new CheckCoverage(4, 4, 4, 3), coverage);
    }

    [Fact]
    public void A_claim_that_agrees_with_its_own_side_raises_nothing()
    {
        var checkedOne = Against("16.4", 16_412_000_000m);
        Assert.Equal(Standing.Agrees, Assert.Single(checkedOne.Comparisons).Standing);
        Assert.Empty(checkedOne.Issues);
    }

    [Fact]
    public void A_claim_that_only_the_other_side_has_is_named_so()
    {
        var issue = Assert.Single(Against("16.4", 16_412_000_000m, "RUS").Issues);
        Assert.Equal(Verdict.ConsistentWithAnotherReading, issue.Verdict);
        Assert.Equal("16.4: office has 16.41 USD bn as Russia records it, the other side", $"{issue.Arithmetic}");
    }

    [Fact]
    public void A_claim_ten_times_too_large_is_possibly_wrong()
    {
        var issue = Assert.Single(Against("164", 16_412_000_000m).Issues);
        Assert.Equal((Verdict.Inconsistent, Certainty.Possible), (issue.Verdict, issue.Certainty));
        Assert.Equal("the printed number times 0.1 would agree with a source", $"{Assert.Single(issue.Candidates)}");
    }

    [Fact]
    public void A_claim_that_nobody_has_names_the_closest_side_and_is_no_error()
    {
        var issue = Assert.Single(Against("13.0", 16_412_000_000m).Issues);
        Assert.Equal(Verdict.NotCheckable, issue.Verdict);
        Assert.Equal("13.0: nobody has it; the closest is 16.41 USD bn in office (Belarus)", $"{issue.Arithmetic}");
    }

    private static CheckedDocument Against(string printed, decimal value, string reporter = "BLR")
    {
        var (blr, rus) = (Economies.Find("BLR"), Economies.Find("RUS"));
        var key =
            reporter == "BLR"
                ? new ObservationKey(blr, rus, Flow.Export, Commodity.Total, Period.Year(2020))
                : new ObservationKey(rus, blr, Flow.Import, Commodity.Total, Period.Year(2020));
        var observation = new Observation(key, ObservationStatus.Reported, value, Office.Id, Place.Nowhere)
        {
            LastDigit = 6,
        };
        var witnesses = new Witnesses(
            [observation],
            [],
            new Dictionary<string, Source>(StringComparer.Ordinal) { [Office.Id] = Office }
        );
        return DocumentChecker.Check(Reading((Said.Level("export", 2020, printed), 1)), witnesses);
    }

    private static CheckedDocument Check(double confidence, string sentence) =>
        DocumentChecker.Check(
            MadeReading.OfClaims(
                (Said.Level("export", 2021, "23.7"), "23.7", 1),
                (Said.Level("export", 2022, "21.3"), "21.3", 1),
                (Said.Level("export", 2010, "10.3"), "10.3", 1),
                (Said.Growth("export", 2022, "-7.7"), sentence, confidence)
            ),
            Witnesses.None
        );

    private static CheckedDocument Check(params (Claim Claim, double Confidence)[] claims) =>
        DocumentChecker.Check(Reading(claims), Witnesses.None);

    private static DocumentReading Reading(params (Claim Claim, double Confidence)[] claims) =>
        MadeReading.OfClaims([.. claims.Select(c => (c.Claim, c.Claim.Printed, c.Confidence))]);
}
