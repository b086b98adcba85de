using System.Text.Json.Nodes;
using Visavis.Core;

namespace Visavis.Sources.Tests;

/// <summary>Rows that hold several figures: columns of their own, or columns across.</summary>
public sealed class FigureTests
{
    private const string Header = "year,cty,ie,hs,cif,kg,flag,list\n";

    private static readonly (string, JsonNode)[] ValueAndWeight =
    [
        (
            "columns",
            Json(
                """{"period":"year","partner":"cty","flow":"ie","commodity":"hs","status":"flag","nomenclature":"list"}"""
            )
        ),
        ("constants", Json("""{"reporter":"THA","coverage":"goods"}""")),
        (
            "figures",
            Json(
                """
                [{"column":"cif","set":{"unit":"USD th"}},
                 {"column":"kg","optional":true,"only":{"ie":["1"]},"set":{"unit":"KGM","variable":"NetWeight","valuation":"Unstated"}}]
                """
            )
        ),
        ("statuses", Json("""{"E":"Estimated","C":"Confidential","":"Reported"}""")),
        ("nomenclatures", Json("""{"H5":"HS2017","H6":"HS2022"}""")),
    ];

    [Fact]
    public void Each_column_of_a_row_is_a_figure_of_its_own()
    {
        var told = Read("2021,BLR,1,8703,5,700,,H5\n", ValueAndWeight);

        Assert.Equal([Variable.TradeValue, Variable.NetWeight], told.Observations.Select(o => o.Key.Variable));
        Assert.Equal([5000, 700], told.Observations.Select(o => o.Value));
        Assert.Equal(["USD", "KGM"], told.Observations.Select(o => o.Key.Currency.Code));
        Assert.Equal([Valuation.Cif, Valuation.Unstated], told.Observations.Select(o => o.Key.Valuation));
        Assert.Equal((2, 2), (told.Reading.RowsIn, told.Reading.RowsKept));
    }

    [Fact]
    public void An_empty_cell_that_need_not_be_filled_is_counted_and_no_row()
    {
        var told = Read("2021,BLR,1,8703,5,,,H5\n", ValueAndWeight);

        Assert.Equal(1, told.Reading.RowsIn);
        Assert.Equal(1, Assert.Single(told.Reading.Notes, n => n.Code == "left-out").Count);
    }

    [Fact]
    public void A_figure_of_one_flow_is_not_looked_for_in_rows_of_another() =>
        Assert.Equal(1, Read("2021,BLR,2,8703,5,700,,H5\n", ValueAndWeight).Reading.RowsIn);

    [Fact]
    public void Each_row_may_name_its_edition_of_the_commodity_list()
    {
        var told = Read("2021,BLR,2,8703,5,,,H5\n2022,BLR,2,8703,5,,,H6\n2022,BLR,2,8703,5,,,H9\n", ValueAndWeight);

        Assert.Equal(["HS2017", "HS2022"], told.Observations.Select(o => o.Key.Commodity.Nomenclature));
        Assert.Equal("ING021", Assert.Single(told.Aside).Problem.Code);
    }

    [Theory]
    [InlineData("5", "E", ObservationStatus.Estimated)]
    [InlineData("0", "E", ObservationStatus.Zero)]
    [InlineData("..", "C", ObservationStatus.Confidential)]
    public void A_flag_speaks_of_the_value_beside_it(string value, string flag, ObservationStatus status) =>
        Assert.Equal(
            status,
            Read($"2021,BLR,2,8703,{value},,{flag},H5\n", ValueAndWeight).Observations.Single().Status
        );

    [Fact]
    public void A_value_that_its_flag_says_is_absent_is_set_aside() =>
        Assert.Equal("ING036", Assert.Single(Read("2021,BLR,2,8703,5,,C,H5\n", ValueAndWeight).Aside).Problem.Code);

    [Fact]
    public void Years_may_stand_across()
    {
        var told = ReadAcross("cty,ie,hs,2019 [YR2019],2020 [YR2020],x\nBLR,2,8703,1,,-\nRUS,2,8703,,3,-\n");

        Assert.Equal(
            ["BLR 2019 1", "RUS 2020 3"],
            told.Observations.Select(o => $"{o.Key.Partner} {o.Key.Period} {o.Value}")
        );
        Assert.Equal(2, Assert.Single(told.Reading.Notes, n => n.Code == "left-out").Count);
    }

    [Fact]
    public void A_header_across_that_is_no_period_sets_its_figures_aside_and_keeps_the_rest()
    {
        var told = ReadAcross("cty,ie,hs,2019 [YR2019],0000 [YR0000],x\nBLR,2,8703,1,2,-\n");

        Assert.Equal((1, "ING014"), (told.Observations.Count, Assert.Single(told.Aside).Problem.Code));
    }

    private static Told ReadAcross(string text) =>
        Told.Of(
            Door.Read(
                Files.Temporary("trade-2024.csv", text),
                Example.Office(
                    ("columns", Json("""{"partner":"cty","flow":"ie","commodity":"hs"}""")),
                    ("constants", Json("""{"reporter":"THA","coverage":"goods","unit":"USD"}""")),
                    ("across", Json("""{"headers":"(?<text>[0-9]{4}) \\[YR[0-9]{4}\\]","role":"period"}""")),
                    ("ignore", Json("""["x"]"""))
                )
            )
        );

    private static Told Read(string rows, (string, JsonNode)[] changes) =>
        Told.Of(Door.Read(Files.Temporary("trade-2024.csv", Header + rows), Example.Office(changes)));

    private static JsonNode Json(string text) => JsonNode.Parse(text)!;
}
