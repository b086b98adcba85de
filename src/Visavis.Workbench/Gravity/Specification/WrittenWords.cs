using System.Text.Json;
using System.Text.Json.Serialization;

namespace Visavis.Workbench.Gravity.Specification;

/// <summary>A regressor, and the column whose levels each have a coefficient.</summary>
[JsonConverter(typeof(RegressorPartJson))]
internal sealed record RegressorPart(string Of)
{
    public string? By { get; init; }

    public string? Base { get; init; }
}

/// <summary>A value that may be written as a number: a year, a numeric code.</summary>
[JsonConverter(typeof(WordJson))]
internal readonly record struct Word(string Text);

internal sealed class WordJson : JsonConverter<Word>
{
    public override Word Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonElement.ParseValue(ref reader).ToString());

    public override void Write(Utf8JsonWriter writer, Word value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Text);
}

internal sealed class RegressorPartJson : JsonConverter<RegressorPart>
{
    public override RegressorPart Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = JsonElement.ParseValue(ref reader);
        string? Text(string name) => json.TryGetProperty(name, out var value) ? value.ToString() : null;
        return json.ValueKind == JsonValueKind.String
            ? new(json.ToString())
            : new(Text("of") ?? "") { By = Text("by"), Base = Text("base") };
    }

    public override void Write(Utf8JsonWriter writer, RegressorPart value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Of);
}
