using System.Text.Json;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>What the data package beside a file calls the sources and documents that its rows name.</summary>
internal sealed class ShortTitles
{
    private readonly Dictionary<string, ShortTitle> titleOf = new(StringComparer.Ordinal);

    private ShortTitles() { }

    /// <exception cref="InvalidDataException">The description of the package is unreadable.</exception>
    public static ShortTitles Beside(string folder)
    {
        var titles = new ShortTitles();
        var path = Path.Combine(folder, PackageFolder.Description);
        if (File.Exists(path))
        {
            titles.Read(path);
        }
        return titles;
    }

    /// <summary>The source with its short names; without them where the package gives none.</summary>
    public Source Name(Source source) => titleOf.TryGetValue(source.Id, out var title) ? title.Name(source) : source;

    private void Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            foreach (var entry in Entries(json.RootElement, "sources").Concat(Entries(json.RootElement, "documents")))
            {
                if (Text(entry, "id") is { } id)
                {
                    titleOf[id] = new() { En = Text(entry, "shortTitle"), Ru = Text(entry, "shortTitleRu") };
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException($"{PackageFolder.Description}: {e.Message}", e);
        }
    }

    private static JsonElement.ArrayEnumerator Entries(JsonElement package, string name) =>
        package.TryGetProperty(name, out var entries) ? entries.EnumerateArray() : default;

    private static string? Text(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var text) ? text.GetString() : null;
}
