using Visavis.Analysis.Gravity;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Gravity;

/// <summary>Columns that are made of who trades with whom and when.</summary>
public sealed class TradeRowsTests
{
    private static readonly TradeRows Rows = Make(
        ("BLR", "RUS", 2014),
        ("BLR", "RUS", 2015),
        ("KGZ", "RUS", 2014),
        ("KGZ", "RUS", 2015),
        ("BLR", "DEU", 2015),
        ("DEU", "POL", 2015),
        ("RUS", "RUS", 2015)
    );

    [Fact]
    public void Members_belong_as_long_as_their_acts_say() =>
        Assert.Equal([0, 1, 0, 1, 0, 0, 0], Rows.Membership(Bloc.ByTable("EAEU"), BlocSide.Both, 0).ValueByObs);

    [Fact]
    public void One_of_two_is_trade_across_the_outer_border() =>
        Assert.Equal([0, 0, 0, 0, 1, 0, 0], Rows.Membership(Bloc.ByTable("EAEU"), BlocSide.One, 0).ValueByObs);

    [Fact]
    public void A_lead_of_membership_needs_no_row_of_that_year() =>
        Assert.Equal([1, 1, 1, 1, 0, 0, 0], Rows.Membership(Bloc.ByTable("EAEU"), BlocSide.Both, -1).ValueByObs);

    [Fact]
    public void A_bloc_as_of_a_year_has_those_members_in_all_years()
    {
        var frozen = Bloc.ByTable("EAEU").Frozen(2015);
        Assert.Equal([1, 1, 1, 1, 0, 0, 0], Rows.Membership(frozen, BlocSide.Both, 0).ValueByObs);
        Assert.Equal([1, 1, 1, 1, 1, 0, 0], Rows.Membership(frozen, BlocSide.Exporter, 0).ValueByObs);
        Assert.Equal([1, 1, 1, 1, 0, 0, 0], Rows.Membership(frozen, BlocSide.Importer, 0).ValueByObs);
    }

    [Fact]
    public void Members_named_one_by_one_belong_from_their_year_on()
    {
        var bloc = Bloc.OfCodes("two", ["BLR", "RUS"], 2015);
        Assert.Equal([0, 1, 0, 0, 0, 0, 0], Rows.Membership(bloc, BlocSide.Both, 0).ValueByObs);
    }

    [Fact]
    public void Distance_is_between_capitals_and_within_an_economy_what_is_said()
    {
        var distance = Rows.Distance(100);
        // Minsk (53.9 N, 27.6 E) to Moscow (55.75 N, 37.6 E), a great circle of about 675 km.
        Assert.InRange(distance.ValueByObs[0], 665, 685);
        Assert.Equal(100, distance.ValueByObs[6]);
        Assert.True(Rows.Distance(null).IsAbsent[6]);
    }

    [Fact]
    public void Who_has_no_known_code_has_no_distance()
    {
        var rows = Make(("BLR", "Atlantis", 2015));
        Assert.True(rows.Distance(null).IsAbsent[0]);
        Assert.Equal([1], rows.International().ValueByObs);
    }

    [Fact]
    public void A_lag_is_the_value_of_the_same_pair_before()
    {
        var lagged = Rows.Lagged([10, 11, 12, 13, 14, 15, 16], 1);
        Assert.Equal([0, 10, 0, 12, 0, 0, 0], lagged.ValueByObs);
        Assert.Equal([true, false, true, false, true, true, true], lagged.IsAbsent);
        Assert.Equal([11, 5, 13, 5, 5, 5, 5], Rows.Lagged([10, 11, 12, 13, 14, 15, 16], -1, 5).ValueByObs);
    }

    [Fact]
    public void Sectors_have_lags_of_their_own()
    {
        var rows = Make(("BLR", "RUS", 2014), ("BLR", "RUS", 2014), ("BLR", "RUS", 2015)) with
        {
            SectorByObs = ["a", "b", "b"],
        };
        Assert.Equal(2, rows.Lagged([1, 2, 3], 1).ValueByObs[2]);
    }

    internal static TradeRows Make(params (string Exporter, string Importer, int Year)[] rows) =>
        new(
            [.. rows.Select(r => Of(r.Exporter))],
            [.. rows.Select(r => Of(r.Importer))],
            [.. rows.Select(r => r.Year)],
            [.. rows.Select(_ => "")]
        );

    private static Trader Of(string code) => new(code, Economies.TryFind(code, out var economy) ? economy : null);
}
