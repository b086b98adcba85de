using System.Globalization;

namespace Visavis.Workbench.Tests;

/// <summary>The published structure of Belarus' trade, 2012 to 2024: 104 cells as claims, 26 columns that add up.</summary>
[Collection(Bundled.Name)]
public sealed class StructureTests(BundledWorkspace bundled)
{
    [Fact]
    public void All_104_cells_stand_in_the_report_as_the_document_prints_them()
    {
        var printed = CsvTable
            .Read(Repository.File("data", "documents", "documents.csv"))
            .Rows.Where(r => r["document"].StartsWith("001", StringComparison.Ordinal))
            .Where(r => r["locator"].StartsWith("Table 1, ", StringComparison.Ordinal))
            .Select(r => $"{r["flow"]} {r["period_start"]} {r["value"]}");
        var shown =
            from flow in new[] { "export", "import" }
            from row in Table(flow)
            from cell in row.Skip(1).SkipLast(2)
            where cell.GetProperty("kind").GetString() == "claimed"
            select $"{flow} {Year(row)} {(cell.GetProperty("value").GetDecimal() * 100).ToString("F1", CultureInfo.InvariantCulture)}";
        var all = shown.ToList();
        Assert.Equal(104, all.Count);
        Assert.Equal(printed.Order(StringComparer.Ordinal), all.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_of_the_26_columns_adds_up_to_a_hundred()
    {
        var sums = new[] { "export", "import" }
            .SelectMany(Table)
            .Select(r => r[^2].GetProperty("value").GetDecimal())
            .ToList();
        Assert.Equal(26, sums.Count);
        Assert.All(sums, s => Assert.Equal(1m, s, 9));
    }

    private IReadOnlyList<IReadOnlyList<System.Text.Json.JsonElement>> Table(string flow) =>
        bundled.Page.Rows("partners", $"structure-{flow}-blr");

    private static string Year(IReadOnlyList<System.Text.Json.JsonElement> row) =>
        ReportPage.Words(row[0].GetProperty("text")).Single();
}
