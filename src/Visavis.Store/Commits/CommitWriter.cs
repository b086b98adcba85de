using System.Collections.Immutable;
using System.Reflection;
using Visavis.Store.Files;
using Visavis.Store.Ingest;

namespace Visavis.Store.Commits;

/// <summary>Turns finished files into the parts of a new commit.</summary>
internal sealed class CommitWriter(Layout layout, Manifest parent, TimeProvider clock)
{
    private static readonly string Version = typeof(CommitWriter)
        .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
        .InformationalVersion;

    private readonly List<Part> parts = [];
    private readonly int number = parent.Number + 1;

    /// <summary>Where a table's part grows.</summary>
    public string Scratch(Table table) => Path.Combine(layout.Scratch, table.Name + ".parquet");

    /// <summary>Forces a finished file to the disk and gives it its place; no commit names it yet.</summary>
    public void Add(Table table, string scratch, long rows, IEnumerable<int> vintages)
    {
        if (rows == 0)
        {
            return;
        }
        var path = Layout.PartPath(table, number);
        var (bytes, sha256) = Durable.Seal(scratch);
        Directory.CreateDirectory(Path.GetDirectoryName(layout.Part(path))!);
        Durable.Publish(scratch, layout.Part(path));
        parts.Add(new(table.Name, path, rows, bytes, sha256, [.. vintages.Order()]));
    }

    /// <inheritdoc cref="Add(Table, string, long, IEnumerable{int})"/>
    public void Add(PartWriter writer, long rows) => Add(writer.Table, writer.Path, rows, writer.Vintages);

    /// <summary>Creates the manifest: from now on the commit is there. Gives its number.</summary>
    public int Write(ImmutableArray<StoredVintage> vintages, ImmutableArray<Part> kept)
    {
        Durable.FlushFolder(layout.Parts);
        var log = new CommitLog(layout);
        var all = kept.Concat(parts).OrderBy(p => p.Path, StringComparer.Ordinal);
        log.Write(
            new(number, parent.Number, log.Sha256(parent.Number), Version, clock.GetUtcNow(), vintages, [.. all])
        );
        return number;
    }

    /// <summary>Removes what no commit names: half-done files, parts of a commit that never came, snapshots of files that were not stored.</summary>
    public void Clean()
    {
        var newest = new CommitLog(layout).Newest;
        Delete(Directory.EnumerateFiles(layout.Scratch, "*", SearchOption.AllDirectories));
        Delete(Directory.EnumerateFiles(layout.Commits, "*.half"));
        Delete(
            Directory
                .EnumerateFiles(layout.Parts, "*", SearchOption.AllDirectories)
                .Where(f => Layout.NumberOf(f) > newest)
        );
        if (newest == parent.Number)
        {
            var named = parent.Vintages.Select(v => v.Vintage.Sha256).ToHashSet(StringComparer.Ordinal);
            Delete(Directory.EnumerateFiles(layout.Snapshots).Where(f => !named.Contains(Path.GetFileName(f))));
        }
    }

    private static void Delete(IEnumerable<string> files)
    {
        foreach (var file in files.ToList())
        {
            File.Delete(file);
        }
    }
}
