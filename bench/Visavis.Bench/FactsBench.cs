using System.Globalization;
using Visavis.DuckDb;
using Visavis.Store.Reading;

namespace Visavis.Bench;

/// <summary>A measure over many facts: the store sums, C# computes the ratio. The rival does both in SQL; both pour the same rows into the same sink.</summary>
internal static class FactsBench
{
    private const int Repeats = 3;
    private const double TimeBar = 1.2;
    private const double MemoryBar = 1.5;

    // 200 reporters × 200 partners × 2 flows × 10 years × 12 months; the commodities follow from the rows asked for.
    private const int RowsOfOneCommodity = 200 * 200 * 2 * 10 * 12;

    private const string SumsSql = """
        SELECT
            reporter, partner, start_month // 12 AS year,
            sum(value) FILTER (WHERE flow = 'Export') AS exports,
            sum(value) FILTER (WHERE flow = 'Import') AS imports
        FROM observation
        WHERE variable = 'TradeValue'
        GROUP BY ALL
        """;

    public static int Run(int rows)
    {
        var commodities = Math.Max(1, rows / RowsOfOneCommodity);
        var folder = MadeUpLedger.Make(
            string.Create(CultureInfo.InvariantCulture, $"facts-{commodities}"),
            MakeSql(commodities)
        );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{(long)commodities * RowsOfOneCommodity:N0} facts, coverage ratio of every pair and year"
            )
        );
        var ours = new Measurement[Repeats];
        var rival = new Measurement[Repeats];
        for (var run = 0; run < Repeats; run++)
        {
            rival[run] = Child.Start("facts-rival", folder);
            ours[run] = Child.Start("facts-ours", folder);
        }
        return Table.Print(ours, rival, TimeBar, MemoryBar);
    }

    public static string Ours(string folder)
    {
        using var view = MadeUpLedger.View(folder);
        var sink = new Sink();
        var exports = new double[ChunkWriter.Capacity];
        var imports = new double[ChunkWriter.Capacity];
        foreach (var chunk in view.Sums(SumsSql))
        {
            chunk.Column("exports").CopyTo(exports);
            chunk.Column("imports").CopyTo(imports);
            for (var row = 0; row < chunk.Count; row++)
            {
                sink.Take(exports[row] / imports[row]);
            }
        }
        return sink.ToString();
    }

    public static string Rival(string folder)
    {
        using var database = DuckDbDatabase.OpenInMemory();
        using var connection = database.Connect();
        var parts = Directory.GetFiles(Path.Combine(folder, "parts", "observation"));
        var sql = SumsSql.Replace(
            "FROM observation",
            $"FROM read_parquet({Sql.Literal(parts)})",
            StringComparison.Ordinal
        );
        var sink = new Sink();
        using var result = connection.Query(
            $"SELECT reporter, partner, year, exports::DOUBLE / imports::DOUBLE AS ratio FROM ({sql})"
        );
        foreach (var chunk in result)
        {
            foreach (var ratio in chunk.Column("ratio").Values<double>())
            {
                sink.Take(ratio);
            }
        }
        return sink.ToString();
    }

    // The cells in the ledger's order, so that nothing needs sorting; only the value is drawn.
    private static string MakeSql(int commodities) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
                SELECT
                    1 AS vintage,
                    concat('R', (cell // (24 * {commodities} * 200) % 200 + 100)) AS reporter,
                    concat('P', (cell // (24 * {commodities}) % 200 + 100)) AS partner,
                    if(cell // (12 * {commodities}) % 2 = 0, 'Export', 'Import') AS flow,
                    'HS2017' AS nomenclature, (100000 + cell // 12 % {commodities})::VARCHAR AS code,
                    ((2015 + cell // (24 * {commodities} * 40000)) * 12 + cell % 12)::INTEGER AS start_month,
                    1::SMALLINT AS months, 'TradeValue' AS variable, 'Unstated' AS valuation, 'Goods' AS coverage,
                    'Unstated' AS basis, 'Unstated' AS collection, 'Unstated' AS system, '' AS territory,
                    'USD' AS currency, 'Reported' AS status, (1 + hash(cell) % 1000000000)::DECIMAL(18, 3) AS value,
                    0::SMALLINT AS last_digit, 0::SMALLINT AS unit_exponent, cell + 2 AS line, '' AS note
                FROM range({commodities} * {RowsOfOneCommodity}::BIGINT) AS cells(cell)
            """
        );

    /// <summary>Where the rows go: counted and summed, so that nobody can leave them out.</summary>
    private sealed class Sink
    {
        private long rows;
        private double sum;

        public void Take(double ratio)
        {
            rows++;
            sum += ratio;
        }

        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{rows:N0} ratios, mean {sum / rows:0.000000}");
    }
}
