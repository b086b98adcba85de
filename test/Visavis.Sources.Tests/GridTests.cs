using System.Text.Json.Nodes;

namespace Visavis.Sources.Tests;

/// <summary>Tables with titles above and headers of several rows, on pages and on sheets.</summary>
public sealed class GridTests
{
    private const string National = """
        {
          "id": "my-office", "publisher": "made up", "title": "made up", "vintage": "2021", "published": "2022",
          "licence": "made up", "cite": "made up", "verified": "made up", "files": { "*": "my-office" },
          "kind": "Observations", "format": "Xlsx",
          "grid": {
            "header": "Страна", "headerRows": 2, "titles": { "unit": "\\((?<text>.+)\\)$" },
            "furniture": ["в том числе", "из него"]
          },
          "columns": { "partner": "Страна", "unit": "unit" },
          "ignore": ["sheet"],
          "across": { "headers": "(?<flow>Экспорт|Импорт) (?<period>.+)", "role": "period" },
          "constants": { "reporter": "BLR", "coverage": "goods", "commodity": "TOTAL" },
          "economies": "names-ru", "flows": { "Экспорт": "Export", "Импорт": "Import" },
          "coverages": { "goods": "Goods" }, "units": { "тыс. долл. США": "USD th" },
          "missing": { "–": "Zero", "…": "NotReported" }, "numbers": { "decimal": "." }
        }
        """;

    [Fact]
    public void A_sheet_with_merged_headers_and_cumulative_periods_is_read_as_printed()
    {
        var told = Read(
            Row(1, ("A", "Внешняя торговля (тыс. долл. США)"))
                + Row(3, ("A", "Страна"), ("B", "Экспорт"), ("D", "Импорт"))
                + Row(4, ("B", "январь 2021"), ("C", "январь–март 2021 г."), ("D", "I квартал 2021"))
                + Row(5, ("A", "Россия¹"), ("B", "10.5"), ("C", "32"), ("D", "–"))
                + Row(6, ("A", "в том числе:"))
                + Row(7, ("A", "Китaй2)"), ("B", "…"), ("C", "7"), ("D", "5"))
                + Row(8, ("A", "Атлантида"), ("B", "1")),
            "A3:A4",
            "B3:C3"
        );

        Assert.Empty(told.Reading.Problems);
        Assert.Equal(
            [
                "RUS Export 2021-01 10500 Reported",
                "RUS Export 2021-Q1 32000 Reported",
                "RUS Import 2021-Q1  Zero",
                "CHN Export 2021-01  NotReported",
                "CHN Export 2021-Q1 7000 Reported",
                "CHN Import 2021-Q1 5000 Reported",
            ],
            told.Observations.Select(o =>
                $"{o.Key.Partner} {o.Key.Flow} {o.Key.Period} {(o.Value is > 0 ? $"{o.Value:0}" : "")} {o.Status}"
            )
        );
        Assert.Equal((8, "ING020"), (Assert.Single(told.Aside).Line, told.Aside[0].Problem.Code));
    }

    [Fact]
    public void A_formula_on_a_sheet_is_no_number()
    {
        var told = Read(
            Row(1, ("A", "Итоги (тыс. долл. США)"))
                + Row(3, ("A", "Страна"), ("B", "Экспорт"))
                + Row(4, ("B", "2021"))
                + "<row r=\"5\"><c r=\"A5\" t=\"inlineStr\"><is><t>Россия</t></is></c><c r=\"B5\"><f>1+1</f><v>2</v></c></row>",
            "A3:A4"
        );

        Assert.Equal("ING030", Assert.Single(told.Aside).Problem.Code);
    }

    [Theory]
    [InlineData("<tr><td colspan=99999 rowspan=99999>x", 600)]
    [InlineData("<b><p><td>", 6_000)]
    public void A_page_that_means_harm_is_of_no_source(string part, int times) =>
        Assert.Equal(
            "ING006",
            Door.Recognise(
                Files.Temporary("Trade_Map_x.xls", string.Concat(Enumerable.Repeat(part, times)))
            ).Problem?.Code
        );

    [Theory]
    [InlineData("A3:A999999999", null)]
    [InlineData("A3:ZZZ9", "ING013")]
    [InlineData("nonsense", "ING013")]
    public void A_merge_beyond_the_sheet_costs_nothing(string merge, string? code) =>
        Assert.Equal(
            code,
            Read(
                Row(3, ("A", "Страна"), ("B", "Экспорт")) + Row(4, ("B", "2021")) + Row(5, ("A", "Россия"), ("B", "1")),
                merge
            )
                .Reading.Problems.FirstOrDefault(p => p.Code != "ING010" && p.Code != "ING009")
                ?.Code
        );

    [Fact]
    public void A_sheet_without_its_header_is_refused() =>
        Assert.Equal("ING097", Read(Row(1, ("A", "Other"))).Reading.Problems.Single().Code);

    [Theory]
    [InlineData("trade-map-partners", "Itc/trade-map-partners/sample/in.xls")]
    [InlineData("trade-map-bilateral", "Itc/trade-map-bilateral/sample/in.txt")]
    public void A_download_of_Trade_Map_is_recognised(string id, string sample) =>
        Assert.Equal(id, Door.Recognise(Path.Combine(Files.Root, "src", "Visavis.Sources", sample)).Manifest?.Id);

    [Fact]
    public void Spans_scripts_comments_and_entities_of_a_page_are_resolved()
    {
        var rows = HtmlTables.Of(
            "<script><td>no</td></script><!-- <tr><td>no --><table><tr><th rowspan=2>a<th colspan='2'>b &amp; c</tr>"
                + "<tr><td>d<br>e</td><td>'0401</td></tr><tr><td>f</table>"
        );

        Assert.Equal(["a|b & c|b & c", "a|d e|0401", "f"], rows.Select(r => string.Join('|', r.Cells)));
    }

    [Fact]
    public void A_page_of_endless_spans_is_refused() =>
        Assert.Throws<TooMuchException>(() =>
            HtmlTables.Of(string.Concat(Enumerable.Repeat("<tr><td colspan=99999 rowspan=99999>x", 600)))
        );

    [Theory]
    [InlineData("<table><tr><td")]
    [InlineData("<<<<>>>><td colspan=>")]
    [InlineData("<!-- never closed <td>")]
    [InlineData("<td></td></td></tr></table>")]
    public void A_broken_page_is_no_table(string page) =>
        Assert.DoesNotContain(HtmlTables.Of(page), r => r.Cells.Any(c => c.Length > 0));

    [Fact]
    public void A_page_nested_a_hundred_thousand_deep_is_read_in_its_length() =>
        Assert.Equal(
            "x",
            Assert.Single(HtmlTables.Of(string.Concat(Enumerable.Repeat("<b><p>", 100_000)) + "<td>x")).Cells[0]
        );

    private static Told Read(string rows, params string[] merges)
    {
        var sheet = Workbooks
            .Sheet(rows)
            .Replace(
                "</sheetData>",
                $"</sheetData><mergeCells>{string.Concat(merges.Select(m => $"<mergeCell ref=\"{m}\"/>"))}</mergeCells>"
            );
        var manifest = Door.Declare(JsonNode.Parse(National)!.ToJsonString());
        var path = Files.Temporary("table.xlsx", Workbooks.With("", ("xl/worksheets/sheet1.xml", sheet)));
        return Told.Of(Door.Read(path, manifest));
    }

    private static string Row(int line, params (string Column, string Text)[] cells) =>
        $"<row r=\"{line}\">{string.Concat(cells.Select(c => Cell(line, c.Column, c.Text)))}</row>";

    private static string Cell(int line, string column, string text) =>
        $"<c r=\"{column}{line}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";
}
