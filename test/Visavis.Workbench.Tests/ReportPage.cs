using System.Text.Json;

namespace Visavis.Workbench.Tests;

/// <summary>A report in JSON, as somebody reads it who knows only the file.</summary>
internal sealed class ReportPage
{
    private readonly JsonElement root;

    public ReportPage(string json)
    {
        using var document = JsonDocument.Parse(json);
        root = document.RootElement.Clone();
        Receipts = root.GetProperty("receipts")
            .EnumerateArray()
            .ToDictionary(r => Text(r, "id"), StringComparer.Ordinal);
        Numbers = [.. NumbersIn(root.GetProperty("sections"))];
    }

    /// <summary>Receipts by id.</summary>
    public IReadOnlyDictionary<string, JsonElement> Receipts { get; }

    /// <summary>Every number of every section, in order.</summary>
    public IReadOnlyList<JsonElement> Numbers { get; }

    /// <summary>Values of the numbers whose address begins so.</summary>
    public IEnumerable<decimal> Values(string address) =>
        Numbers
            .Where(n => AddressOf(n).StartsWith(address, StringComparison.Ordinal))
            .Select(n => n.GetProperty("value").GetDecimal());

    public string AddressOf(JsonElement number) => Text(Receipts[Text(number, "receipt")], "address");

    public JsonElement Section(string id) => Find(root.GetProperty("sections"), id);

    public IEnumerable<string> SectionIds => root.GetProperty("sections").EnumerateArray().Select(s => Text(s, "id"));

    /// <summary>A table, as rows of cells.</summary>
    public IReadOnlyList<IReadOnlyList<JsonElement>> Rows(string section, string table) =>
        [
            .. Find(Section(section).GetProperty("blocks"), table)
                .GetProperty("rows")
                .EnumerateArray()
                .Select(r => r.GetProperty("cells").EnumerateArray().ToList()),
        ];

    public static IEnumerable<JsonElement> NumbersIn(JsonElement part) =>
        part.ValueKind switch
        {
            JsonValueKind.Object
                when part.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Number => [part],
            JsonValueKind.Object => part.EnumerateObject().SelectMany(p => NumbersIn(p.Value)),
            JsonValueKind.Array => part.EnumerateArray().SelectMany(NumbersIn),
            _ => [],
        };

    /// <summary>The strings of a piece of running text, without its numbers and citations.</summary>
    public static IEnumerable<string> Words(JsonElement prose) =>
        prose.EnumerateArray().Where(r => r.ValueKind == JsonValueKind.String).Select(r => r.GetString()!);

    public static string Text(JsonElement part, string name) => part.GetProperty(name).GetString()!;

    private static JsonElement Find(JsonElement parts, string id) =>
        parts.EnumerateArray().Single(p => p.TryGetProperty("id", out var own) && own.GetString() == id);
}
