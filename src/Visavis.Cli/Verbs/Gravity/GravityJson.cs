using System.Text.Json;
using Visavis.Econometrics.Panel;
using Visavis.Workbench.Gravity;

namespace Visavis.Cli.Verbs;

/// <summary>Gravity equations for programs.</summary>
internal static class GravityJson
{
    /// <summary>One equation.</summary>
    public static void Write(Utf8JsonWriter json, GravityAnswer answer)
    {
        var fit = answer.Fit;
        json.WriteStartObject();
        json.WriteNumbers("coefficients", fit.Coefficients.Select(c => (c.Name, c.Value)));
        Errors(json, fit, answer.Errors);
        if (answer.Correction is { } correction)
        {
            json.WriteStartObject("biasCorrected");
            json.WriteString("method", "weidner-zylkin");
            json.WriteNumbers("coefficients", correction.Coefficients.Select(c => (c.Name, c.Value)));
            json.WriteNumbers(
                "standardErrors",
                correction.Coefficients.Zip(correction.Variance.StandardErrors, (c, e) => (c.Name, e))
            );
            json.WriteEndObject();
        }
        Sample(json, fit);
        json.WriteKnown("deviance", fit.Deviance());
        json.WriteNumber("iterations", fit.Iterations);
        json.WriteBoolean("converged", fit.IsConverged);
        json.WriteNumber("seconds", answer.Seconds);
        json.WriteNumber("secondsOfReading", answer.SecondsOfReading);
        json.WriteNumber("missing", answer.Missing);
        Notes(json, [.. fit.Notes, .. answer.Errors.Take(1).SelectMany(e => e.Variance.Notes)]);
        json.WriteEndObject();
    }

    /// <summary>The answers to a specification.</summary>
    public static void Write(Utf8JsonWriter json, GravityAnswers answers, IReadOnlyList<string> written)
    {
        json.WriteStartObject();
        json.WriteString("title", answers.Title);
        json.WriteString("data", Path.GetFileName(answers.Data));
        json.WriteStartArray("models");
        foreach (var model in answers.Models)
        {
            json.WriteStartObject();
            Write(json, model);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (answers.Potential is { } potential)
        {
            Write(json, potential);
        }
        if (answers.Surge is { } surge)
        {
            Write(json, surge);
        }
        json.WriteStrings("written", written);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ModelAnswer model)
    {
        var fit = model.Fits[0].Fit;
        json.WriteString("name", model.Name);
        json.WriteString("dependent", model.Dependent);
        json.WriteString("estimator", model.IsLinear ? "ols" : "ppml");
        json.WriteNumbers("coefficients", model.Estimates.Select(e => (e.Name, e.Value)));
        if (model.Samples > 1)
        {
            json.WriteStartObject("standardErrors");
            json.WriteNumbers("rubin", model.Estimates.Where(e => e.HasError).Select(e => (e.Name, e.Error)));
            json.WriteEndObject();
            json.WriteNumbers("missingShare", model.Estimates.Select(e => (e.Name, e.MissingShare ?? 0)));
        }
        else if (model.IsCorrected)
        {
            json.WriteStartObject("standardErrors");
            json.WriteNumbers(model.Rule, model.Estimates.Where(e => e.HasError).Select(e => (e.Name, e.Error)));
            json.WriteEndObject();
        }
        else
        {
            Errors(json, fit, model.Fits[0].Errors);
        }
        json.WriteString("rule", model.Rule);
        json.WriteStartObject("interval95");
        foreach (var estimate in model.Estimates.Where(e => e.HasError))
        {
            json.WriteInterval(estimate.Name, estimate.Interval95);
        }
        json.WriteEndObject();
        Sample(json, fit);
        json.WriteNumbers("clusters", model.Clusters.Zip(model.ClusterCounts, (c, n) => (c, (double)n)));
        json.WriteKnown("deviance", model.Deviance);
        json.WriteKnown("squaredCorrelation", model.SquaredCorrelation);
        json.WriteBoolean("converged", model.IsConverged);
        json.WriteNumber("samples", model.Samples);
        json.WriteNumber("missing", model.Missing);
        json.WriteNumber("excluded", model.Excluded);
        Notes(json, model.Notes);
    }

    private static void Write(Utf8JsonWriter json, PotentialAnswer potential)
    {
        json.WriteStartObject("potential");
        json.WriteString("model", potential.Model);
        json.WriteBoolean("outOfSample", potential.IsOutOfSample);
        json.WriteNumber("silent", potential.Silent);
        json.WriteStartArray("rows");
        foreach (var row in potential.Rows)
        {
            json.WriteStartObject();
            json.WriteString("exporter", row.Exporter);
            json.WriteString("importer", row.Importer);
            json.WriteNumber("year", row.Year);
            json.WriteKnown("actual", row.Actual);
            json.WriteKnown("expected", row.Expected);
            json.WriteInterval("interval95", row.Interval95);
            json.WriteKnown("ratio", row.Ratio);
            if (row.RatioInterval95 is { } ends)
            {
                json.WriteInterval("ratioInterval95", ends);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SurgeAnswer surge)
    {
        json.WriteStartObject("surge");
        json.WriteString("group", surge.Group);
        json.WriteStrings("members", surge.Members);
        json.WriteNumber("act", surge.Surge.Act);
        json.WriteNumber("base", surge.Surge.Base);
        if (surge.Growth is { } growth)
        {
            json.WriteStartObject("growth");
            json.WriteKnown("inside", growth.Inside);
            json.WriteKnown("across", growth.Across);
            json.WriteKnown("surge", growth.Surge);
            json.WriteNumber("years", growth.Years);
            json.WriteNumber("pairsLeftOut", growth.PairsLeftOut);
            json.WriteEndObject();
        }
        json.WriteNumbers("coefficients", surge.Years.Select(y => (y.Label, y.Estimate.Value)));
        json.WriteNumbers(
            "standardErrors",
            surge.Years.Where(y => y.Estimate.HasError).Select(y => (y.Label, y.Estimate.Error))
        );
        if (surge.Leads is { } leads)
        {
            json.WriteStartObject("leads");
            json.WriteKnown("statistic", leads.Statistic);
            json.WriteNumber("freedom", leads.Freedom);
            if (double.IsFinite(leads.Denominator))
            {
                json.WriteKnown("denominator", leads.Denominator);
            }
            json.WriteKnown("probability", leads.Probability);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void Errors(Utf8JsonWriter json, PanelFit fit, IReadOnlyList<GravityErrors> errors)
    {
        json.WriteStartObject("standardErrors");
        foreach (var (rule, variance) in errors)
        {
            // As many coefficients as observations leave nothing to err by.
            json.WriteNumbers(rule, fit.Coefficients.Zip(variance.StandardErrors, (c, e) => (c.Name, e)));
        }
        json.WriteEndObject();
    }

    private static void Sample(Utf8JsonWriter json, PanelFit fit)
    {
        json.WriteNumber("observations", fit.Observations);
        json.WriteNumbers("effects", fit.Effects.Select(e => (e.Name, (double)e.Count)));
    }

    private static void Notes(Utf8JsonWriter json, IReadOnlyList<FitNote> notes)
    {
        json.WriteStartArray("notes");
        foreach (var note in notes)
        {
            json.WriteStartObject();
            json.WriteString("kind", note.Kind.ToString());
            json.WriteString("name", note.Name);
            json.WriteNumber("count", note.Count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
