using System.Text.Json;
using Visavis.Econometrics.Equilibrium;
using Visavis.Workbench.Counterfactual;

namespace Visavis.Cli.Verbs;

/// <summary>Scenarios in JSON; changes are shares of the baseline.</summary>
internal static class CounterfactualJson
{
    private static readonly EquilibriumEffect[] Effects = Enum.GetValues<EquilibriumEffect>();

    public static void Write(Utf8JsonWriter json, CounterfactualAnswer answer)
    {
        json.WriteStartObject();
        json.WriteString("title", answer.Title);
        json.WriteString("mode", Word(answer.Mode));
        json.WriteString("baseline", answer.IsFitted ? "fitted" : "observed");
        json.WriteNumber("sigma", answer.Sigma);
        if (answer.Year is { } year)
        {
            json.WriteNumber("year", year);
        }
        json.WriteString("normalisation", answer.Reference is null ? "world-output" : "consumer-price");
        if (answer.Reference is { } reference)
        {
            json.WriteString("reference", reference);
        }
        json.WriteNumber("draws", answer.Draws);
        json.WriteNumber("seed", answer.Seed);
        json.WriteNumber("missingRows", answer.Missing);
        json.WriteNumber("absentPairs", answer.Absent);
        json.WriteStartObject("coefficients");
        foreach (var (name, value, error) in answer.Coefficients)
        {
            json.WriteStartObject(name);
            json.WriteKnown("value", value);
            json.WriteKnown("standardError", error);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteStartArray("scenarios");
        foreach (var scenario in answer.Scenarios)
        {
            Write(json, answer, scenario);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CounterfactualAnswer answer, ScenarioAnswer scenario)
    {
        var result = scenario.Result;
        json.WriteStartObject();
        json.WriteString("name", scenario.Name);
        json.WriteBoolean("converged", result.IsConverged);
        json.WriteNumber("rounds", result.Rounds);
        json.WriteKnown("residual", result.Residual);
        json.WriteKnown("spendingByOutput", result.SpendingByOutput);
        json.WriteNumber("changedPairs", scenario.Pairs);
        if (scenario.Draws is { } draws)
        {
            json.WriteNumber("failedDraws", draws.Failed);
        }
        json.WriteStartObject("lackingMembers");
        foreach (var (group, lacking) in scenario.Lacking)
        {
            json.WriteStrings(group, lacking);
        }
        json.WriteEndObject();
        json.WriteStartObject("economies");
        for (var i = 0; i < answer.Economies.Count; i++)
        {
            json.WriteStartObject(answer.Economies[i]);
            foreach (var effect in Effects)
            {
                json.WriteStartObject(Word(effect));
                Write(json, scenario.Growth(effect, i));
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteStartArray("flows");
        for (var f = 0; f < answer.Flows.Count; f++)
        {
            json.WriteStartObject();
            json.WriteString("name", answer.Flows[f].Name);
            json.WriteNumber("before", answer.Flows[f].Before);
            Write(json, scenario.GrowthOfFlow(f));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // The Guide's rounds may lead anywhere.
    private static void Write(Utf8JsonWriter json, (double Value, (double Low, double High)? Interval95) growth)
    {
        json.WriteKnown("change", growth.Value);
        if (growth.Interval95 is { } ends)
        {
            json.WriteInterval("interval95", ends);
        }
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
