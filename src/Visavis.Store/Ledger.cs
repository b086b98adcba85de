using System.Diagnostics.CodeAnalysis;
using Visavis.Core;
using Visavis.Store.Commits;
using Visavis.Store.Files;
using Visavis.Store.Ingest;
using Visavis.Store.Maintenance;
using Visavis.Store.Reading;

namespace Visavis.Store;

/// <summary>A workspace: immutable parts, numbered commits, the ingested files. Readers never wait; writers take turns.</summary>
public sealed class Ledger
{
    /// <summary>The format of workspaces that this program reads and writes.</summary>
    public const int Format = 2;

    private readonly Layout layout;
    private readonly CommitLog log;
    private readonly LedgerOptions options;

    private Ledger(Layout layout, LedgerOptions options) =>
        (this.layout, this.options, log) = (layout, options, new(layout));

    /// <summary>The folder.</summary>
    public string Folder => layout.Root;

    /// <summary>Numbers of the commits that can be read, ascending.</summary>
    public IReadOnlyList<int> Commits => log.Numbers;

    /// <summary>Opens a workspace; makes an empty one where there is none.</summary>
    public static bool TryOpen(
        string folder,
        LedgerOptions options,
        [NotNullWhen(true)] out Ledger? ledger,
        [NotNullWhen(false)] out Problem? problem
    )
    {
        var opened = new Layout(Path.GetFullPath(folder));
        try
        {
            problem = Prepare(opened);
        }
        catch (Exception failure) when (Durable.IsToBlame(failure))
        {
            problem = Texts.NotWritable(opened.Root, failure.Message);
        }
        ledger = problem is null ? new(opened, options) : null;
        return problem is null;
    }

    /// <summary>Brings a workspace of an earlier format to this program's; what it holds stays as it is.</summary>
    /// <param name="folder">The workspace.</param>
    /// <param name="from">The format that it had; this program's where there was nothing to do.</param>
    /// <param name="problem">Why it was not done.</param>
    public static bool TryUpgrade(string folder, out int from, [NotNullWhen(false)] out Problem? problem)
    {
        problem = Upgrade.Run(new Layout(Path.GetFullPath(folder)), out from);
        return problem is null;
    }

    /// <summary>What a commit holds.</summary>
    /// <param name="commit">Its number; absent for the newest.</param>
    /// <param name="manifest">Vintages and parts.</param>
    /// <param name="problem">Why it cannot be read.</param>
    public bool TryManifest(
        int? commit,
        [NotNullWhen(true)] out Manifest? manifest,
        [NotNullWhen(false)] out Problem? problem
    ) => log.TryRead(commit ?? log.Newest, out manifest, out problem);

    /// <summary>Opens a view of one commit.</summary>
    /// <param name="moment">Which commit, and as of when.</param>
    /// <param name="view">The view; it stays the same whatever is written meanwhile.</param>
    /// <param name="problem">Why there is none.</param>
    /// <param name="alsoWrites">A folder into which it may copy rows; none where absent.</param>
    public bool TryRead(
        Moment moment,
        [NotNullWhen(true)] out LedgerView? view,
        [NotNullWhen(false)] out Problem? problem,
        string? alsoWrites = null
    )
    {
        view = TryManifest(moment.Commit, out var manifest, out problem)
            ? new LedgerView(layout, manifest, moment.Select(manifest.Vintages), options, alsoWrites)
            : null;
        return view is not null;
    }

    /// <summary>Becomes the writer.</summary>
    /// <param name="strict">Whether a single duplicate refuses everything.</param>
    /// <param name="session">Where the rows go.</param>
    /// <param name="problem">Why not: another is writing, or the workspace cannot be written.</param>
    public bool TryBeginIngest(
        bool strict,
        [NotNullWhen(true)] out IngestSession? session,
        [NotNullWhen(false)] out Problem? problem
    )
    {
        session = TryBecomeWriter(out var writerLock, out var parent, out problem)
            ? new(layout, parent, writerLock, options, strict)
            : null;
        return session is not null;
    }

    /// <summary>What the vintage of one day changed in that of another: added, changed, withdrawn.</summary>
    /// <param name="source">Id of the source.</param>
    /// <param name="dataset">Which of its data sets.</param>
    /// <param name="from">The earlier day: the vintage that was the latest then.</param>
    /// <param name="to">The later day.</param>
    /// <param name="revisions">By cell; empty where nothing changed.</param>
    /// <param name="problem">Why they cannot be told.</param>
    public bool TryRevisions(
        string source,
        string dataset,
        DateOnly from,
        DateOnly to,
        [NotNullWhen(true)] out IReadOnlyList<Revision>? revisions,
        [NotNullWhen(false)] out Problem? problem
    )
    {
        revisions = null;
        if (!TryManifest(null, out var manifest, out problem))
        {
            return false;
        }
        var own = manifest.Vintages.Where(v => v.Vintage.Source == source && v.Vintage.Dataset == dataset).ToList();
        var before = new Moment(AsOf: from).Select(own).SingleOrDefault();
        var after = new Moment(AsOf: to).Select(own).SingleOrDefault();
        var both = own.Where(v => v == before || v == after);
        using var view = new LedgerView(layout, manifest, [.. both], options, alsoWrites: null);
        revisions = [.. Revisions.Between(view, before, after)];
        return true;
    }

    /// <summary>Checks every commit, part and snapshot; no problems mean that all is as it was written.</summary>
    public IReadOnlyList<Problem> Verify() => [.. new Verification(layout, options).Problems()];

    /// <summary>Joins the parts of each table in a new commit.</summary>
    /// <param name="dropOld">Whether to forget all earlier commits, and the files that only they name.</param>
    /// <param name="commit">Number of the newest commit now.</param>
    /// <param name="problem">Why it was not done.</param>
    public bool TryCompact(bool dropOld, out int commit, [NotNullWhen(false)] out Problem? problem)
    {
        commit = log.Newest;
        if (!TryBecomeWriter(out var writerLock, out var parent, out problem))
        {
            return false;
        }
        using (writerLock)
        {
            try
            {
                commit = new Compaction(layout, parent, options).Run();
                if (dropOld && log.TryRead(commit, out var newest, out problem))
                {
                    Compaction.DropOld(layout, newest);
                }
            }
            catch (Exception failure) when (Durable.IsToBlame(failure))
            {
                problem = Texts.NotWritable(layout.Root, failure.Message);
            }
        }
        return problem is null;
    }

    private bool TryBecomeWriter(
        [NotNullWhen(true)] out WriterLock? writerLock,
        [NotNullWhen(true)] out Manifest? parent,
        [NotNullWhen(false)] out Problem? problem
    )
    {
        parent = null;
        if (!WriterLock.TryTake(layout, out writerLock, out problem))
        {
            return false;
        }
        if (!log.TryRead(log.Newest, out parent, out problem))
        {
            writerLock.Dispose();
            return false;
        }
        new CommitWriter(layout, parent, options.Clock).Clean();
        return true;
    }

    private static Problem? Prepare(Layout layout)
    {
        foreach (var folder in (string[])[layout.Commits, layout.Parts, layout.Snapshots, layout.Scratch])
        {
            Directory.CreateDirectory(folder);
        }
        if (!File.Exists(layout.Format))
        {
            Durable.Create(layout.Format, FormatMark.Own);
        }
        _ = FormatMark.Of(layout, out var problem);
        return problem;
    }
}
