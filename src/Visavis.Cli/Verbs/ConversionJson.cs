using System.Text.Json;
using Visavis.Analysis.Conversion;
using Visavis.Workbench.Classify;

namespace Visavis.Cli.Verbs;

/// <summary>The answer of <c>visavis convert</c> as JSON. Components are listed where weights decide.</summary>
internal static class ConversionJson
{
    public static void Write(Session session, ConversionAnswer answer) =>
        session.WriteJson(json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("conserved", answer.IsConserved);
            json.WriteNumber("before", answer.Before);
            json.WriteNumber("after", answer.Values.Sum(v => v.Value));
            json.WriteNumber("setAside", answer.Aside);
            Array(json, "values", answer.Values, v => Pair(json, v.Code, v.Value));
            Array(json, "steps", answer.Steps, s => Write(json, s));
            Array(json, "fits", answer.Fits, f => Write(json, f));
            Array(json, "problems", answer.Problems, p => Session.Write(json, p.In(session.Say.Language)));
            json.WriteEndObject();
        });

    private static void Pair(Utf8JsonWriter json, string code, decimal value)
    {
        json.WriteString("code", code);
        json.WriteNumber("value", value);
    }

    private static void Write(Utf8JsonWriter json, ConversionStep step)
    {
        json.WriteString("from", step.From.Id);
        json.WriteString("to", step.To.Id);
        json.WriteString("weights", step.Origin.ToString());
        json.WriteBoolean("conserved", step.IsConserved);
        json.WriteNumber("unspecified", step.Residual);
        Array(
            json,
            "relations",
            step.Ambiguity,
            a =>
            {
                json.WriteString("relation", a.Relation.ToString());
                json.WriteNumber("components", a.Components);
                json.WriteNumber("codes", a.Codes);
                json.WriteNumber("share", a.Share);
            }
        );
        Array(json, "components", step.Balances.Where(b => b.Component.IsAmbiguous), b => Write(json, b));
    }

    private static void Write(Utf8JsonWriter json, Balance balance)
    {
        Codes(json, "from", balance.Component.Sources);
        Codes(json, "to", balance.Component.Targets);
        json.WriteNumber("before", balance.Before);
        json.WriteNumber("after", balance.After);
    }

    private static void Write(Utf8JsonWriter json, ComponentFit fit)
    {
        Codes(json, "from", fit.Component.Sources);
        Codes(json, "to", fit.Component.Targets);
        json.WriteNumber("cells", fit.Cells);
        json.WriteNumber("explained", fit.Explained);
        json.WriteNumber("relativeGap", fit.RelativeGap);
        json.WriteBoolean("converged", fit.Converged);
    }

    private static void Codes(Utf8JsonWriter json, string name, IEnumerable<string> codes)
    {
        json.WriteStartArray(name);
        foreach (var code in codes)
        {
            json.WriteStringValue(code);
        }
        json.WriteEndArray();
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
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
