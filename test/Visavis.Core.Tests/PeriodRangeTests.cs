namespace Visavis.Core.Tests;

/// <summary>A stretch of time, open or not.</summary>
public sealed class PeriodRangeTests
{
    [Theory]
    [InlineData(null, null, "1800", true)]
    [InlineData("1900", null, "2024", true)]
    [InlineData("1900", null, "1899", false)]
    [InlineData(null, "2020", "2020-12", true)]
    [InlineData(null, "2020", "2020/2021", false)]
    [InlineData("2020-03", "2021", "2020", false)]
    public void What_lies_wholly_inside_is_covered(string? first, string? last, string period, bool isInside) =>
        Assert.Equal(isInside, new PeriodRange(Of(first), Of(last)).Covers(Period.Parse(period)));

    [Fact]
    public void A_period_is_a_range_of_its_own()
    {
        PeriodRange range = Period.Year(2020);
        Assert.True(range.Covers(Period.Parse("2020-Q4")));
        Assert.False(range.Covers(Period.Year(2021)));
    }

    private static Period? Of(string? text) => text is null ? null : Period.Parse(text);
}
