using Visavis.Core;

namespace Visavis.Workbench.Tests;

/// <summary>What was typed, as the vocabulary has it.</summary>
public sealed class AskedTests
{
    [Theory]
    [InlineData("1900", null, 2024, true)]
    [InlineData(null, "2100", 1950, true)]
    [InlineData("2012", "latest", 2011, false)]
    [InlineData("1900", "2100", 2024, true)]
    public void A_span_is_open_where_no_year_was_typed(string? from, string? to, int year, bool isInside) =>
        Assert.Equal(isInside, Asked.Span(from, to)!.Value.Covers(Period.Year(year)));

    [Fact]
    public void No_years_are_no_span() => Assert.Null(Asked.Span(null, null));
}
