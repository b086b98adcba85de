using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Visavis.Reports.Csv;
using Visavis.Reports.Tests.Samples;
using Visavis.Reports.Tests.Tools;

namespace Visavis.Reports.Tests;

public sealed class CsvTests
{
    private static readonly IReadOnlyList<RenderedFile> Small = CsvRenderer.Render(SmallReport.Report);

    [Fact]
    public void Every_table_and_every_figure_is_a_file_and_one_describes_them() =>
        Assert.Equal(
            ["flows-by-year.csv", "exports.csv", "turnovers.csv", "datapackage.json"],
            Small.Select(f => f.Name)
        );

    [Fact]
    public void A_number_has_all_its_digits_and_its_interval_kind_and_receipt_in_columns_of_their_own()
    {
        var rows = CsvReader.Records(Text(Small[0]));
        Assert.Equal("Each side: Paper, USD bn", rows[0][2]);
        Assert.Equal("Each side: Paper_low", rows[0][3]);
        Assert.Equal(["2021", "16.4", "16.5", "16.45", "16.55", "41.4", "", ""], rows[1][..8]);
        Assert.Equal(["2022", "··", "22", "21.95", "22.05", "50", "45", "56"], rows[2][..8]);
        Assert.Equal("claimed", rows[1][rows[0].IndexOf("Each side: Paper_kind")]);
        Assert.StartsWith("r-", rows[1][rows[0].IndexOf("Each side: Paper_receipt")]);
        Assert.Equal("From the mirror.", rows[2][rows[0].IndexOf("Share_note")]);
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@A1", "'@A1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("1-2", "1-2")]
    [InlineData("", "")]
    public void What_looks_like_a_formula_gets_an_apostrophe(string text, string harmless) =>
        Assert.Equal(harmless, CsvText.Harmless(text));

    [Fact]
    public void A_negative_number_is_no_formula()
    {
        var minus = Made.Reported(-3.26m, "2020");
        var report = Made.Report(new Table("t", "T", ["A", Column.Of("B", Made.UsdBn)], [new Row("a", minus)]));
        Assert.Equal("-3.26", CsvReader.Records(Text(CsvRenderer.Render(report)[0]))[1][1]);
    }

    [Fact]
    public void An_interval_without_an_end_says_so()
    {
        var open = Made.Reported(3m, "2020") with { Interval = new(3_000_000_000m, null) };
        var report = Made.Report(new Table("t", "T", ["A", Column.Of("B", Made.UsdBn)], [new Row("a", open)]));
        Assert.Equal(["3", "3", "INF"], CsvReader.Records(Text(CsvRenderer.Render(report)[0]))[1][1..4]);
    }

    [Theory]
    [MemberData(nameof(HostileTextTests.Texts), MemberType = typeof(HostileTextTests))]
    public void No_text_breaks_the_rows(int index)
    {
        foreach (var file in CsvRenderer.Render(HostileReport.Of(HostileReport.Texts[index])).SkipLast(1))
        {
            var rows = CsvReader.Records(Text(file));
            Assert.All(rows, r => Assert.Equal(rows[0].Count, r.Count));
            Assert.Equal(rows[0].Count, rows[0].Distinct(StringComparer.OrdinalIgnoreCase).Count());
        }
    }

    [Fact]
    public void The_description_names_the_columns_bytes_and_hashes_of_the_files()
    {
        using var package = JsonDocument.Parse(Small[^1].Bytes);
        var resources = package.RootElement.GetProperty("resources").EnumerateArray().ToList();
        Assert.Equal(Small.SkipLast(1).Select(f => f.Name), resources.Select(r => r.GetProperty("path").GetString()));
        Assert.All(
            resources.Zip(Small),
            p =>
            {
                var (resource, file) = p;
                Assert.Equal(file.Bytes.Length, resource.GetProperty("bytes").GetInt32());
                Assert.Equal(
                    "sha256:" + Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span)),
                    resource.GetProperty("hash").GetString()
                );
                var fields = resource.GetProperty("schema").GetProperty("fields").EnumerateArray();
                Assert.Equal(CsvReader.Records(Text(file))[0], fields.Select(f => f.GetProperty("name").GetString()));
            }
        );
    }

    [Fact]
    public void A_column_is_a_year_a_number_or_words()
    {
        using var package = JsonDocument.Parse(Small[^1].Bytes);
        var fields = package.RootElement.GetProperty("resources")[0].GetProperty("schema").GetProperty("fields");
        Assert.Equal(
            ["year", "number", "number", "number", "number", "number", "number", "number", "string"],
            fields.EnumerateArray().Select(f => f.GetProperty("type").GetString()).Take(9)
        );
    }

    [Fact]
    public void Lines_end_as_the_standard_has_it_and_there_is_no_mark()
    {
        var text = Text(Small[0]);
        Assert.StartsWith("Period,", text, StringComparison.Ordinal);
        Assert.Equal(text.Count(c => c == '\n'), text.Split("\r\n").Length - 1);
    }

    private static string Text(RenderedFile file) => new UTF8Encoding(false).GetString(file.Bytes.Span);
}
