using System.Globalization;
using Visavis.Analysis.Measures;
using Visavis.Core;
using Visavis.DuckDb;
using Visavis.Workbench.Measuring;

namespace Visavis.Bench;

/// <summary>Measures of every economy over all products and years, asked of the ledger; the rival is one bare SQL a measure over the same parts.</summary>
internal static class MeasuresBench
{
    private const int Repeats = 3;
    private const double TimeBar = 1.2;
    private const double MemoryBar = 1.5;

    // 200 reporters × 5 000 products × 2 flows, of which every second cell is there.
    private const int RowsOfOneYear = 1_000_000;

    // What a measure is in SQL, over rows, a view of the observations.
    private static readonly Dictionary<string, string> RivalSqlById = new(StringComparer.Ordinal)
    {
        ["product-herfindahl"] = """
            SELECT start_month, reporter, '' AS code, sum(v * v) / (sum(v) * sum(v)) AS value
            FROM rows GROUP BY start_month, reporter, flow
            """,
        ["product-concentration"] = """
            SELECT start_month, reporter, '' AS code, (sqrt(h) - sqrt(1 / n)) / (1 - sqrt(1 / n)) AS value
            FROM (
                SELECT start_month, reporter, sum(v * v) / (sum(v) * sum(v)) AS h
                FROM rows GROUP BY start_month, reporter, flow
            )
            JOIN (SELECT start_month, count(DISTINCT code) AS n FROM rows GROUP BY start_month) USING (start_month)
            """,
        ["revealed-comparative-advantage"] = """
            SELECT start_month, reporter, code, coalesce(v, 0) / ofReporter / (ofProduct / ofAll) AS value
            FROM (SELECT start_month, reporter, sum(v) AS ofReporter FROM rows WHERE flow = 'Export' GROUP BY ALL)
            JOIN (SELECT start_month, code, sum(v) AS ofProduct FROM rows WHERE flow = 'Export' GROUP BY ALL)
            USING (start_month)
            JOIN (SELECT start_month, sum(v) AS ofAll FROM rows WHERE flow = 'Export' GROUP BY ALL)
            USING (start_month)
            LEFT JOIN (FROM rows WHERE flow = 'Export') USING (start_month, reporter, code)
            """,
        ["grubel-lloyd"] = """
            SELECT start_month, reporter, '' AS code, 1 - sum(abs(x - m)) / sum(x + m) AS value
            FROM (
                SELECT
                    start_month, reporter, code,
                    coalesce(sum(v) FILTER (WHERE flow = 'Export'), 0) AS x,
                    coalesce(sum(v) FILTER (WHERE flow = 'Import'), 0) AS m
                FROM rows GROUP BY ALL
            )
            GROUP BY start_month, reporter
            """,
    };

    public static int Run(int rows)
    {
        var years = Math.Max(1, rows / RowsOfOneYear);
        var folder = MadeUpLedger.Make(
            string.Create(CultureInfo.InvariantCulture, $"measures-{years}"),
            MakeSql(years)
        );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"200 economies, 5 000 products, {years} years, {(long)years * RowsOfOneYear:N0} rows or so"
            )
        );
        return RivalSqlById.Keys.Max(measure => Beside(measure, folder));
    }

    public static string Ours(string measure, string folder)
    {
        using var view = MadeUpLedger.View(folder);
        var asked = MeasureCatalogue.All.Single(m => m.Info.Id == measure);
        var question = new StoreQuestion(asked, MadeUpLedger.Source) { Level = new("HS2017", 6) };
        var sink = new Sink();
        foreach (var cell in new StoreMeasures(view).Ask(question))
        {
            sink.Take(cell.Period.StartMonth, End(cell.Reporter), End(cell.Commodity), cell.Value.Value);
        }
        return sink.ToString();
    }

    public static string Rival(string measure, string folder)
    {
        using var database = DuckDbDatabase.OpenInMemory();
        using var connection = database.Connect();
        var parts = Directory.GetFiles(Path.Combine(folder, "parts", "observation"));
        connection.Execute(
            $"""
            CREATE VIEW rows AS
            SELECT start_month, reporter, code, flow, value::DOUBLE AS v FROM read_parquet({Sql.Literal(parts)})
            WHERE nomenclature = 'HS2017' AND length(code) = 6 AND partner = '{Economies.World.Code}'
                AND variable = 'TradeValue' AND months = 12
            """
        );
        var sink = new Sink();
        using var result = connection.Query(RivalSqlById[measure]);
        foreach (var chunk in result)
        {
            var starts = chunk.Column(0).Values<int>();
            var reporters = chunk.Column(1);
            var codes = chunk.Column(2);
            var values = chunk.Column(3).Values<double>();
            for (var row = 0; row < chunk.Count; row++)
            {
                sink.Take(starts[row], End(reporters.Bytes(row)), End(codes.Bytes(row)), values[row]);
            }
        }
        return sink.ToString();
    }

    private static int End(string code) => code.Length == 0 ? 0 : code[^1];

    private static int End(ReadOnlySpan<byte> code) => code.IsEmpty ? 0 : code[^1];

    private static int Beside(string measure, string folder)
    {
        var ours = new Measurement[Repeats];
        var rival = new Measurement[Repeats];
        for (var run = 0; run < Repeats; run++)
        {
            rival[run] = Child.Start("measures-rival", measure, folder);
            ours[run] = Child.Start("measures-ours", measure, folder);
        }
        Console.WriteLine(measure);
        return ours[0].Answer == rival[0].Answer
            ? Table.Print(ours, rival, TimeBar, MemoryBar)
            : throw new InvalidOperationException($"{measure}: ours {ours[0].Answer}, rival {rival[0].Answer}");
    }

    // In the ledger's order. Which cells are there and what they hold follows from their number.
    private static string MakeSql(int years) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
                SELECT
                    1 AS vintage, concat('R', 100 + cell // 10000 % 200) AS reporter,
                    '{Economies.World.Code}' AS partner, if(cell // 5000 % 2 = 0, 'Export', 'Import') AS flow,
                    'HS2017' AS nomenclature, (100000 + 97 * (cell % 5000))::VARCHAR AS code,
                    ((1995 + cell // 2000000) * 12)::INTEGER AS start_month, 12::SMALLINT AS months,
                    'TradeValue' AS variable, if(cell // 5000 % 2 = 0, 'Fob', 'Cif') AS valuation, 'Goods' AS coverage,
                    'Unstated' AS basis, 'Unstated' AS collection, 'Unstated' AS system, '' AS territory,
                    'USD' AS currency, 'Reported' AS status, (1 + hash(cell) % 1000000000)::DECIMAL(18, 3) AS value,
                    0::SMALLINT AS last_digit, 0::SMALLINT AS unit_exponent, cell + 2 AS line, '' AS note
                FROM range({years} * 2000000::BIGINT) AS cells(cell)
                WHERE hash(cell + 1) % 2 = 0
            """
        );

    /// <summary>Where the rows go. The sum weighs each by its key, so that a value at another key gives another sum.</summary>
    private sealed class Sink
    {
        private long rows;
        private double sum;

        public void Take(int startMonth, int endOfReporter, int endOfCode, double value)
        {
            rows++;
            sum += value * ((startMonth / 12 % 7) + (endOfReporter & 15) + (16 * (endOfCode & 15)) + 1);
        }

        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{rows:N0} values, weighed mean {sum / rows:G9}");
    }
}
