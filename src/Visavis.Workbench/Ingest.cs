using Visavis.Core;
using Visavis.Sources;
using Visavis.Store;
using Visavis.Store.Ingest;

namespace Visavis.Workbench;

/// <summary>What one file brought.</summary>
public sealed record IngestedFile(
    string File,
    string Source,
    string Dataset,
    bool IsNew,
    long RowsIn,
    long RowsKept,
    long RowsMerged,
    long RowsSetAside,
    IReadOnlyList<Note> Notes,
    IReadOnlyList<Tally> Tallies
)
{
    /// <summary>Rows of the edition that this one replaces: the same data set of the same source, ingested before.</summary>
    public long RowsReplaced { get; init; }
}

/// <summary>What an ingest did; problems mean that nothing was stored.</summary>
public sealed record IngestSummary(
    int Commit,
    bool IsStored,
    IReadOnlyList<IngestedFile> Files,
    IReadOnlyList<Problem> Problems,
    IReadOnlyList<Problem> Duplicates
);

/// <summary>From files through the doors into the ledger, in one commit.</summary>
/// <param name="ledger">Where they go.</param>
/// <param name="threads">Of the readers.</param>
/// <param name="read">Opens a file by its source, or by a manifest of the user's own.</param>
internal sealed class Ingest(Ledger ledger, int threads, Func<string, ReadOptions, Reading> read)
{
    // A file is read again only when its declaration changes.
    public static string DeclarationOf(Manifest manifest) => $"{manifest.Id} {manifest.Fingerprint}";

    public IngestSummary Run(IReadOnlyList<string> paths, bool strict, IProgress<string> progress)
    {
        var problems = new List<Problem>();
        var files = new List<string>();
        foreach (var path in paths)
        {
            var (found, problem) = Door.FilesOf(path);
            files.AddRange(found);
            if (problem is not null)
            {
                problems.Add(problem);
            }
        }
        return problems.Count > 0 ? Refused(problems) : Store(files, strict, progress);
    }

    private IngestSummary Store(List<string> files, bool strict, IProgress<string> progress)
    {
        if (!ledger.TryBeginIngest(strict, out var session, out var problem))
        {
            return Refused([problem]);
        }
        using (session)
        {
            var done = new List<IngestedFile>();
            var problems = new List<Problem>();
            foreach (var path in files)
            {
                progress.Report(Path.GetFileName(path));
                var (file, wrong) = One(session, path, strict);
                problems.AddRange(wrong);
                if (file is not null)
                {
                    done.Add(file);
                }
            }
            return problems.Count > 0 ? Refused(problems) : Summary(session.Commit(), done);
        }
    }

    private (IngestedFile? File, IReadOnlyList<Problem> Problems) One(IngestSession session, string path, bool strict)
    {
        var reading = read(path, new ReadOptions { Threads = threads, Strict = strict });
        if (reading.Problems.Count > 0)
        {
            return (null, reading.Problems);
        }
        if (!session.TrySnapshot(Door.OnDisk(path), out var snapshot, out var problem))
        {
            return (null, [problem]);
        }
        var vintage = session.Begin(EntryOf(reading, snapshot));
        if (vintage is null)
        {
            return (FileOf(reading, isNew: false), []);
        }
        var notes = Fill(vintage, reading);
        if (reading.Problems.Count == 0 && reading.RowsKept == 0)
        {
            return (null, [Texts.NothingKept(reading)]);
        }
        if (reading.Problems.Count == 0 && reading.Sha256 != snapshot.Sha256)
        {
            return (null, [Texts.ChangedWhileRead(reading.File)]);
        }
        var file = FileOf(reading, isNew: true);
        return (file with { RowsReplaced = RowsBefore(reading), Notes = [.. file.Notes, .. notes] }, reading.Problems);
    }

    private long RowsBefore(Reading reading) =>
        ledger.TryManifest(null, out var manifest, out _)
            ? manifest
                .Vintages.LastOrDefault(v =>
                    v.Vintage.Source == reading.Manifest!.Id && v.Vintage.Dataset == reading.Dataset
                )
                ?.Kept
                ?? 0
            : 0;

    private static IEnumerable<Note> Fill(VintageIngest vintage, Reading reading)
    {
        var check = new CumulativeCheck(reading);
        foreach (var part in reading.Parts())
        {
            check.Take(part.Batches);
            foreach (var batch in part.Batches)
            {
                vintage.Add(batch);
            }
            vintage.AddSeries(part.Series);
            vintage.AddSetAside(part.SetAside);
        }
        vintage.AddClaims(reading.Claims);
        vintage.Cite(reading.Cited);
        return check.Notes;
    }

    private static IngestEntry EntryOf(Reading reading, Snapshot snapshot)
    {
        var manifest = reading.Manifest!;
        var vintage = new Vintage(
            manifest.Id,
            reading.Dataset,
            reading.Published,
            manifest.Vintage,
            default,
            snapshot.Sha256
        );
        return new(snapshot with { File = reading.File }, vintage, manifest.Source, DeclarationOf(manifest));
    }

    private static IngestedFile FileOf(Reading reading, bool isNew) =>
        new(
            reading.File,
            reading.Manifest!.Id,
            reading.Dataset,
            isNew,
            reading.RowsIn,
            reading.RowsKept,
            reading.RowsMerged,
            reading.RowsSetAside,
            reading.Notes,
            reading.Tallies
        );

    public static IngestSummary Summary(IngestResult result, List<IngestedFile> files) =>
        result.Outcome == IngestOutcome.Refused
            ? new(result.Commit, false, [], result.Problems, [])
            : new(result.Commit, result.Outcome == IngestOutcome.Stored, files, [], result.Problems);

    private static IngestSummary Refused(IReadOnlyList<Problem> problems) => new(0, false, [], problems, []);
}
