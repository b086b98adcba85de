using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Visavis.Reports.Tests.Tools;

/// <summary>Whether every number of every table and figure is the same in JSON, CSV, XLSX, Markdown and LaTeX.</summary>
internal static partial class SameNumbers
{
    /// <summary>Compares; gives how many numbers were compared.</summary>
    public static int InEveryFormat(Report report)
    {
        using var json = JsonDocument.Parse(JsonRenderer.Render(report));
        var blocks = json
            .RootElement.GetProperty("sections")
            .EnumerateArray()
            .SelectMany(s => s.GetProperty("blocks").EnumerateArray())
            .Where(b => Text(b, "type") is "table" or "figure")
            .ToList();
        var files = CsvRenderer.Render(report).ToDictionary(f => f.Name, f => f.Bytes, StringComparer.Ordinal);
        var book = new Workbook(XlsxRenderer.Render(report));
        var markdown = MarkdownRenderer.Render(report);
        foreach (var block in blocks)
        {
            var rows = CsvReader.Records(System.Text.Encoding.UTF8.GetString(files[$"{Text(block, "id")}.csv"].Span));
            AssertCsv(block, rows);
            AssertSheet(book.Sheets[SheetOf(book, block)], rows);
            AssertMarkdown(Cells(block), markdown);
        }
        AssertTex(blocks.Where(b => Text(b, "type") == "table"), TexRenderer.Render(report));
        return blocks.Sum(b => Cells(b).Count());
    }

    // A number in CSV: its receipt, its digits wherever the point stands, those of its interval, and its unit.
    private static void AssertCsv(JsonElement block, List<List<string>> rows)
    {
        var found = new List<string>();
        foreach (var column in Enumerable.Range(0, rows[0].Count).Where(c => !Companion().IsMatch(rows[0][c])))
        {
            string Beside(List<string> row, string role)
            {
                var at = rows[0].FindIndex(h => Belongs(rows[0][column], h, role));
                return at < 0 ? "" : row[at];
            }
            found.AddRange(
                from row in rows.Skip(1)
                where IsNumber(row[column]) && Beside(row, "_receipt").StartsWith("r-", StringComparison.Ordinal)
                select $"{Beside(row, "_receipt")} {Digits(row[column])} [{Digits(Beside(row, "_low"))}, {Digits(Beside(row, "_high"))}]"
            );
        }
        var expected = Cells(block)
            .Select(n =>
                $"{Text(n, "receipt")} {Digits(n.GetProperty("value").GetRawText())} [{End(n, "low", "-INF")}, {End(n, "high", "INF")}]"
            );
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        AssertScale(block, rows);
    }

    // "Belarus, customs, USD bn" has "Belarus, customs_low" beside it.
    private static bool Belongs(string heading, string companion, string role) =>
        companion.EndsWith(role, StringComparison.Ordinal)
        && companion[..^role.Length] is var stem
        && (
            heading == stem
            || heading.LastIndexOf(", ", StringComparison.Ordinal) == stem.Length
                && heading.StartsWith(stem, StringComparison.Ordinal)
        );

    // The digits that a reader sees are the value in CSV, rounded: so the unit is the same too.
    private static void AssertScale(JsonElement block, List<List<string>> rows)
    {
        var values = rows.Skip(1).SelectMany(r => r).Where(IsNumber).Select(Number).ToHashSet();
        foreach (var number in Cells(block))
        {
            var shown = Shown().Match(Text(number, "shown"));
            if (shown.Success)
            {
                var digits = shown.Value.Replace("\u202F", "").Replace('−', '-').Replace(',', '.');
                var decimals = digits.Contains('.') ? digits.Length - digits.IndexOf('.') - 1 : 0;
                var printed = Number(digits);
                Assert.Contains(values, v => Math.Round(v, decimals, MidpointRounding.AwayFromZero) == printed);
            }
        }
    }

    private static void AssertSheet(List<object?[]> sheet, List<List<string>> rows)
    {
        for (var row = 1; row < rows.Count; row++)
        {
            for (var column = 0; column < rows[row].Count; column++)
            {
                var (cell, text) = (sheet[row + 2][column], rows[row][column]);
                if (cell is double number)
                {
                    // A cast from decimal may miss the nearest double by one place; reading the digits does not.
                    Assert.Equal(
                        double.Parse(Number(text).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
                        number
                    );
                }
                else
                {
                    Assert.Equal(text.TrimStart('\''), AsInCsv((string?)cell));
                }
            }
        }
    }

    private static string AsInCsv(string? cell) =>
        cell switch
        {
            null => "",
            "∞" => "INF",
            "−∞" => "-INF",
            _ => cell.TrimStart('\''),
        };

    private static void AssertMarkdown(IEnumerable<JsonElement> numbers, string markdown)
    {
        var plain = Escape().Replace(markdown, "");
        foreach (var number in numbers)
        {
            var (marked, interval) = Parts(Text(number, "shown"));
            var receipt = $"[^{Text(number, "receipt")}]";
            var isItalic = Text(number, "kind") is "calculated" or "estimated";
            Assert.Contains(
                $"{(isItalic ? $"*{marked}*" : marked)}{receipt}{interval}",
                plain,
                StringComparison.Ordinal
            );
        }
    }

    private static void AssertTex(IEnumerable<JsonElement> tables, string tex)
    {
        var rows = string.Join('\n', tex.Split('\n').Where(l => l.StartsWith("{}", StringComparison.Ordinal)));
        var found = TexReader.Numbers(rows).ToLookup(n => n.Receipt, n => n.Text, StringComparer.Ordinal);
        foreach (var number in tables.SelectMany(Cells))
        {
            var (marked, interval) = Parts(Text(number, "shown"));
            Assert.Contains(
                found[Text(number, "receipt")],
                t => t.StartsWith(marked + interval, StringComparison.Ordinal)
            );
        }
    }

    // “49.0” [48.95, 49.05] USD bn: what is marked, and the interval with the space before it.
    private static (string Marked, string Interval) Parts(string shown)
    {
        var match = Whole().Match(shown);
        return (match.Groups["marked"].Value, match.Groups["interval"].Value);
    }

    // Numbers in cells and points, not those in words or notes.
    private static IEnumerable<JsonElement> Cells(JsonElement block) =>
        block.EnumerateObject().Where(p => p.Name is "rows" or "series").SelectMany(p => In(p.Value));

    private static IEnumerable<JsonElement> In(JsonElement part) =>
        part.ValueKind switch
        {
            JsonValueKind.Object when part.TryGetProperty("receipt", out _) => [part],
            JsonValueKind.Object => part.EnumerateObject().Where(p => p.Name != "text").SelectMany(p => In(p.Value)),
            JsonValueKind.Array => part.EnumerateArray().SelectMany(In),
            _ => [],
        };

    private static string SheetOf(Workbook book, JsonElement block)
    {
        var letter = Text(block, "type") == "table" ? "T" : "F";
        return book.Names.Single(n =>
            n.StartsWith(
                string.Create(CultureInfo.InvariantCulture, $"{letter}{block.GetProperty("number").GetInt32()} "),
                StringComparison.Ordinal
            )
        );
    }

    private static string End(JsonElement number, string name, string open) =>
        !number.TryGetProperty("interval", out var interval) ? ""
        : interval.TryGetProperty(name, out var end) ? Digits(end.GetRawText())
        : open;

    // Sign and digits from the first to the last that is no zero.
    private static string Digits(string number)
    {
        if (!IsNumber(number))
        {
            return number;
        }
        var value = Number(number);
        var digits = string.Concat(
            Math.Abs(value).ToString("F28", CultureInfo.InvariantCulture).Where(char.IsAsciiDigit)
        );
        return (value < 0 ? "-" : "") + digits.Trim('0');
    }

    private static bool IsNumber(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Text(JsonElement part, string name) => part.GetProperty(name).GetString()!;

    [GeneratedRegex("_(low|high|unit|printed|kind|receipt|note)( \\(\\d+\\))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Companion();

    [GeneratedRegex(
        @"(?<=^[“«]?(≈\u202F)?)−?[0-9]+(\u202F[0-9]{3})*([.,][0-9]+)?(?=[”»]|[\u202F\u00A0 ]|$)",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Shown();

    [GeneratedRegex(
        @"^(?<marked>[“«].*?[”»](?=[ \u202F\u00A0]|$)|(≈\u202F)?−?[0-9\u202F.,]*[0-9])(?<interval> [\[(][^\])]*[\])])?",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Whole();

    [GeneratedRegex(@"\\(?=[\\`*_{}\[\]<>#|~&!])", RegexOptions.None, 1000)]
    private static partial Regex Escape();
}
