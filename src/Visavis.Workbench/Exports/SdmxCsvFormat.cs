using Visavis.Core;
using Visavis.DuckDb;

namespace Visavis.Workbench.Exports;

/// <summary>SDMX-CSV 2.0 with every part of an observation's key as a dimension: nothing that the ledger knows is lost.</summary>
internal sealed class SdmxCsvFormat : ExportFormat
{
    private const string Structure = "VISAVIS:OBSERVATION(1.0)";

    private static readonly string[] Key =
    [
        "reporter",
        "partner",
        "flow",
        "nomenclature",
        "commodity",
        "variable",
        "valuation",
        "coverage",
        "basis",
        "collection",
        "system",
        "territory",
        "currency",
    ];

    public override string Name => "sdmx-csv";

    public override bool TakesOneFrame => false;

    public override string Sql =>
        """
            SELECT *, if(code = '', 'TOTAL', code) AS commodity, 1 AS observations FROM chosen
            ORDER BY
                start_month, months, reporter, partner, flow, nomenclature, code, variable, valuation, coverage,
                basis, collection, system, territory, currency, line
            """;

    public override IReadOnlyList<string> Header { get; } =
    [
        "STRUCTURE",
        "STRUCTURE_ID",
        "ACTION",
        "REPORTER",
        "PARTNER",
        "FLOW",
        "NOMENCLATURE",
        "COMMODITY",
        "VARIABLE",
        "VALUATION",
        "COVERAGE",
        "BASIS",
        "COLLECTION",
        "TRADE_SYSTEM",
        "TERRITORY",
        "UNIT_MEASURE",
        "TIME_PERIOD",
        "OBS_VALUE",
        "OBS_STATUS",
        "UNIT_MULT",
        "DECIMALS",
        "COMMENT",
    ];

    public override bool Write(CsvLine line, in DuckDbRow row)
    {
        line.Add("dataflow");
        line.Add(Structure);
        line.Add("I");
        foreach (var part in Key)
        {
            line.AddWords(row.Text(part));
        }
        line.Add(Period.Of(row.Int32("start_month"), row.Int32("months")).ToString());
        var status = Enum.Parse<ObservationStatus>(row.Text("status"));
        var (lastDigit, unit) = (row.Int32("last_digit"), row.Int32("unit_exponent"));
        var hasValue = row.HasValue("value") && status != ObservationStatus.StructuralZero;
        if (hasValue)
        {
            line.Add(row.Decimal("value"), lastDigit, unit);
        }
        else
        {
            line.Add("");
        }
        line.Add(CodeOf(status));
        line.Add(unit);
        line.Add(hasValue ? Math.Max(0, unit - lastDigit) : 0);
        line.AddWords(row.Text("note"));
        return true;
    }

    // SDMX code list CL_OBS_STATUS; M is a value that is missing because there can be none: a structural zero.
    private static string CodeOf(ObservationStatus status) =>
        status switch
        {
            ObservationStatus.Estimated => "E",
            ObservationStatus.NotReported => "O",
            ObservationStatus.Confidential => "Q",
            ObservationStatus.StructuralZero => "M",
            _ => "A",
        };
}
