using System.Diagnostics;

namespace Visavis.House.Tests;

/// <summary>The repository as files: the root, and what git tracks.</summary>
internal static class House
{
    public static string Root => Repository.Root;

    /// <summary>Tracked files, relative to the root, with slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = Tracked();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static List<string> Tracked()
    {
        var start = new ProcessStartInfo(
            "git",
            ["-C", Root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        )
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var git = Process.Start(start) ?? throw new InvalidOperationException("git did not start.");
        var files = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        return [.. files.Where(f => File.Exists(Path.Combine(Root, f))).Order(StringComparer.Ordinal)];
    }
}
