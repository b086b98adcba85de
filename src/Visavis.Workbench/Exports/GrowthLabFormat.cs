using Visavis.DuckDb;

namespace Visavis.Workbench.Exports;

/// <summary>The columns of the Growth Lab's bilateral tables: location, partner, product, year, exports and imports in dollars.</summary>
internal sealed class GrowthLabFormat : ExportFormat
{
    public override string Name => "growthlab";

    public override string Sql =>
        """
            SELECT
                reporter, partner, nomenclature, if(code = '', 'TOTAL', code) AS commodity, start_month // 12 AS year,
                max(value) FILTER (WHERE flow = 'Export') AS exports,
                max(last_digit) FILTER (WHERE flow = 'Export') AS exports_digit,
                max(value) FILTER (WHERE flow = 'Import') AS imports,
                max(last_digit) FILTER (WHERE flow = 'Import') AS imports_digit,
                count(*) AS observations
            FROM chosen
            WHERE variable = 'TradeValue' AND flow IN ('Export', 'Import') AND months = 12 AND start_month % 12 = 0
                AND currency = 'USD' AND value IS NOT NULL
            GROUP BY ALL
            ORDER BY ALL
            """;

    public override IReadOnlyList<string> Header { get; } =
    ["location_code", "partner_code", "product_class", "product_code", "year", "export_value", "import_value"];

    public override bool Write(CsvLine line, in DuckDbRow row)
    {
        line.Add(row.Text("reporter"));
        line.Add(row.Text("partner"));
        line.Add(row.Text("nomenclature"));
        line.AddWords(row.Text("commodity"));
        line.Add(row.Int32("year"));
        Add(line, row, "exports");
        Add(line, row, "imports");
        return true;
    }

    private static void Add(CsvLine line, in DuckDbRow row, string flow)
    {
        if (row.HasValue(flow))
        {
            line.Add(row.Decimal(flow), row.Int32($"{flow}_digit"), 0);
        }
        else
        {
            line.Add("");
        }
    }
}
