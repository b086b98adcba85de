namespace Visavis.Core.Tests;

/// <summary>Expected intervals by hand from METHODS 7: half a unit of the last counting digit.</summary>
public sealed class PrintedFigureTests
{
    [Theory]
    [InlineData("16.4", "16.35", "16.45")]
    [InlineData("22", "21.5", "22.5")]
    [InlineData("6.0", "5.95", "6.05")]
    [InlineData("20", "15", "25")]
    [InlineData("500", "450", "550")]
    [InlineData("-7.7", "-7.75", "-7.65")]
    [InlineData("0", "-0.5", "0.5")]
    [InlineData("59-60", "58.5", "60.5")]
    public void A_figure_stands_for_half_a_unit_of_its_last_counting_digit(string text, string low, string high)
    {
        Assert.True(PrintedFigure.TryParse(text, out var figure));
        Assert.Equal(new Interval(Decimal(low), Decimal(high)), figure.Rounding());
    }

    [Fact]
    public void In_a_column_that_shows_it_the_zeros_count()
    {
        Assert.True(PrintedFigure.TryParse("20", out var figure));
        Assert.Equal(new Interval(19.5m, 20.5m), figure.Rounding(zerosCount: true));
    }

    [Fact]
    public void More_than_has_no_top_and_almost_ends_at_the_number()
    {
        Assert.True(PrintedFigure.TryParse("46.5", out var figure));
        Assert.Equal(
            (new Interval(46.5m, null), new Interval(46.4m, 46.5m)),
            (figure.Rounding(Qualifier.MoreThan), figure.Rounding(Qualifier.Almost))
        );
    }

    [Theory]
    [InlineData("одна треть")]
    [InlineData("1/3")]
    [InlineData("")]
    [InlineData("1,5")]
    [InlineData("NaN")]
    [InlineData("1e3")]
    public void Words_and_fractions_are_no_figures(string text) => Assert.False(PrintedFigure.TryParse(text, out _));

    private static decimal Decimal(string text) =>
        decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
