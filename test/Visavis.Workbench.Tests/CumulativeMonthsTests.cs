using Visavis.Core;

namespace Visavis.Workbench.Tests;

/// <summary>Months that follow from figures since the beginning of the year; expected values by hand.</summary>
public sealed class CumulativeMonthsTests
{
    [Fact]
    public void Months_are_differences_within_one_file_and_one_key()
    {
        var (months, problems) = CumulativeMonths.Of([
            Figure("RUS", "2021-01", 100),
            Figure("RUS", "2021-01/2021-02", 210.3m),
            Figure("RUS", "2021-Q1", 330),
            Figure("CHN", "2021-Q1", 18),
            Figure("RUS", "2022-01/2022-02", 250),
        ]);

        Assert.Empty(problems);
        Assert.Equal(
            [
                "RUS 2021-02 110.3 Estimated 2021-01/2021-02 - 2021-01",
                "RUS 2021-03 119.7 Estimated 2021-Q1 - 2021-01/2021-02",
            ],
            months.Select(m =>
                FormattableString.Invariant($"{m.Key.Partner} {m.Key.Period} {m.Value:0.0} {m.Status} {m.Note}")
            )
        );
    }

    [Fact]
    public void A_month_is_never_surer_than_the_figures_that_it_is_the_difference_of()
    {
        var month = CumulativeMonths
            .Of([Figure("RUS", "2021-01", 100.1m), Figure("RUS", "2021-01/2021-02", 210.3m)])
            .Months.Single();

        // 100.1 and 210.3, each half a tenth wide: 110.1 to 110.3.
        Assert.True(month.Rounding.Contains(110.1m) && month.Rounding.Contains(110.3m));
    }

    [Fact]
    public void A_printed_month_stays_and_one_that_does_not_fit_is_told()
    {
        var (months, problems) = CumulativeMonths.Of([
            Figure("RUS", "2021-01", 100),
            Figure("RUS", "2021-02", 90),
            Figure("RUS", "2021-01/2021-02", 210),
        ]);

        Assert.Empty(months);
        Assert.Equal("CUM003", Assert.Single(problems).Code);
    }

    [Fact]
    public void Figures_of_years_and_months_alone_say_nothing_new() =>
        Assert.Empty(CumulativeMonths.Of([Figure("RUS", "2021", 100), Figure("RUS", "2021-01", 10)]).Months);

    [Fact]
    public void Figures_of_two_files_are_not_subtracted_from_each_other() =>
        Assert.Empty(
            CumulativeMonths
                .Of([Figure("RUS", "2021-01", 100), Figure("RUS", "2021-01/2021-02", 210, "other.xls")])
                .Months
        );

    private static Observation Figure(string partner, string period, decimal value, string file = "table.xls") =>
        new(
            new(Economies.Find("BLR"), Economies.Find(partner), Flow.Export, Commodity.Total, Period.Parse(period)),
            ObservationStatus.Reported,
            value,
            "belstat-partners",
            new(file, "", 9, "")
        )
        {
            LastDigit = -1,
        };
}
