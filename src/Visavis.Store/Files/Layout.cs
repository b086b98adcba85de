using System.Globalization;

namespace Visavis.Store.Files;

/// <summary>Where things lie in a workspace.</summary>
internal sealed record Layout(string Root)
{
    public string Format => Path.Combine(Root, "workspace.json");

    public string Commits => Path.Combine(Root, "commits");

    public string Parts => Path.Combine(Root, "parts");

    public string Snapshots => Path.Combine(Root, "snapshots");

    /// <summary>What is half done; emptied by the next writer.</summary>
    public string Scratch => Path.Combine(Root, "scratch");

    public string WriterLock => Path.Combine(Root, "writer.lock");

    public string WriterPid => Path.Combine(Root, "writer.pid");

    public string Manifest(int number) => Path.Combine(Commits, Name(number) + ".json");

    public string Snapshot(string sha256) => Path.Combine(Snapshots, sha256);

    /// <summary>A part by its path in the manifest, which has slashes on every system.</summary>
    public string Part(string path) => Path.Combine([Parts, .. path.Split('/')]);

    /// <summary>The one part that a commit adds to a table.</summary>
    public static string PartPath(Table table, int number) => $"{table.Name}/{Name(number)}.parquet";

    /// <summary>The number in the name of a manifest or part; 0 if it is none of ours.</summary>
    public static int NumberOf(string path) =>
        int.TryParse(
            Path.GetFileNameWithoutExtension(path),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : 0;

    private static string Name(int number) => number.ToString("000000", CultureInfo.InvariantCulture);
}
