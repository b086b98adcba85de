using System.Text.Json.Nodes;
using Visavis.Core;

namespace Visavis.Sources.Tests;

/// <summary>What becomes of single rows.</summary>
public sealed class RowTests
{
    [Theory]
    [InlineData("..", ObservationStatus.NotReported)]
    [InlineData("", ObservationStatus.NotReported)]
    [InlineData("c", ObservationStatus.Confidential)]
    [InlineData("-", ObservationStatus.Zero)]
    [InlineData("0", ObservationStatus.Zero)]
    [InlineData("0.0", ObservationStatus.Zero)]
    [InlineData("7", ObservationStatus.Reported)]
    public void Zero_not_reported_and_confidential_are_told_apart(string value, ObservationStatus status) =>
        Assert.Equal(status, Example.Read($"BLR,2,8703,202301,{value}\n").Observations.Single().Status);

    [Theory]
    [InlineData("BLR,2,8703,202313,5", "ING014")]
    [InlineData("BLR,2,8703,2023-00,5", "ING014")]
    [InlineData("BRL,2,8703,202301,5", "ING020")]
    [InlineData("BLR,3,8703,202301,5", "ING021")]
    [InlineData("BLR,2,87/03,202301,5", "ING024")]
    [InlineData("BLR,2,8703,202301,five", "ING030")]
    [InlineData("BLR,2,8703,202301,\"1.234,56\"", "ING031")]
    [InlineData("BLR,2,8703,202301,\"12 345,6\"", "ING031")]
    [InlineData("BLR,2,8703,202301,NaN", "ING032")]
    [InlineData("BLR,2,8703,202301,-Infinity", "ING032")]
    [InlineData("BLR,2,8703,202301,-5", "ING033")]
    [InlineData("BLR,2,8703,202301,1000000000001", "ING034")]
    [InlineData("BLR,2,8703,202301,99999999999999999999999999999999999999999999", "ING034")]
    [InlineData("BLR,2,8703,202301", "ING040")]
    [InlineData("BLR,2,8703,202301,5,6", "ING040")]
    [InlineData("\"BLR,2,8703,202301,5", "ING041")]
    [InlineData("\"BLR\"X,2,8703,202301,5", "ING041")]
    [InlineData("BLR,2,87\003,202301,5", "ING043")]
    public void A_bad_row_is_set_aside_with_its_line_and_the_next_is_kept(string row, string code)
    {
        var told = Example.Read($"{row}\nBLR,2,8703,202301,5\n");

        Assert.Equal(code, told.Aside.Single().Problem.Code);
        Assert.Equal(2, told.Aside.Single().Line);
        Assert.Equal(3, told.Observations.Single().Place.Line);
        Assert.Empty(told.Reading.Problems);
        Assert.Equal((2, 1, 1), (told.Reading.RowsIn, told.Reading.RowsKept, told.Reading.RowsSetAside));
    }

    [Fact]
    public void A_problem_says_what_is_needed_what_was_found_where_and_the_way_out() =>
        Assert.Equal(
            """
            ING014  A period is YYYY, YYYY-Qn, YYYY-MM, YYYYMM, or two of them joined by a slash.
                    Problem  month 13 does not exist: 202313
                    Where    example-office, trade-2024.csv, line 2, column yyyymm
                    Try      correct the row, or go on without it: it is set aside and counted
            """,
            Example.Read("BLR,2,8703,202313,5\n").Aside.Single().Problem.ToString()
        );

    [Fact]
    public void A_mistyped_economy_is_answered_with_the_nearest_code() =>
        Assert.Contains(
            "BLR (Belarus)",
            Example.Read("BRL,2,8703,202301,5\n").Aside.Single().Problem.Try,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("12 345,6")]
    [InlineData("12\u00A0345,6")]
    [InlineData("12\u202F345,6")]
    [InlineData("12\u2009345,6")]
    [InlineData("12345,6")]
    public void A_decimal_comma_and_any_space_between_groups_are_read_where_declared(string value)
    {
        var told = Example.Read(
            $"BLR,2,8703,202301,\"{value}\"\n",
            ("numbers", JsonNode.Parse("""{ "decimal": ",", "groups": " " }""")!)
        );

        Assert.Equal(12_345_600, told.Observations.Single().Value);
        Assert.Equal(2, told.Observations.Single().LastDigit);
    }

    [Fact]
    public void Lines_of_comment_and_blank_lines_are_no_rows()
    {
        var told = Example.Read(
            "# as published\n\nBLR,2,8703,202301,5\n",
            ("delimited", JsonNode.Parse("""{ "comment": "#" }""")!)
        );

        Assert.Equal((1, 4), (told.Reading.RowsIn, told.Observations.Single().Place.Line));
    }

    [Fact]
    public void Quotes_blanks_and_carriage_returns_around_fields_are_no_part_of_them()
    {
        var told = Example.Read("\"BLR\",2, 8703 ,202301,\"5\"\r\n");

        Assert.Equal("HS2017:8703", told.Observations.Single().Key.Commodity.ToString());
    }

    [Fact]
    public void More_than_three_decimals_of_a_dollar_are_rounded_to_even_and_counted()
    {
        var told = Example.Read(
            "BLR,2,8703,202301,0.0000005\nBLR,2,8703,202302,0.0000015\nBLR,2,8703,202303,0.000001\n"
        );

        Assert.Equal([0m, 0.002m, 0.001m], told.Observations.Select(o => o.Value!.Value));
        Assert.Equal(2, told.Reading.Notes.Single(n => n.Code == "rounded").Count);
    }

    [Fact]
    public void Strict_stops_at_the_first_row_set_aside()
    {
        var path = Files.Temporary(
            "trade-2024.csv",
            $"{Example.Header}BLR,2,8703,202301,5\nBLR,2,8703,202313,5\nBLR,9,8703,202301,5\n"
        );
        var told = Told.Of(Door.Read(path, Example.Office(), new ReadOptions { Strict = true }));

        Assert.Equal("ING016", told.Reading.Problems.Single().Code);
        Assert.Contains("line 3", told.Reading.Problems.Single().Place, StringComparison.Ordinal);
        Assert.Equal(3, told.Aside.Single().Line);
    }

    [Fact]
    public void Every_row_set_aside_is_emitted_and_the_tally_keeps_a_few_examples()
    {
        var told = Example.Read(string.Concat(Enumerable.Repeat("BLR,2,8703,202313,5\n", 100)));

        Assert.Equal(100, told.Aside.Count);
        Assert.Equal((100, 5), (told.Reading.Tallies.Single().Count, told.Reading.Tallies.Single().Examples.Length));
    }

    [Fact]
    public void A_reading_is_one_pass()
    {
        var told = Example.Read("BLR,2,8703,202301,5\n");

        Assert.Throws<InvalidOperationException>(() => told.Reading.Parts());
    }
}
