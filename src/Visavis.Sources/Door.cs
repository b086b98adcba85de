using System.Collections.Immutable;
using System.IO.Enumeration;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Where files come in: what is known, what a file is, what is in it.</summary>
public static class Door
{
    /// <summary>Every source that can be read, by id.</summary>
    public static ImmutableArray<Manifest> Catalogue => Sources.Catalogue.All;

    /// <summary>What to beware of in each source, by id; read without the rest of the declarations.</summary>
    public static IEnumerable<(string Source, Quirk Quirk)> Quirks => Sources.Catalogue.Quirks;

    /// <summary>Which source a file is of; a problem where that cannot be told.</summary>
    public static (Manifest? Manifest, Problem? Problem) Recognise(string path) => Recogniser.Recognise(path);

    /// <summary>Begins to read a file; nothing of it is read before the parts are enumerated.</summary>
    /// <param name="path">A file.</param>
    /// <param name="sourceId">Its source; recognised where absent.</param>
    /// <param name="options">How; two threads and lenient where absent.</param>
    public static Reading Read(string path, string? sourceId = null, ReadOptions? options = null)
    {
        var (manifest, problem) = sourceId is null ? Recognise(path) : Named(path, sourceId);
        return new(path, manifest, options ?? new(), problem);
    }

    /// <summary>Begins to read a file of a source that is declared outside this program.</summary>
    public static Reading Read(string path, Manifest manifest, ReadOptions? options = null) =>
        new(path, manifest, options ?? new(), null);

    /// <summary>A manifest from the text of a <c>source.json</c>.</summary>
    /// <exception cref="FormatException">It is none; the message says why.</exception>
    public static Manifest Declare(string json) => ManifestJson.Read(json, Sources.Catalogue.Layout);

    /// <summary>A manifest of a user's own; a problem where it is none, still asks something, or could mislead the reader.</summary>
    public static (Manifest? Manifest, Problem? Problem) Declared(string path) => OwnManifest.Read(path);

    /// <summary>Proposes a manifest for a delimited file that nothing is known of, with reasons, questions and a preview.</summary>
    public static (Guess? Guess, Problem? Problem) Guess(string path, ReadOptions? options = null) =>
        Guesser.Of(path, options ?? new());

    /// <summary>The files that a path stands for: itself, the resources of a package folder that have rows of their own, or the members of a zip archive that are of a known source; these are paths that go on behind the archive's.</summary>
    public static (ImmutableArray<string> Files, Problem? Problem) FilesOf(string path) => PackageFolder.FilesOf(path);

    /// <summary>The file on disk that a path is in: itself, or the archive.</summary>
    public static string OnDisk(string path) => FilePath.Of(path).OnDisk;

    /// <summary>Whether files of the source bear such a name.</summary>
    internal static bool IsNamed(Manifest manifest, string file) =>
        manifest.Files.Keys.Any(p => FileSystemName.MatchesSimpleExpression(p, Path.GetFileName(file)));

    internal static string DatasetOf(Manifest manifest, string file)
    {
        var name = Path.GetFileName(file);
        var match = manifest.Files.FirstOrDefault(f => FileSystemName.MatchesSimpleExpression(f.Key, name));
        return match.Value ?? (manifest.Files.Count == 1 ? manifest.Files.Values.Single() : $"{manifest.Id}/{name}");
    }

    private static (Manifest?, Problem?) Named(string path, string id)
    {
        var manifest = Sources.Catalogue.Find(id);
        var at = new Spot("", FilePath.Of(path).Name);
        return (
            manifest,
            manifest is null ? Texts.UnknownSource(at, id, Spelling.Nearest(id, Catalogue.Select(m => m.Id))) : null
        );
    }
}
