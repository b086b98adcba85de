namespace Visavis.Core.Tests;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2023")]
    [InlineData("2023-Q2")]
    [InlineData("2023-06")]
    [InlineData("2023-01/2023-11")]
    [InlineData("2012/2021")]
    public void A_period_is_printed_as_it_is_read(string text) => Assert.Equal(text, Period.Parse(text).ToString());

    [Theory]
    [InlineData("2023-13")]
    [InlineData("2023-00")]
    [InlineData("2023-Q5")]
    [InlineData("0000")]
    [InlineData("23")]
    [InlineData("2023-05/2023-01")]
    [InlineData("2023 ")]
    [InlineData("")]
    [InlineData("1012/2012")]
    public void What_is_no_period_is_refused(string text) => Assert.False(Period.TryParse(text, out _));

    [Fact]
    public void A_year_covers_its_months_and_not_the_next() =>
        Assert.Equal(
            (true, false),
            (Period.Year(2023).Covers(Period.Month(2023, 12)), Period.Year(2023).Covers(Period.Month(2024, 1)))
        );

    [Fact]
    public void Ordering_across_lengths_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => Period.Year(2023).IsBefore(Period.Month(2023, 6)));

    [Fact]
    public void The_same_months_of_the_year_before_keep_their_length() =>
        Assert.Equal("2022-01/2022-11", Period.Parse("2023-01/2023-11").PlusYears(-1).ToString());
}
