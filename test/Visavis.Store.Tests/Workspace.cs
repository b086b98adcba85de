using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Visavis.Core;
using Visavis.Store.Ingest;
using Visavis.Store.Reading;

namespace Visavis.Store.Tests;

/// <summary>A workspace in a folder that goes away with the test.</summary>
internal sealed class Workspace : IDisposable
{
    public static readonly DateTimeOffset Noon = new(2026, 7, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly string root;

    public Workspace(string? parent = null) =>
        root = parent is null
            ? Directory.CreateTempSubdirectory("visavis-store-").FullName
            : Directory.CreateDirectory(Path.Combine(parent, "visavis")).FullName;

    public string Folder => Path.Combine(root, "workspace");

    /// <summary>A clock that stands still until a test moves it.</summary>
    public FixedClock Clock { get; } = new(Noon);

    public int? Threads { get; init; }

    public Ledger Open()
    {
        var isOpen = Ledger.TryOpen(
            Folder,
            new() { Clock = Clock, Threads = Threads },
            out var ledger,
            out var problem
        );
        Assert.True(isOpen, problem?.ToString());
        return ledger!;
    }

    public IngestSession Begin(bool strict = false)
    {
        Assert.True(Open().TryBeginIngest(strict, out var session, out var problem), problem?.ToString());
        return session!;
    }

    public LedgerView Read(Moment? moment = null)
    {
        Assert.True(Open().TryRead(moment ?? Moment.Now, out var view, out var problem), problem?.ToString());
        return view!;
    }

    /// <summary>Ingests one file of observations, which the content tells from others.</summary>
    public IngestResult Ingest(Edition edition, params ReadOnlySpan<Observation> observations)
    {
        using var session = Begin();
        session.Begin(Entry(session, edition))?.Add(Batch(observations));
        return session.Commit();
    }

    /// <summary>Ingests one file whatever its rows are.</summary>
    public IngestResult Ingest(Action<VintageIngest> add, bool strict = false)
    {
        using var session = Begin(strict);
        add(session.Begin(Entry(session, new()))!);
        return session.Commit();
    }

    public IngestEntry Entry(IngestSession session, Edition edition)
    {
        var path = Path.Combine(root, edition.Dataset + ".csv");
        File.WriteAllText(path, edition.ToString());
        Assert.True(session.TrySnapshot(path, out var snapshot, out var problem), problem?.ToString());
        return new(snapshot, edition.Vintage(snapshot.Sha256), edition.Source, edition.Declaration);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static ObservationBatch Batch(ReadOnlySpan<Observation> observations)
    {
        var batch = new ObservationBatch(new());
        foreach (var observation in observations)
        {
            Batches.Add(batch, observation);
        }
        return batch;
    }

    /// <summary>Exports of one economy to another in one year, USD.</summary>
    public static Observation Exports(
        string reporter,
        string partner,
        int year,
        decimal value,
        long line = 2,
        ObservationStatus status = ObservationStatus.Reported
    ) =>
        new(
            new(Economies.Find(reporter), Economies.Find(partner), Flow.Export, Commodity.Total, Period.Year(year)),
            status,
            status.HasValue() ? value : null,
            "office",
            new("trade.csv", "", line, "")
        );
}

/// <summary>A clock that a test sets.</summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>An edition of a made-up office's data set.</summary>
internal sealed record Edition(
    string Published = "2024-01-31",
    string Dataset = "trade",
    string Content = "",
    string Declaration = "1"
)
{
    public Source Source => new("office", "Office", "Trade", Published, "CC-BY-4.0", "Office, Trade");

    public Vintage Vintage(string sha256) =>
        new("office", Dataset, DateOnly.Parse(Published, CultureInfo.InvariantCulture), Published, default, sha256);
}
