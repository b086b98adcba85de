using System.Collections.Immutable;
using System.Globalization;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>A stretch of a file, in its order.</summary>
/// <param name="Batches">Observations.</param>
/// <param name="Series">Figures that are no trade flow.</param>
/// <param name="SetAside">Rows that could become neither.</param>
public sealed record ReadingPart(
    IReadOnlyList<ObservationBatch> Batches,
    IReadOnlyList<SeriesPoint> Series,
    IReadOnlyList<SetAside> SetAside
);

/// <summary>How many rows were set aside for one reason.</summary>
/// <param name="Code">The problem's code.</param>
/// <param name="Count">How many.</param>
/// <param name="Examples">The first of them.</param>
public sealed record Tally(string Code, long Count, ImmutableArray<SetAside> Examples);

/// <summary>One pass over one file. Enumerate <see cref="Parts"/> to the end; then the rest of the properties is complete. Keep nothing of it while <see cref="Problems"/> holds any.</summary>
public sealed class Reading
{
    private readonly string path;
    private readonly ReadOptions options;
    private readonly List<Problem> problems = [];
    private readonly List<Note> notes = [];
    private readonly Dictionary<string, Tally> tallies = new(StringComparer.Ordinal);
    private bool isRead;
    private readonly Lazy<DateOnly?> dated;
    private SdmxStructure? structure;
    private long lines;

    internal Reading(string path, Manifest? manifest, ReadOptions options, Problem? problem)
    {
        (this.path, this.options) = (path, options);
        dated = new(() => Dating.Find(manifest?.Dated ?? "", path));
        if (problem is not null)
        {
            problems.Add(problem);
        }
        Manifest = manifest is null ? null : FileNames.Applied(Followed(manifest), File, problems);
    }

    /// <summary>The source's declaration; absent where the source is not known, and then there is a problem.</summary>
    public Manifest? Manifest { get; }

    /// <summary>Name of the file, without folders; of a member of an archive both names, joined by a slash.</summary>
    public string File => FilePath.Of(path).Name;

    /// <summary>Of which data set the file is an edition.</summary>
    public string Dataset => Manifest is null ? "" : Door.DatasetOf(Manifest, File);

    /// <summary>The last day on which the edition can have been published.</summary>
    public DateOnly Published =>
        dated.Value
        ?? (Period.TryParse(Manifest?.Published, out var period) ? period.LastDay : Day(Manifest?.Published));

    /// <summary>Words behind the batches' codes.</summary>
    public ObservationDictionary Dictionary { get; } = new();

    /// <summary>What forbids to keep anything of the file.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>What was done to the rows on the way.</summary>
    public IReadOnlyList<Note> Notes => notes;

    /// <summary>Rows set aside, by reason.</summary>
    public IReadOnlyList<Tally> Tallies => [.. tallies.Values.OrderBy(t => t.Code, StringComparer.Ordinal)];

    /// <summary>Printed statements.</summary>
    public IReadOnlyList<Claim> Claims { get; private set; } = [];

    /// <summary>Sources and documents that single rows name beside the file's own source.</summary>
    public IReadOnlyList<Source> Cited { get; private set; } = [];

    /// <summary>Lower-case hexadecimal hash of the file's bytes; empty until the file is read.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Rows of the file; one that holds several figures counts as often.</summary>
    public long RowsIn { get; private set; }

    /// <summary>Rows that became observations, points or claims.</summary>
    public long RowsKept { get; private set; }

    /// <summary>Rows that say the same as the row before: the other end of a range.</summary>
    public long RowsMerged { get; private set; }

    /// <summary>Rows that became nothing, each with its reason.</summary>
    public long RowsSetAside => tallies.Values.Sum(t => t.Count);

    /// <summary>Reads the file, once.</summary>
    /// <exception cref="InvalidOperationException">It was read already.</exception>
    public IEnumerable<ReadingPart> Parts(CancellationToken cancellation = default)
    {
        if (isRead)
        {
            throw new InvalidOperationException("A reading is one pass over a file.");
        }
        isRead = true;
        return Manifest is null ? [] : Read(Manifest, cancellation);
    }

    // The structure beside a file is part of how it is read: with another one it is read again.
    private Manifest Followed(Manifest manifest)
    {
        if (StructureFile.Beside(path) is not { } beside)
        {
            return manifest;
        }
        (structure, var sha256, var problem) = StructureFile.Read(beside);
        if (structure is null)
        {
            problems.Add(problem!);
            return manifest;
        }
        notes.Add(Texts.Structured(Path.GetFileName(beside), structure.Dimensions));
        return manifest with { Fingerprint = $"{manifest.Fingerprint} {sha256[..12]}" };
    }

    private IEnumerable<ReadingPart> Read(Manifest manifest, CancellationToken cancellation)
    {
        var at = new Spot(manifest.Id, File);
        if (SnapshotFile.TryOpen(path, at, out var snapshot) is { } problem)
        {
            snapshot?.Dispose();
            problems.Add(problem);
            yield break;
        }
        using var file = snapshot!;
        NoteOthers(manifest, file);
        var session = new Session(manifest, at, options, Dictionary, problems, notes, cancellation)
        {
            Structure = structure,
        };
        if (manifest.Dated.Length > 0 && dated.Value is null)
        {
            notes.Add(Texts.Undated(manifest.Published));
        }
        var records = new List<Record>();
        foreach (var outcome in session.Guarded(Outcomes(session, file)))
        {
            records.AddRange(outcome.Records);
            yield return Counted(outcome);
            if (problems.Count > 0)
            {
                yield break;
            }
        }
        if (problems.Count == 0 && Finish(session, file))
        {
            if (manifest.Kind == SourceKind.Claims)
            {
                yield return Typed(session, records);
            }
            if (manifest.Limits.Contains(lines))
            {
                notes.Add(Texts.MayBeCutOff(lines));
            }
            Check();
        }
    }

    // Lists of codes, a read-me: what is packed with the data and is none.
    private void NoteOthers(Manifest manifest, SnapshotFile file)
    {
        var others = (file.Member?.Others ?? []).Where(n => !Door.IsNamed(manifest, n)).ToList();
        if (others.Count > 0)
        {
            notes.Add(Texts.Others(others));
        }
    }

    // An iterator, so that opening too happens under the guard.
    private static IEnumerable<Outcome> Outcomes(Session session, SnapshotFile file)
    {
        foreach (var outcome in Format.Of(session.Manifest.Format).Read(session, file.Bytes))
        {
            yield return outcome;
        }
    }

    private ReadingPart Counted(Outcome outcome)
    {
        RowsIn += outcome.RowsIn;
        RowsKept += outcome.Kept;
        Add(outcome.Rounded, Texts.Rounded);
        Add(outcome.Shortened, Texts.Shortened);
        Add(outcome.Furniture, Texts.Furniture);
        Add(outcome.LeftOut, Texts.LeftOut);
        Add(outcome.Differing, Texts.Differing);
        lines += outcome.Lines;
        return Part(new(outcome.Batches, outcome.Series, outcome.SetAside));
    }

    private ReadingPart Part(ReadingPart part)
    {
        if (options.Strict && part.SetAside is [var first, ..])
        {
            problems.Add(Texts.Stopped(new Spot(Manifest!.Id, File, first.Line, first.Column), first.Problem));
            part = new([], [], [first]);
        }
        foreach (var row in part.SetAside)
        {
            var tally = tallies.GetValueOrDefault(row.Problem.Code) ?? new(row.Problem.Code, 0, []);
            var examples = tally.Count < options.Examples ? tally.Examples.Add(row) : tally.Examples;
            tallies[row.Problem.Code] = tally with { Count = tally.Count + 1, Examples = examples };
        }
        return part;
    }

    private bool Finish(Session session, SnapshotFile file)
    {
        Sha256 = file.Finish();
        if (file.HasChanged())
        {
            problems.Add(Texts.Changed(session.At));
        }
        if (!file.IsWhole)
        {
            problems.Add(Texts.CutShort(session.At));
        }
        return problems.Count == 0;
    }

    private ReadingPart Typed(Session session, List<Record> records)
    {
        var typed = new Typed([], [], [], 0);
        session.Try(() =>
        {
            typed = ClaimTyping.Of(session, records, Sha256, Path.GetDirectoryName(path) ?? "");
            return true;
        });
        (Claims, Cited, RowsMerged) = (typed.Claims, typed.Cited, typed.Merged);
        RowsKept -= typed.SetAside.Count + typed.Merged;
        Add(typed.Merged, Texts.Merged);
        return Part(new([], [], typed.SetAside));
    }

    private void Check()
    {
        if (problems.Count == 0 && RowsIn != RowsKept + RowsMerged + RowsSetAside)
        {
            throw new InvalidOperationException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{File}: {RowsIn} rows in, {RowsKept} kept, {RowsMerged} merged, {RowsSetAside} set aside."
                )
            );
        }
    }

    private void Add(long count, Func<long, Note> note)
    {
        if (count == 0)
        {
            return;
        }
        var old = notes.FindIndex(n => n.Code == note(count).Code);
        if (old >= 0)
        {
            notes[old] = note(notes[old].Count + count);
        }
        else
        {
            notes.Add(note(count));
        }
    }

    private static DateOnly Day(string? text) =>
        text is null ? DateOnly.MinValue : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
