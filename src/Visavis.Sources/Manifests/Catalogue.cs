using System.Collections.Immutable;
using System.Text.Json;

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

    /// <summary>The quirks alone: a report names them without the time that whole declarations take.</summary>
    public static IEnumerable<(string Source, Quirk Quirk)> Quirks =>
        from name in Names
        let source = JsonDocument.Parse(Resource(name)!).RootElement
        from quirk in QuirksOf(source)
        select (
            source.GetProperty("id").GetString()!,
            new Quirk(
                quirk.GetProperty("id").GetInt32(),
                quirk.GetProperty("kind").GetString()!,
                quirk.GetProperty("cause").GetString()!,
                quirk.GetProperty("causeRu").GetString()!
            )
        );

    // A source may share them with others of its layout.
    private static IEnumerable<JsonElement> QuirksOf(JsonElement source) =>
        source.TryGetProperty("quirks", out var quirks) ? quirks.EnumerateArray()
        : source.TryGetProperty("extends", out var parent)
            ? QuirksOf(JsonDocument.Parse(Layout(parent.GetString()!)!).RootElement)
        : [];

    private static IEnumerable<string> Names =>
        typeof(Catalogue)
            .Assembly.GetManifestResourceNames()
            .Where(n => n.EndsWith(FileName, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static ImmutableArray<Manifest> Load()
    {
        return
        [
            .. Names.Select(n => ManifestJson.Read(Resource(n)!, Layout)).OrderBy(m => m.Id, StringComparer.Ordinal),
        ];
    }
}
