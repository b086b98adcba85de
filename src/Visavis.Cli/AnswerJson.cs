using System.Text.Json;
using Visavis.Workbench.Answers;

namespace Visavis.Cli;

/// <summary>An answer in JSON: a number with unit, interval and receipt, or why there is none.</summary>
internal static class AnswerJson
{
    public static void Write(Utf8JsonWriter json, Answer answer)
    {
        json.WriteStartObject();
        json.WriteString("receipt", answer.Address.ToString());
        if (!answer.IsDefined)
        {
            json.WriteString("missing", answer.Value.WhyUndefined);
            json.WriteEndObject();
            return;
        }
        json.WriteString("kind", answer.Kind.ToString().ToLowerInvariant());
        json.WriteNumber("value", answer.Value.Value);
        json.WriteString("unit", AnswerText.UnitOf(answer));
        if (answer.Bounds.Low is { } low)
        {
            json.WriteNumber("low", low);
        }
        if (answer.Bounds.High is { } high)
        {
            json.WriteNumber("high", high);
        }
        json.WriteEndObject();
    }
}
