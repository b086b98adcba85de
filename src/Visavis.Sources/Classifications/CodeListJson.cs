using System.Text.Json;

namespace Visavis.Sources;

/// <summary>Reads the UN Statistics Division's code lists: an object with <c>classCode</c> and <c>results</c> of <c>id</c>, <c>text</c>, <c>parent</c>.</summary>
internal static class CodeListJson
{
    private const int Deepest = 8;

    /// <exception cref="InvalidDataException">It is no such object.</exception>
    public static RawTable Read(byte[] bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(WithoutMark(bytes), new() { MaxDepth = Deepest });
            var rows = json.RootElement.GetProperty("results").EnumerateArray().Select(RowOf).ToList();
            return new(["code", "name", "parent"], rows, json.RootElement.GetProperty("classCode").GetString() ?? "");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    // "0101 - Horses": the text begins with its code.
    private static RawRow RowOf(JsonElement item, int index)
    {
        var (code, text) = (Text(item, "id"), Text(item, "text"));
        var name = text.StartsWith($"{code} - ", StringComparison.Ordinal) ? text[(code.Length + 3)..] : text;
        return new(index + 1, [code, name.Trim(), Text(item, "parent")]);
    }

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString() ?? "";

    private static ReadOnlyMemory<byte> WithoutMark(byte[] bytes) =>
        bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsMemory(3) : bytes;
}
