using System.Diagnostics;
using System.Globalization;
using Visavis.Core;
using Visavis.Store.Ingest;

namespace Visavis.Store.Tests;

/// <summary>The test program run as a process of its own that ingests one data set and exits.</summary>
internal static class Child
{
    public const int Rows = 20 * ObservationBatch.Capacity;

    /// <summary>Ingests data set number so-and-so into a workspace; gives 0 when it is stored, 1 when it was refused.</summary>
    public static int Main(string[] args)
    {
        var (folder, number) = (args[0], int.Parse(args[1], CultureInfo.InvariantCulture));
        if (
            !Ledger.TryOpen(folder, new(), out var ledger, out var problem)
            || !ledger.TryBeginIngest(strict: false, out var session, out problem)
        )
        {
            Console.Error.WriteLine(problem);
            return 1;
        }
        using (session)
        {
            Add(session, folder, number);
            var result = session.Commit();
            Console.WriteLine(string.Join('\n', result.Problems));
            return result.Outcome == IngestOutcome.Stored ? 0 : 1;
        }
    }

    public static Process Start(string folder, int number)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            ["exec", typeof(Child).Assembly.Location, folder, number.ToString(CultureInfo.InvariantCulture)]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }

    private static void Add(IngestSession session, string folder, int number)
    {
        var edition = new Edition(Dataset: number.ToString(CultureInfo.InvariantCulture));
        var path = Path.Combine(folder, "scratch", $"{number}.csv");
        File.WriteAllText(path, edition.ToString());
        session.TrySnapshot(path, out var snapshot, out _);
        var entry = new IngestEntry(snapshot!, edition.Vintage(snapshot!.Sha256), edition.Source, "1");
        var vintage = session.Begin(entry)!;
        for (var line = 0; line < Rows; line += ObservationBatch.Capacity)
        {
            vintage.Add(Batch(line));
        }
    }

    private static ObservationBatch Batch(int firstLine)
    {
        var batch = new ObservationBatch(new());
        for (var line = firstLine; !batch.IsFull; line++)
        {
            var exports = Workspace.Exports("BLR", "RUS", 1000 + (line % 7000), line, line);
            var key = exports.Key with { Territory = (line / 7000).ToString(CultureInfo.InvariantCulture) };
            Batches.Add(batch, new(key, exports.Status, exports.Value, "office", exports.Place));
        }
        return batch;
    }
}
