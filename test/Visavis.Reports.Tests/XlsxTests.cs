using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Visavis.Reports.Tests.Samples;
using Visavis.Reports.Tests.Tools;
using Visavis.Reports.Xlsx;

namespace Visavis.Reports.Tests;

public sealed class XlsxTests
{
    private static readonly byte[] Small = XlsxRenderer.Render(SmallReport.Report);

    private static readonly Report[] All =
    [
        SmallReport.Report,
        LargeReport.Report,
        Made.Report(),
        .. HostileReport.Texts.Select(HostileReport.Of),
    ];

    public static TheoryData<int> Reports => [.. Enumerable.Range(0, All.Length)];

    [Theory]
    [MemberData(nameof(Reports))]
    public void Every_workbook_is_as_the_standard_has_it(int report)
    {
        using var document = SpreadsheetDocument.Open(
            new MemoryStream(XlsxRenderer.Render(All[report])),
            isEditable: false
        );
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void No_cell_holds_a_formula(int report) =>
        Assert.DoesNotContain(
            Parts(XlsxRenderer.Render(All[report])),
            p => p.Root!.Descendants().Any(e => e.Name.LocalName == "f")
        );

    [Theory]
    [MemberData(nameof(Reports))]
    public void Every_link_leads_to_a_sheet_of_the_workbook(int report)
    {
        var file = XlsxRenderer.Render(All[report]);
        var names = new Workbook(file).Names;
        var links = Parts(file)
            .SelectMany(p => p.Root!.Descendants())
            .Where(e => e.Name.LocalName == "hyperlink")
            .ToList();
        Assert.NotEmpty(links);
        Assert.All(links, l => Assert.Contains(((string)l.Attribute("location")!).Split("'!A")[0][1..], names));
    }

    [Fact]
    public void The_sheets_are_contents_tables_figures_sources_and_receipts() =>
        Assert.Equal(
            ["Contents", "T1 flows-by-year", "F1 exports", "F2 turnovers", "Sources", "Receipts"],
            new Workbook(Small).Names
        );

    [Fact]
    public void A_table_keeps_its_numbers_with_interval_kind_and_receipt_beside()
    {
        var rows = new Workbook(Small).Sheets["T1 flows-by-year"];
        Assert.Equal(
            [
                "Period",
                "Each side: Westland, USD bn",
                "Each side: Paper, USD bn",
                "Each side: Paper: low",
                "Each side: Paper: high",
                "Share, %",
                "Share: low",
                "Share: high",
            ],
            rows[2].Take(8)
        );
        Assert.Equal([2021.0, 16.4, 16.5, 16.45, 16.55, 41.4, null, null], rows[3].Take(8));
        Assert.Equal([2022.0, "··", 22.0, 21.95, 22.05, 50.0, 45.0, 56.0], rows[4].Take(8));
        Assert.Contains("claimed", rows[3]);
        Assert.Contains("From the mirror.", rows[4]);
    }

    [Fact]
    public void A_receipt_can_be_followed_from_a_number_to_its_place_in_a_file()
    {
        var book = new Workbook(Small);
        var table = book.Sheets["T1 flows-by-year"];
        var id = table[3][Array.IndexOf(table[2], "Each side: Westland: receipt")];
        var receipt = book.Sheets["Receipts"].Single(r => Equals(r[0], id));
        Assert.Equal(["trade.csv", 7.0, "value", "ab12"], receipt[8..12]);
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("_x0041_ stays as it is")]
    [InlineData("\u200Fאב\u200E <b>&amp;\"'")]
    public void Whatever_a_name_begins_with_it_stays_words(string name)
    {
        var file = XlsxRenderer.Render(HostileReport.Of(name));
        Assert.Contains(CleanText.Of(name), new Workbook(file).Texts);
        var marked = XlsxText.LooksLikeFormula(name);
        Assert.Equal(marked, IsMarked(file, name));
    }

    [Fact]
    public void A_text_longer_than_a_cell_holds_is_cut_and_the_contents_say_so()
    {
        var book = new Workbook(XlsxRenderer.Render(HostileReport.Of(new string('x', 40_000))));
        Assert.All(book.Texts, t => Assert.InRange(t.Length, 0, 32_767));
        Assert.Contains(book.Sheets["Contents"].SelectMany(r => r).OfType<string>(), t => t.Contains("are cut"));
    }

    [Fact]
    public void A_number_with_more_digits_than_a_spreadsheet_keeps_is_counted()
    {
        var third = Made.Share(1m / 3, "2021");
        var report = Made.Report(new Table("t", "T", ["A", Column.Of("B", NumberUnit.Share)], [new Row("a", third)]));
        var contents = new Workbook(XlsxRenderer.Render(report)).Sheets["Contents"];
        Assert.Contains(contents.SelectMany(r => r).OfType<string>(), t => t.Contains("15 digits"));
        Assert.DoesNotContain(new Workbook(Small).Texts, t => t.Contains("15 digits"));
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("100", 1)]
    [InlineData("0.00120", 2)]
    [InlineData("-75.1", 3)]
    [InlineData("1234567890.123456", 16)]
    public void Digits_are_counted_from_the_first_to_the_last_that_is_no_zero(string number, int digits) =>
        Assert.Equal(digits, XlsxText.Digits(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void A_table_longer_than_a_sheet_goes_on_on_the_next()
    {
        var book = new Workbook(XlsxRenderer.Render(SmallReport.Report, rowsOfASheet: 3));
        Assert.Equal(
            ["F1 exports (1)", "F1 exports (2)"],
            book.Names.Where(n => n.StartsWith("F1", StringComparison.Ordinal))
        );
        Assert.Equal([2019.0, 2020.0, 2021.0], Years(book, "F1 exports (1)"));
        Assert.Equal([2022.0], Years(book, "F1 exports (2)"));
    }

    [Fact]
    public void Two_long_ids_that_begin_alike_have_sheets_of_their_own()
    {
        var id = new string('a', 60);
        var names = new Workbook(XlsxRenderer.Render(Made.Report(Empty(id + "1"), Empty(id + "2")))).Names;
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, n => Assert.InRange(n.Length, 1, 31));
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes() =>
        Assert.All(
            Enumerable
                .Range(0, 4)
                .AsParallel()
                .WithDegreeOfParallelism(2)
                .Select(_ => XlsxRenderer.Render(SmallReport.Report)),
            again => Assert.Equal(Small, again)
        );

    private static Table Empty(string id) => new(id, "T", ["A"], []);

    private static IEnumerable<object?> Years(Workbook book, string sheet) =>
        book.Sheets[sheet].Skip(3).Select(r => r[0]).TakeWhile(c => c is double);

    private static bool IsMarked(byte[] file, string name)
    {
        var parts = Parts(file).ToList();
        var looks = parts
            .Single(p => p.Root!.Name.LocalName == "styleSheet")
            .Root!.Elements()
            .Single(e => e.Name.LocalName == "cellXfs")
            .Elements()
            .ToList();
        var cell = parts
            .SelectMany(p => p.Root!.Descendants())
            .First(e => e.Name.LocalName == "c" && e.Value == XlsxText.Of(CleanText.Of(name)));
        return (string?)looks[(int)cell.Attribute("s")!].Attribute("quotePrefix") == "1";
    }

    private static IEnumerable<XDocument> Parts(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        foreach (var entry in zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var stream = entry.Open();
            yield return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
        }
    }
}
