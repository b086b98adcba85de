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
            json.WriteObjects("values", answer.Values, v => Pair(json, v.Code, v.Value));
            json.WriteObjects("steps", answer.Steps, s => Write(json, s));
            json.WriteObjects("fits", answer.Fits, f => Write(json, f));
            json.WriteObjects("problems", answer.Problems, p => Session.Write(json, p.In(session.Say.Language)));
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
        json.WriteObjects(
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
        json.WriteObjects("components", step.Balances.Where(b => b.Component.IsAmbiguous), b => Write(json, b));
    }

    private static void Write(Utf8JsonWriter json, Balance balance)
    {
        json.WriteStrings("from", balance.Component.Sources);
        json.WriteStrings("to", balance.Component.Targets);
        json.WriteNumber("before", balance.Before);
        json.WriteNumber("after", balance.After);
    }

    private static void Write(Utf8JsonWriter json, ComponentFit fit)
    {
        json.WriteStrings("from", fit.Component.Sources);
        json.WriteStrings("to", fit.Component.Targets);
        json.WriteNumber("cells", fit.Cells);
        json.WriteNumber("explained", fit.Explained);
        json.WriteNumber("relativeGap", fit.RelativeGap);
        json.WriteBoolean("converged", fit.Converged);
    }
}
