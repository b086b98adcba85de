using System.Text;
using System.Text.Json;

namespace Visavis.Fetch.Answers;

/// <summary>Walks through a JSON file of any size in small memory, and gathers what stands at the places asked for.</summary>
/// <remarks>A place is a path: a name, <c>*</c> for any name, <c>[]</c> for any element, <c>[0]</c> for the first, <c>#</c> for the names themselves.</remarks>
internal sealed class JsonPaths
{
    private const int LongestToken = 16 << 20;
    private const int LongestKept = 512;
    private const int MostKept = 100_000;

    private readonly (string Text, string[] Steps)[] places;
    private readonly Dictionary<string, HashSet<string>> found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> counts = new(StringComparer.Ordinal);
    private readonly List<Level> way = [];

    private JsonPaths(IEnumerable<string> places) =>
        this.places = [.. places.Where(p => p.Length > 0).Distinct().Select(p => (p, p.Split('.')))];

    /// <summary>How often each place was met.</summary>
    public IReadOnlyDictionary<string, long> Counts => counts;

    /// <summary>The different values at each place.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> Found => found;

    /// <exception cref="BrokenAnswerException">The file is no whole JSON.</exception>
    public static JsonPaths Read(Stream json, IEnumerable<string> places)
    {
        var paths = new JsonPaths(places);
        try
        {
            paths.Walk(json);
        }
        // The second is what the reader throws for text that is no UTF-8.
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            throw new BrokenAnswerException(broken.Message);
        }
        return paths;
    }

    private void Walk(Stream json)
    {
        var buffer = new byte[1 << 16];
        var state = new JsonReaderState();
        var held = 0;
        while (true)
        {
            var read = json.Read(buffer, held, buffer.Length - held);
            var reader = new Utf8JsonReader(buffer.AsSpan(0, held + read), read == 0, state);
            while (reader.Read())
            {
                Meet(ref reader);
            }
            if (read == 0)
            {
                return;
            }
            state = reader.CurrentState;
            var consumed = (int)reader.BytesConsumed;
            held = held + read - consumed;
            Array.Copy(buffer, consumed, buffer, 0, held);
            if (held == buffer.Length)
            {
                Array.Resize(
                    ref buffer,
                    held < LongestToken ? held * 2 : throw new JsonException("a value without end")
                );
            }
        }
    }

    private void Meet(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                way[^1] = way[^1] with { Name = reader.GetString()! };
                Note("#", reader.GetString()!);
                break;
            case JsonTokenType.StartArray or JsonTokenType.StartObject:
                Enter("");
                way.Add(new(reader.TokenType == JsonTokenType.StartArray, "", -1));
                break;
            case JsonTokenType.EndArray or JsonTokenType.EndObject:
                way.RemoveAt(way.Count - 1);
                break;
            default:
                Enter(reader.TokenType == JsonTokenType.Null ? "" : TextOf(ref reader));
                break;
        }
    }

    private static string TextOf(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString()! : Encoding.UTF8.GetString(reader.ValueSpan);

    // A value begins: an element of an array moves its index on.
    private void Enter(string text)
    {
        if (way is [.., { IsArray: true } last])
        {
            way[^1] = last with { Index = last.Index + 1 };
        }
        Note(null, text);
    }

    private void Note(string? lastStep, string text)
    {
        foreach (var (place, steps) in places)
        {
            if (steps.Length == way.Count && Matches(steps, lastStep))
            {
                Keep(place, text);
            }
        }
    }

    private bool Matches(string[] steps, string? lastStep)
    {
        for (var i = steps.Length - 1; i >= 0; i--)
        {
            var isNames = i == steps.Length - 1 && lastStep is not null;
            if (isNames ? steps[i] != lastStep : !way[i].Is(steps[i]))
            {
                return false;
            }
        }
        return true;
    }

    private void Keep(string place, string text)
    {
        counts[place] = counts.GetValueOrDefault(place) + 1;
        if (!found.TryGetValue(place, out var values))
        {
            found.Add(place, values = new(StringComparer.Ordinal));
        }
        if (values.Count < MostKept)
        {
            values.Add(text.Length <= LongestKept ? text : text[..LongestKept]);
        }
    }

    private readonly record struct Level(bool IsArray, string Name, int Index)
    {
        public bool Is(string step) => IsArray ? step == "[]" || step == $"[{Index}]" : step == "*" || step == Name;
    }
}
