using Visavis.Analysis.Verify;
using Visavis.Analysis.Verify.Comparing;

namespace Visavis.Analysis.Tests.Verify;

/// <summary>Tables keep their own arithmetic, whatever they are about; numbers by pencil and paper.</summary>
public sealed class TableArithmeticTests
{
    [Fact]
    public void A_total_that_one_column_breaks_is_found()
    {
        var issue = Assert.Single(
            Check(
                "|2019|2020|2021|2022",
                "Total trade|33.9|30.1|40.1|43.4",
                "Exports|20.8|16.4|23.7|21.3",
                "Imports|13.1|12.6|16.4|22"
            )
        );
        Assert.Equal("16.4 + 12.6 = 29.0 [28.9, 29.1], printed 30.1", $"{issue.Arithmetic}");
        Assert.True(issue.IsCertainError);
        Assert.Equal(["30.1", "16.4", "12.6"], issue.Members.Select(m => m.Number.Printed));
    }

    [Fact]
    public void A_sum_that_no_head_names_is_only_possible()
    {
        var issue = Assert.Single(
            Check(
                "|2019|2020|2021|2022",
                "All|339.15|300.62|401.87|434.11",
                "North|208.04|164.31|237.66|213.99",
                "South|131.11|126.31|164.21|220.12"
            )
        );
        Assert.Equal(Certainty.Possible, issue.Certainty);
        Assert.Equal("the table keeps this arithmetic in 3 of 4 places, but no heading says it", $"{issue.Doubt}");
    }

    // 104.1 + 108.5 = 212.6; two years hold, heads that say what adds up make them enough.
    [Fact]
    public void A_small_table_of_what_goes_out_and_comes_in_has_a_rule() =>
        Assert.Equal(
            "104.1 + 108.5 = 212.6 [212.5, 212.7], printed 221.6",
            $"{Assert.Single(Check("|2021|2022|2023", "Вывоз|104.1|98.3|112.4", "Ввоз|108.5|101.2|97.7", "Оборот|221.6|199.5|210.1")).Arithmetic}"
        );

    [Fact]
    public void Totals_of_columns_are_found_as_well() =>
        Assert.Equal(
            "417 + 305 + 96 = 818 [817, 820], printed 881",
            $"{Assert.Single(Check("Year|Food|Metals|Cars|Total", "2019|310|288|75|673", "2020|355|290|81|726", "2021|402|301|88|791", "2022|417|305|96|881", "2023|441|312|99|852")).Arithmetic}"
        );

    [Fact]
    public void Growth_on_the_year_before_is_found() =>
        Assert.Contains(
            Check("|2019|2020|2021|2022", "Exports|208.4|164.2|237.6|213.1", "Growth, %|4.0|-21.2|44.7|-13.0"),
            i => $"{i.Arithmetic}" == "213.1 / 237.6 − 1 = −10.3 % [−10.4, −10.3], printed −13.0 %"
        );

    [Fact]
    public void Shares_of_a_total_are_found() =>
        Assert.Equal(
            "305 / 818 = 37.3 % [37.2, 37.4], printed 73.3 %",
            $"{Assert.Single(Check("Group|USD mn|Share, %", "Food|417|51.0", "Metals|305|73.3", "Cars|96|11.7", "Total|818|100.0")).Arithmetic}"
        );

    [Fact]
    public void A_table_that_holds_everywhere_says_nothing() =>
        Assert.Empty(
            Check("|2019|2020|2021", "Turnover|33.9|29.0|40.1", "Exports|20.8|16.4|23.7", "Imports|13.1|12.6|16.4")
        );

    [Fact]
    public void Small_numbers_that_add_up_by_chance_are_no_rule() =>
        Assert.Empty(Check("|a|b|c|d", "North|3|2|4|9", "East|1|1|2|3", "South|2|1|2|3", "West|1|3|4|1"));

    [Fact]
    public void Ten_thousand_rows_are_checked_in_no_time()
    {
        var rows = Enumerable.Range(1, 10_000).Select(i => $"row {i}|{i}|{2 * i}|{3 * i + (i == 5_000 ? 7 : 0)}");
        Assert.Equal(
            "5000 + 10000 = 15000 [14999, 15001], printed 15007",
            $"{Assert.Single(Check(["|Exports|Imports|Turnover", .. rows])).Arithmetic}"
        );
    }

    private static IEnumerable<Issue> Check(params string[] lines) =>
        DocumentChecker.Check(MadeReading.OfTable(lines), Witnesses.None).Issues;
}
