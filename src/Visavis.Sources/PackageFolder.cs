using System.Collections.Immutable;
using System.Text.Json;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>A Frictionless data package on disk.</summary>
internal static class PackageFolder
{
    /// <summary>Name of the file that describes a package.</summary>
    public const string Description = "datapackage.json";

    public static (ImmutableArray<string> Files, Problem? Problem) FilesOf(string path)
    {
        var at = new Spot("", Path.GetFileName(path));
        if (Archive.IsOne(path))
        {
            return Archive.FilesOf(path);
        }
        if (File.Exists(path) || FilePath.Of(path).Member.Length > 0)
        {
            return ([path], null);
        }
        if (!Directory.Exists(path))
        {
            return ([], Texts.NotThere(at));
        }
        var description = Path.Combine(path, Description);
        return File.Exists(description) ? Resources(path, description, at) : ([], Texts.IsDirectory(at));
    }

    private static (ImmutableArray<string>, Problem?) Resources(string folder, string description, Spot at)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(description));
            var names = json
                .RootElement.GetProperty("resources")
                .EnumerateArray()
                .Select(r => r.GetProperty("path").GetString() ?? "")
                .ToList();
            if (names.Find(n => !IsInside(n)) is { } outside)
            {
                return ([], Texts.OutsidePackage(at, outside));
            }
            var companions = Catalogue.All.SelectMany(m => m.Companions.Values).ToHashSet(StringComparer.Ordinal);
            return ([.. names.Where(n => !companions.Contains(n)).Select(n => Path.Combine(folder, n))], null);
        }
        catch (Exception e)
            when (e
                    is JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or IOException
                        or UnauthorizedAccessException
            )
        {
            return ([], Texts.Unreadable(at, $"{Description}: {e.Message}"));
        }
    }

    // Frictionless: a path is relative, with slashes, and never climbs. On no system may another reading of it leave the folder.
    internal static bool IsInside(string path) =>
        path.Length > 0 && path.IndexOfAny(['\\', ':', '\0']) < 0 && !path.Split('/').Any(p => p is "" or "." or "..");
}
