using System.Globalization;
using System.Text.Json;

namespace Visavis.Sources;

/// <summary>The indexes by which SDMX-JSON names values.</summary>
internal static class SdmxIndex
{
    private const int LongestArray = 4096;

    /// <summary>A number from 0; -1 where the text is none.</summary>
    public static int Of(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1;

    /// <summary>The array that begins here as texts; null stays null, of an object or array the first text counts.</summary>
    public static string?[] Array(MessageTokens json)
    {
        var texts = new List<string?>();
        foreach (var _ in json.Items())
        {
            texts.Add(json.Type == JsonTokenType.Null ? null : First(json));
            if (texts.Count > LongestArray)
            {
                throw new BrokenMessageException("ING073.names", ("most", LongestArray));
            }
        }
        return [.. texts];
    }

    // Texts in several languages, or several values.
    private static string First(MessageTokens json)
    {
        var depth = json.Depth;
        var isInside = json.Type is JsonTokenType.StartObject or JsonTokenType.StartArray;
        while (isInside && json.Read() && json.Depth > depth)
        {
            if (json.Type is JsonTokenType.String or JsonTokenType.Number)
            {
                return json.Text;
            }
        }
        return isInside ? "" : json.Text;
    }

    /// <summary>Sets what the indexes of a key mean: "0:3:1". A gap, as keys of groups have them, says nothing.</summary>
    public static void Key(MessageRow row, IReadOnlyList<SdmxComponent> dimensions, string key)
    {
        var place = 0;
        foreach (var part in key.AsSpan().Split(':'))
        {
            var text = key.AsSpan()[part];
            if (place >= dimensions.Count && text.Length > 0)
            {
                throw Beyond("dimensions", place);
            }
            if (text.Length > 0 && text is not "~")
            {
                row.Set(dimensions[place].Id, Value(dimensions[place], Of(text)));
            }
            place++;
        }
    }

    /// <summary>Sets attributes by their places. Where the message lists values the text is an index, else the value itself.</summary>
    public static void Attributes(MessageRow row, IReadOnlyList<SdmxComponent> attributes, ReadOnlySpan<string?> texts)
    {
        for (var i = 0; i < texts.Length; i++)
        {
            if (texts[i] is not { } text)
            {
                continue;
            }
            if (i >= attributes.Count)
            {
                throw Beyond("attributes", i);
            }
            row.Set(attributes[i].Id, attributes[i].Values.Count == 0 ? text : Value(attributes[i], Of(text)));
        }
    }

    private static string Value(SdmxComponent component, int index) =>
        index >= 0 && index < component.Values.Count ? component.Values[index] : throw Beyond(component.Id, index);

    private static BrokenMessageException Beyond(string part, int index) =>
        new("ING073.index", ("part", part), ("index", index));
}
