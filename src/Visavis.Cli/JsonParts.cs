using System.Text.Json;

namespace Visavis.Cli;

/// <summary>Parts that the answers for programs share. JSON has no word for what is no number: there nothing is written.</summary>
internal static class JsonParts
{
    /// <summary>Words, where there are any.</summary>
    public static void WriteKnown(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    /// <summary>A number, where there is one.</summary>
    public static void WriteKnown(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
        {
            json.WriteNumber(name, number);
        }
    }

    /// <summary>Both ends of an interval, where it has both.</summary>
    public static void WriteInterval(this Utf8JsonWriter json, string name, (double Low, double High) interval)
    {
        if (!double.IsFinite(interval.Low) || !double.IsFinite(interval.High))
        {
            return;
        }
        json.WriteStartArray(name);
        json.WriteNumberValue(interval.Low);
        json.WriteNumberValue(interval.High);
        json.WriteEndArray();
    }

    /// <summary>Numbers by name.</summary>
    public static void WriteNumbers(
        this Utf8JsonWriter json,
        string name,
        IEnumerable<(string Name, double Value)> values
    )
    {
        json.WriteStartObject(name);
        foreach (var (own, value) in values)
        {
            json.WriteKnown(own, value);
        }
        json.WriteEndObject();
    }

    /// <summary>A list of words.</summary>
    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }
        json.WriteEndArray();
    }

    /// <summary>A list of objects.</summary>
    public static void WriteObjects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
