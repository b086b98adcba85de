using Visavis.Core;
using Visavis.DuckDb;

namespace Visavis.Workbench.Exports;

/// <summary>The columns of CEPII's BACI: year, exporter, importer, product, thousand dollars, tons (Gaulier and Zignago, 2010). Exports as the exporter reports them.</summary>
internal sealed class BaciFormat : ExportFormat
{
    private const int Thousand = 3;

    public override string Name => "baci";

    public override string Sql =>
        """
            SELECT
                value.start_month // 12 AS t, value.reporter AS i, value.partner AS j, value.code AS k,
                value.value AS v, value.last_digit AS v_digit, weight.value AS q, weight.last_digit AS q_digit,
                if(weight.line IS NULL, 1, 2) AS observations
            FROM chosen AS value
            LEFT JOIN chosen AS weight
                ON weight.variable = 'NetWeight' AND weight.flow = value.flow AND weight.reporter = value.reporter
                AND weight.partner = value.partner AND weight.nomenclature = value.nomenclature
                AND weight.code = value.code AND weight.start_month = value.start_month AND weight.months = value.months
            WHERE value.variable = 'TradeValue' AND value.flow = 'Export' AND value.months = 12
                AND value.start_month % 12 = 0 AND value.currency = 'USD' AND value.value IS NOT NULL AND value.code <> ''
            ORDER BY t, value.line
            """;

    public override IReadOnlyList<string> Header { get; } = ["t", "i", "j", "k", "v", "q"];

    public override bool Write(CsvLine line, in DuckDbRow row)
    {
        if (
            Economies.Find(row.Text("i")).Comtrade is not { } exporter
            || Economies.Find(row.Text("j")).Comtrade is not { } importer
        )
        {
            return false;
        }
        line.Add(row.Int32("t"));
        line.Add(exporter);
        line.Add(importer);
        line.Add(row.Text("k"));
        line.Add(row.Decimal("v"), row.Int32("v_digit"), Thousand);
        if (row.HasValue("q"))
        {
            line.Add(row.Decimal("q"), row.Int32("q_digit"), Thousand);
        }
        else
        {
            line.Add("NA");
        }
        return true;
    }
}
