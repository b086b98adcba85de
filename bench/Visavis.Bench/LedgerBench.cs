using System.Globalization;
using Visavis.DuckDb;
using Visavis.Sources;
using Visavis.Store;
using Visavis.Store.Ingest;

namespace Visavis.Bench;

/// <summary>A shuffled CSV through the door into the ledger: snapshot, hash, checks, sort, duplicates, fsync, commit.</summary>
internal static class LedgerBench
{
    private const int Repeats = 3;
    private const double TimeBar = 2;
    private const double MemoryBar = 1.5;

    private const string Declaration = """
        {
          "id": "made-up-world",
          "publisher": "Visavis bench",
          "title": "Trade of a made-up world",
          "vintage": "2026",
          "published": "2026",
          "licence": "Apache-2.0",
          "cite": "made up",
          "verified": "made up here",
          "files": { "trade-*.csv": "trade" },
          "kind": "Observations",
          "columns": {
            "reporter": "reporter", "partner": "partner", "flow": "flow",
            "commodity": "commodity", "period": "period", "value": "value"
          },
          "constants": { "coverage": "Goods", "unit": "USD" },
          "nomenclature": "HS2017",
          "flows": { "X": "Export", "M": "Import" },
          "coverages": { "Goods": "Goods" },
          "valuation": { "Export": "Fob", "Import": "Cif" }
        }
        """;

    // The columns and the order of the ledger's observations, from the same file.
    private const string RivalSql = """
        COPY (
            SELECT
                1 AS vintage, reporter, partner, if(flow = 'X', 'Export', 'Import') AS flow,
                'HS2017' AS nomenclature, commodity AS code,
                (period // 100 * 12 + period % 100 - 1)::INTEGER AS start_month, 1::SMALLINT AS months,
                'TradeValue' AS variable, if(flow = 'X', 'Fob', 'Cif') AS valuation, 'Goods' AS coverage,
                'Unstated' AS basis, 'Unstated' AS collection, 'Unstated' AS system, '' AS territory,
                'USD' AS currency, 'Reported' AS status, value, 0::SMALLINT AS last_digit,
                0::SMALLINT AS unit_exponent, row_number() OVER () + 1 AS line, '' AS note
            FROM read_csv($1, header = true, columns = {
                'reporter': 'VARCHAR', 'partner': 'VARCHAR', 'flow': 'VARCHAR',
                'commodity': 'VARCHAR', 'period': 'INTEGER', 'value': 'DECIMAL(18, 3)'
            })
            ORDER BY start_month // 12, vintage, reporter, partner, flow, nomenclature, code, start_month, months,
                variable, valuation, coverage, basis, collection, system, territory, currency, line
        ) TO 'OUT' (FORMAT parquet)
        """;

    public static int Run(int rows)
    {
        var csv = World.Csv(rows);
        var size = new FileInfo(csv).Length / (double)(1 << 20);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows:N0} shuffled rows, {size:0} MiB of CSV"));
        var folder = csv + ".out";
        var ours = new Measurement[Repeats];
        var rival = new Measurement[Repeats];
        for (var run = 0; run < Repeats; run++)
        {
            rival[run] = InFreshFolder(folder, "ledger-rival", csv);
            ours[run] = InFreshFolder(folder, "ledger-ours", csv);
        }
        return Table.Print(ours, rival, TimeBar, MemoryBar);
    }

    public static string Rival(string csv, string folder)
    {
        using var database = DuckDbDatabase.OpenInMemory();
        using var connection = database.Connect();
        var sql = RivalSql.Replace("$1", Sql.Literal(csv), StringComparison.Ordinal);
        sql = sql.Replace("'OUT'", Sql.Literal(Path.Combine(folder, "rival.parquet")), StringComparison.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"{connection.Execute(sql):N0} rows");
    }

    public static string Ours(string csv, string folder)
    {
        if (
            !Ledger.TryOpen(folder, new(), out var ledger, out var problem)
            || !ledger.TryBeginIngest(strict: true, out var session, out problem)
        )
        {
            throw new InvalidOperationException(problem.ToString());
        }
        using (session)
        {
            session.TrySnapshot(csv, out var snapshot, out _);
            Fill(session, snapshot!);
            var result = session.Commit();
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{result.Outcome}: {result.Stored.Sum(s => s.Kept):N0} rows kept, {result.Stored.Sum(s => s.SetAside)} set aside"
            );
        }
    }

    private static void Fill(IngestSession session, Snapshot snapshot)
    {
        var manifest = Door.Declare(Declaration);
        var reading = Door.Read(snapshot.Path, manifest, new() { Threads = 2 });
        var vintage = session.Begin(
            new(
                snapshot,
                new(manifest.Id, "trade", new(2026, 12, 31), "2026", default, snapshot.Sha256),
                manifest.Source,
                manifest.Fingerprint
            )
        )!;
        foreach (var part in reading.Parts())
        {
            foreach (var batch in part.Batches)
            {
                vintage.Add(batch);
            }
            vintage.AddSetAside(part.SetAside);
        }
        if (reading.Problems.Count > 0)
        {
            throw new InvalidOperationException(reading.Problems[0].ToString());
        }
    }

    private static Measurement InFreshFolder(string folder, string command, string csv)
    {
        Directory.CreateDirectory(folder);
        try
        {
            return Child.Start(command, csv, folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
