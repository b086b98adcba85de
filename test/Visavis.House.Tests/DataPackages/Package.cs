using System.Text.Json;

namespace Visavis.House.Tests.DataPackages;

/// <summary>One folder of data/ with its description.</summary>
internal sealed record Package(string Folder, JsonElement Description)
{
    private static readonly string[] RequiredTexts =
    [
        "profile",
        "name",
        "title",
        "description",
        "version",
        "vintage",
        "published",
        "citation",
        "compiled",
    ];

    public static IReadOnlyList<Package> All { get; } =
    [
        .. Directory
            .EnumerateFiles(Repository.File("data"), "datapackage.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    public string Name => Text("name");

    public IEnumerable<Resource> Resources =>
        Description.GetProperty("resources").EnumerateArray().Select(r => new Resource(Folder, r));

    public IReadOnlyList<JsonElement> Sources => [.. Description.GetProperty("sources").EnumerateArray()];

    public IEnumerable<string> SourceIds => Sources.Select(s => s.GetProperty("id").GetString()!);

    public string Text(string field) => Description.GetProperty(field).GetString()!;

    public IEnumerable<string> MissingTexts() => RequiredTexts.Where(f => IsBlank(Description, f));

    public static bool IsBlank(JsonElement element, string field) =>
        !element.TryGetProperty(field, out var value) || string.IsNullOrWhiteSpace(value.GetString());

    private static Package Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return new(Path.GetDirectoryName(path)!, document.RootElement.Clone());
    }
}
