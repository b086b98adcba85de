using Visavis.DuckDb;
using Visavis.Store.Reading;

namespace Visavis.Workbench.Exports;

/// <summary>Figures of a source as a Parquet file with typed columns; of a source that makes statements, its statements as they are printed, with what they were read as.</summary>
internal static class ParquetCopy
{
    public const string Name = "parquet";

    private const string Figures = """
        SELECT
            reporter, partner, flow, nomenclature, if(code = '', 'TOTAL', code) AS commodity, variable, valuation,
            coverage, basis, collection, system AS trade_system, territory, currency,
            make_date(start_month // 12, start_month % 12 + 1, 1) AS period_start, months, value, status, last_digit,
            unit_exponent, note, line
        FROM observation
        WHERE {0}
        ORDER BY
            start_month, months, reporter, partner, flow, nomenclature, code, variable, valuation, coverage, basis,
            collection, system, territory, currency, vintage, line
        """;

    private const string Statements = """
        SELECT
            id, source, locator, indicator, kind, reporter, partner, direction, nomenclature,
            if(code = '', 'TOTAL', code) AS commodity, coverage,
            make_date(start_month // 12, start_month % 12 + 1, 1) AS period_start, months, printed, figure, unit,
            qualifier, is_forecast, lineage_publisher, lineage_statement, low, high, file, line
        FROM claim
        WHERE {0}
        ORDER BY id, vintage
        """;

    /// <param name="view">What is exported.</param>
    /// <param name="question">How long the file may be.</param>
    /// <param name="chosen">Which rows.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static ExportSummary Write(
        LedgerView view,
        ExportQuestion question,
        (string Condition, (string, Parameter)[] Parameters) chosen,
        string path
    )
    {
        long Copy(string sql) =>
            view.CopyTo(path, sql.Replace("{0}", chosen.Condition, StringComparison.Ordinal), chosen.Parameters);
        try
        {
            var rows = Copy(Figures) is > 0 and var figures ? figures : Copy(Statements);
            return new("", rows, rows, 0) { IsTooLong = new FileInfo(path).Length > question.MostBytes };
        }
        catch (DuckDbException e)
        {
            throw new IOException(e.Message, e);
        }
    }
}
