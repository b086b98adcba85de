using Visavis.Analysis.Gravity;

namespace Visavis.Analysis.Tests.Gravity;

/// <summary>Mutual trade around an act, by pencil.</summary>
public sealed class TradeSurgeTests
{
    private static readonly (string, string)[] Pairs = [("A", "B"), ("A", "C"), ("C", "D")];

    private static readonly TradeRows Rows = TradeRowsTests.Make([
        .. from year in Enumerable.Range(2012, 6) from pair in Pairs select (pair.Item1, pair.Item2, year),
    ]);

    private static readonly TradeSurge Surge = new(Bloc.OfCodes("bloc", ["A", "B"]), 2015, 2014, 1, 1);

    [Fact]
    public void Growth_inside_is_measured_against_growth_across_the_outer_border()
    {
        // Inside 10 a year, 30 from 2015 on; across 20 and 30; between outsiders anything.
        double[] trade =
        [
            .. Enumerable.Range(2012, 6).SelectMany(y => y < 2015 ? [10.0, 20, 7] : new[] { 30.0, 30, 99 }),
        ];
        var growth = Surge.Growth(Rows, trade, 2);
        Assert.Equal(new SurgeGrowth(20, 60, 40, 60, 2, 0), growth);
        Assert.Equal((3.0, 1.5, 2.0), (growth!.Inside, growth.Across, growth.Surge));
    }

    [Fact]
    public void Growth_compares_the_same_pairs_in_as_many_years_on_either_side()
    {
        // The data end in 2016: of three years asked two are left. A to C falls silent in 2016 and is in no sum.
        var rows = TradeRowsTests.Make([
            .. from year in Enumerable.Range(2012, 5)
            from pair in Pairs.Append(("D", "A"))
            where (pair.Item2, year) != ("C", 2016)
            select (pair.Item1, pair.Item2, year),
        ]);
        double[] trade =
        [
            .. rows.YearByObs.Select((y, obs) => (rows.ImporterByObs[obs].Code == "B" ? 5.0 : 8) * (y < 2015 ? 1 : 2)),
        ];
        Assert.Equal(new SurgeGrowth(10, 20, 16, 32, 2, 1), Surge.Growth(rows, trade, 3));
    }

    [Fact]
    public void Without_a_year_before_the_act_there_is_nothing_to_compare() =>
        Assert.Null((Surge with { Act = 2012 }).Growth(Rows, new double[Rows.YearByObs.Count], 3));

    [Fact]
    public void Without_trade_before_there_is_no_growth()
    {
        var growth = new SurgeGrowth(0, 5, 1, 1, 1, 0);
        Assert.Null(growth.Inside);
        Assert.Null(growth.Surge);
    }

    [Fact]
    public void Every_year_around_the_act_but_the_base_has_a_column_and_the_rest_have_one_together()
    {
        var years = Surge.Years(Rows);
        Assert.Equal(["earlier", "2015", "2016", "later"], years.Select(y => y.Label));
        Assert.Equal([2012, 2015, 2016, 2017], years.Select(y => y.Year));
        // Two years are earlier than the lead 2014, which is the base; one pair is inside.
        Assert.Equal([2, 1, 1, 1], years.Select(y => y.ValueByObs.Sum()));
        Assert.Equal([false, true, true, false], years.Select(y => y.IsOneYear));
    }
}
