using System.Diagnostics.CodeAnalysis;
using Visavis.Core;
using Visavis.Store.Commits;
using Visavis.Store.Files;

namespace Visavis.Store.Ingest;

/// <summary>Adds vintages to a workspace: all of them or, without <see cref="Commit"/>, none.</summary>
public sealed class IngestSession : IDisposable
{
    private const int MostProblems = 100;

    private readonly WriterLock writerLock;
    private readonly Layout layout;
    private readonly Manifest parent;
    private readonly CommitWriter commit;
    private readonly bool strict;
    private readonly Dictionary<Table, PartWriter> writers = [];
    private readonly List<VintageIngest> begun = [];
    private readonly List<StoredVintage> alreadyStored = [];
    private readonly List<Problem> duplicates = [];
    private readonly LedgerOptions options;

    internal IngestSession(Layout layout, Manifest parent, WriterLock writerLock, LedgerOptions options, bool strict)
    {
        (this.layout, this.parent, this.writerLock, this.strict) = (layout, parent, writerLock, strict);
        this.options = options;
        commit = new(layout, parent, options.Clock);
    }

    /// <summary>Copies a file into the workspace. What is parsed must be the copy.</summary>
    public bool TrySnapshot(
        string path,
        [NotNullWhen(true)] out Snapshot? snapshot,
        [NotNullWhen(false)] out Problem? problem
    ) => SnapshotTaker.TryTake(layout, path, out snapshot, out problem);

    /// <summary>Begins a vintage; absent where the same file of the same source was stored before, read by the same declaration.</summary>
    public VintageIngest? Begin(IngestEntry entry)
    {
        Check(entry);
        if (parent.Vintages.FirstOrDefault(v => IsSame(v, entry)) is { } known)
        {
            alreadyStored.Add(known);
            return null;
        }
        var id = parent.Vintages.Length + begun.Count + 1;
        var vintage = entry.Vintage with { Ingested = options.Clock.GetUtcNow() };
        begun.Add(new(this, new(id, vintage, entry.Source, entry.Snapshot.File, entry.Declaration, 0, 0, [])));
        return begun[^1];
    }

    /// <summary>Stores everything in one step. Once only.</summary>
    public IngestResult Commit()
    {
        try
        {
            return begun.Count == 0 ? Ended(IngestOutcome.NothingNew, parent.Number) : Store();
        }
        catch (Exception failure) when (Durable.IsToBlame(failure))
        {
            return Ended(IngestOutcome.Refused, parent.Number) with
            {
                Problems = [Texts.NotWritable(layout.Root, failure.Message)],
            };
        }
    }

    /// <summary>Throws away what was not committed, and lets the next writer in.</summary>
    public void Dispose()
    {
        foreach (var writer in writers.Values)
        {
            writer.Dispose();
        }
        commit.Clean();
        writerLock.Dispose();
    }

    internal PartWriter Writer(Table table)
    {
        lock (writers)
        {
            if (!writers.TryGetValue(table, out var writer))
            {
                writer = new(layout, options, table, commit.Scratch(table));
                writers.Add(table, writer);
            }
            return writer;
        }
    }

    internal void Report(Problem duplicate)
    {
        lock (duplicates)
        {
            if (duplicates.Count < MostProblems)
            {
                duplicates.Add(duplicate);
            }
        }
    }

    private void Check(IngestEntry entry)
    {
        if (entry.Vintage.Source != entry.Source.Id)
        {
            throw new ArgumentException($"A vintage of {entry.Vintage.Source} is not one of {entry.Source.Id}.");
        }
        if (entry.Vintage.Sha256 != entry.Snapshot.Sha256 || !File.Exists(layout.Snapshot(entry.Snapshot.Sha256)))
        {
            throw new ArgumentException($"{entry.Snapshot.File} must be kept before it is read.");
        }
    }

    private static bool IsSame(StoredVintage known, IngestEntry entry) =>
        known.Vintage.Sha256 == entry.Vintage.Sha256
        && known.Vintage.Source == entry.Vintage.Source
        && known.Vintage.Dataset == entry.Vintage.Dataset
        && known.Declaration == entry.Declaration;

    private IngestResult Store()
    {
        // Figures first: those that repeat another go to the rows set aside.
        foreach (var table in Table.All)
        {
            if (writers.TryGetValue(table, out var writer))
            {
                commit.Add(writer, Complete(writer));
            }
        }
        if (strict && duplicates.Count > 0)
        {
            return Ended(IngestOutcome.Refused, parent.Number);
        }
        var number = commit.Write([.. parent.Vintages, .. begun.Select(b => b.Stored)], parent.Parts);
        return Ended(IngestOutcome.Stored, number);
    }

    private long Complete(PartWriter writer)
    {
        var rows = writer.Complete();
        if (writer.Table.Key is null)
        {
            return rows;
        }
        using var connection = writer.Connect();
        return Duplicates.Remove(connection, writer, rows, SetAside);
    }

    private void SetAside(IReadOnlyList<Duplicate> found)
    {
        foreach (var ofVintage in found.GroupBy(d => d.Vintage))
        {
            begun.Single(b => b.Id == ofVintage.Key).SetAside([.. ofVintage]);
        }
    }

    private IngestResult Ended(IngestOutcome outcome, int number) =>
        new(
            outcome,
            number,
            outcome == IngestOutcome.Stored ? [.. begun.Select(b => b.Stored)] : [],
            [.. alreadyStored],
            [.. duplicates]
        );
}
