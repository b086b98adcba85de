using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Visavis.Core;

namespace Visavis.Workbench.Tests;

/// <summary>Every number leads back to the lines of the files that it comes from, and comes out again.</summary>
[Collection(Bundled.Name)]
public sealed class ReceiptLawTests(BundledWorkspace bundled)
{
    private const int Sample = 200;

    private static readonly Dictionary<string, string[]> LinesByHash = Directory
        .EnumerateFiles(Repository.File("data"), "*.csv", SearchOption.AllDirectories)
        .ToDictionary(f => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f))), File.ReadAllLines);

    private ReportPage Page => bundled.Page;

    [Fact]
    public void Every_number_has_a_receipt_and_every_receipt_a_number()
    {
        Assert.True(Page.Numbers.Count > 1000, "The report is nearly empty.");
        Assert.Equal(
            Page.Receipts.Keys.Order(StringComparer.Ordinal),
            Page.Numbers.Select(n => ReportPage.Text(n, "receipt")).Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_receipt_gives_the_number_again()
    {
        foreach (var number in Sampled(Page.Numbers.DistinctBy(Page.AddressOf)))
        {
            var address = Page.AddressOf(number);
            var (answer, problem) = bundled.Workspace.Receipt(address);
            Assert.True(problem is null, $"{address}: {problem}");
            Assert.Equal(number.GetProperty("value").GetDecimal(), (decimal)answer!.Value.Value);
            Assert.Equal(
                Page.Receipts[ReportPage.Text(number, "receipt")].GetProperty("inputs").GetArrayLength(),
                answer.Receipt.Inputs.Length
            );
        }
    }

    [Fact]
    public void A_number_that_is_not_ours_comes_from_a_line_of_a_file() =>
        Assert.All(
            Page.Numbers.Where(n => ReportPage.Text(n, "kind") is "reported" or "claimed"),
            n => Assert.NotEqual(0, Page.Receipts[ReportPage.Text(n, "receipt")].GetProperty("inputs").GetArrayLength())
        );

    [Fact]
    public void Each_input_is_printed_in_the_named_line_of_the_bundled_file_with_that_hash()
    {
        var inputs = Page.Receipts.Values.SelectMany(r => r.GetProperty("inputs").EnumerateArray()).ToList();
        Assert.NotEmpty(inputs);
        Assert.All(inputs, i => Assert.Contains(Printed(i), p => Shows(ReportPage.Text(i, "value"), p)));
    }

    // The string of the file, at the beginning of the shown one and not as a part of a longer number.
    private static bool Shows(string value, string printed) =>
        printed.Length > 0
        && value.StartsWith(printed, StringComparison.Ordinal)
        && (
            value.Length == printed.Length
            || !(char.IsDigit(value[printed.Length]) || value[printed.Length] is '.' or ',')
        );

    // The named column, or any of the line; a series that is printed in billions is shown in units.
    private static IEnumerable<string> Printed(JsonElement input)
    {
        var lines = LinesByHash[ReportPage.Text(input, "sha256")];
        var header = CsvTable.Fields(lines[0]);
        var row = CsvTable.Fields(lines[input.GetProperty("line").GetInt32() - 1]);
        if (!input.TryGetProperty("column", out var column))
        {
            return row;
        }
        var printed = row[header.IndexOf(column.GetString()!)];
        return
            MoneyUnit.TryParse(row[Math.Max(0, header.IndexOf("unit"))], out var unit)
            && decimal.TryParse(printed, NumberStyles.Float, CultureInfo.InvariantCulture, out var figure)
            ? [printed, (figure * PrintedFigure.PowerOfTen(unit.Exponent)).ToString("0", CultureInfo.InvariantCulture)]
            : [printed];
    }

    // All of them under VISAVIS_LONG=1.
    private IEnumerable<JsonElement> Sampled(IEnumerable<JsonElement> numbers)
    {
        if (Environment.GetEnvironmentVariable("VISAVIS_LONG") == "1")
        {
            return numbers;
        }
        var all = numbers.ToArray();
        new Random(20261122).Shuffle(all);
        return all.Take(Sample).OrderBy(Page.AddressOf, StringComparer.Ordinal);
    }
}
