using System.Collections.Immutable;

namespace Visavis.Sources;

/// <summary>All sources: every folder of this project that holds a <c>source.json</c>.</summary>
internal static class Catalogue
{
    private const string FileName = "/source.json";
    private static readonly Lazy<ImmutableArray<Manifest>> Loaded = new(Load);

    public static ImmutableArray<Manifest> All => Loaded.Value;

    public static Manifest? Find(string id) => All.FirstOrDefault(m => m.Id == id);

    public static string? Resource(string name)
    {
        using var stream = typeof(Catalogue).Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static string? Layout(string name) => Resource($"Layouts/{name}.json");

    private static ImmutableArray<Manifest> Load()
    {
        var names = typeof(Catalogue)
            .Assembly.GetManifestResourceNames()
            .Where(n => n.EndsWith(FileName, StringComparison.Ordinal));
        return
        [
            .. names.Select(n => ManifestJson.Read(Resource(n)!, Layout)).OrderBy(m => m.Id, StringComparer.Ordinal),
        ];
    }
}
