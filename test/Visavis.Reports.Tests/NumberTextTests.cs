using Visavis.Core;
using Visavis.Reports.Tests.Samples;

namespace Visavis.Reports.Tests;

public sealed class NumberTextTests
{
    private static readonly NumberText English = new(Language.En);
    private static readonly NumberText Russian = new(Language.Ru);

    [Theory]
    [InlineData("1234567.25", 1, "1\u202F234\u202F567.3")]
    [InlineData("999.95", 1, "1\u202F000.0")]
    [InlineData("-6.04", 1, "−6.0")]
    [InlineData("-0.04", 1, "0.0")]
    [InlineData("12", 3, "12.000")]
    [InlineData("12.5", 0, "13")]
    public void A_number_has_thin_spaces_fixed_decimals_and_a_true_minus(string value, int decimals, string text) =>
        Assert.Equal(text, English.Digits(Pure(value, decimals)));

    [Fact]
    public void A_ratio_is_stored_and_the_unit_prints_the_hundred() =>
        Assert.Equal("41.4\u202F%", English.Whole(Made.Share(0.4137m, "2021")));

    [Fact]
    public void An_interval_has_one_decimal_more_than_its_number() =>
        Assert.Equal("“49.0” [48.95, 49.05]\u00A0USD bn", English.Whole(Made.Claimed(49.0m, "2023")));

    [Fact]
    public void A_printed_interval_is_never_narrower_than_the_interval() =>
        Assert.Equal("[0.31, 0.40]", English.Interval(Pure("0.35", 1) with { Interval = new(0.319m, 0.391m) }));

    [Fact]
    public void An_end_that_is_not_there_is_unbounded() =>
        Assert.Equal(
            ("[80.0, ∞)", "(−∞, 20.0]"),
            (
                English.Interval(Pure("80", 0) with { Interval = new(80, null) }),
                English.Interval(Pure("20", 0) with { Interval = new(null, 20) })
            )
        );

    [Fact]
    public void A_single_number_is_no_interval() =>
        Assert.Equal("", English.Interval(Pure("80", 0) with { Interval = Interval.Point(80) }));

    [Fact]
    public void Russian_has_a_decimal_comma_and_its_own_quotation_marks() =>
        Assert.Equal(
            "«1\u202F049,0» [1\u202F048,95; 1\u202F049,05]\u00A0USD bn",
            Russian.Whole(Made.Claimed(1049.0m, "2023"))
        );

    [Fact]
    public void A_claim_can_be_shown_in_the_words_of_its_document() =>
        Assert.Equal(
            "“almost 7”\u00A0times",
            English.Whole(
                Pure("7", 0) with
                {
                    Unit = NumberUnit.Times,
                    Kind = NumberKind.Claimed,
                    Printed = "almost 7",
                }
            )
        );

    [Fact]
    public void An_estimate_bears_its_sign() =>
        Assert.Equal("≈\u202F50.0\u202F%", English.Whole(Made.Share(0.5m, "2021", NumberKind.Estimated)));

    [Fact]
    public void A_hundredfold_ratio_prints_no_per_cent() =>
        Assert.Equal("2.313", English.Whole(Pure("0.02313", 3) with { Unit = NumberUnit.Hundredfold }));

    private static Number Pure(string value, int decimals) =>
        new(
            decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture),
            NumberUnit.Ratio,
            decimals,
            NumberKind.Calculated,
            Made.Receipt("ratio", 1, "2021", "", "westland-office")
        );
}
