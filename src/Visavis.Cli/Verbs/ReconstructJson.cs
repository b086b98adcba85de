using System.Globalization;
using System.Text.Json;
using Visavis.Analysis.Reconstruction.Pairs;
using Visavis.Workbench.Answers;
using Visavis.Workbench.Reconstruct;

namespace Visavis.Cli.Verbs;

/// <summary>A reconstruction as a program reads it.</summary>
internal static class ReconstructJson
{
    public static void Write(Utf8JsonWriter json, Reconstructed answer)
    {
        var (question, result) = (answer.Question, answer.Result);
        json.WriteStartObject();
        json.WriteString("a", question.A.Code);
        json.WriteString("b", question.B.Code);
        json.WriteString("as", question.Side is { } side ? $"reported-by {side.Code}" : "movement");
        json.WriteString("unit", "USD");
        json.WriteNumber("draws", question.Draws);
        json.WriteNumber("seed", question.Seed);
        json.WriteNumber("failedDraws", result.FailedDraws);
        json.WriteBoolean("converged", result.IsConverged);
        json.WriteStartArray("cells");
        foreach (var cell in result.Cells)
        {
            Write(json, cell);
        }
        json.WriteEndArray();
        json.WriteStartArray("ktes");
        foreach (var (year, gdp, estimate) in answer.Ktes())
        {
            json.WriteStartObject();
            json.WriteString("period", year.ToString(CultureInfo.InvariantCulture));
            json.WriteString("gdp", gdp);
            Write(json, estimate);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("shares");
        foreach (var share in result.Shares)
        {
            json.WriteStartObject();
            json.WriteString("flow", share.Flow.ToString().ToLowerInvariant());
            json.WriteString("period", share.Period.ToString());
            Write(json, share.Estimate);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("chanceOfSurplus");
        foreach (var period in question.Periods)
        {
            json.WriteNumber(period.ToString(), result.ChanceOfSurplus(period));
        }
        json.WriteEndObject();
        WriteGroupTotals(json, answer);
        WriteConflicts(json, result);
        WriteLeftOut(json, result);
        WriteModel(json, answer);
        json.WriteEndObject();
    }

    private static void WriteGroupTotals(Utf8JsonWriter json, Reconstructed answer)
    {
        json.WriteStartArray("groupTotals");
        foreach (var alone in answer.Alone.Value)
        {
            json.WriteStartObject();
            json.WriteString("flow", alone.Cell.Flow.ToString().ToLowerInvariant());
            json.WriteString("period", alone.Cell.Period.ToString());
            json.WriteStartObject("byTotalsAndMirrorsAlone");
            Write(json, alone.Cell.Estimate);
            json.WriteEndObject();
            json.WriteStartObject("byAllEvidence");
            Write(json, answer.ByAll(alone).Estimate);
            json.WriteEndObject();
            Write(json, "missingLeftIn", alone.LeftOut);
            Write(json, "othersCarried", alone.Carried);
            json.WriteBoolean("reproduced", alone.WhyNotReproduced is null);
            if (alone.WhyNotReproduced is { } why)
            {
                json.WriteString("whyNot", why);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, Answer answer)
    {
        json.WriteStartObject(name);
        if (answer.IsDefined)
        {
            json.WriteNumber("value", answer.Value.Value);
            json.WriteNumber("low", answer.Bounds.Low!.Value);
            json.WriteNumber("high", answer.Bounds.High!.Value);
        }
        json.WriteString("address", answer.Address.ToString());
        json.WriteEndObject();
    }

    private static void WriteConflicts(Utf8JsonWriter json, PairReconstruction result)
    {
        json.WriteStartArray("conflicts");
        foreach (var conflict in result.Conflicts)
        {
            json.WriteStartObject();
            json.WriteString("id", conflict.Testimony.Id);
            json.WriteString("source", conflict.Testimony.Source);
            json.WriteNumber("off", conflict.Off);
            if (conflict.Ratio is { } ratio)
            {
                json.WriteNumber("ratio", ratio);
            }
            json.WriteString("reading", conflict.Reading.ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteLeftOut(Utf8JsonWriter json, PairReconstruction result)
    {
        json.WriteStartArray("leftOut");
        foreach (var (testimony, why) in result.LeftOut.Where(l => l.Why != LeftOut.OfSomethingElse))
        {
            json.WriteStartObject();
            json.WriteString("id", testimony.Id);
            json.WriteString("source", testimony.Source);
            json.WriteString("why", why.ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteModel(Utf8JsonWriter json, Reconstructed answer)
    {
        if (answer.TooSparse is { } sparse)
        {
            json.WriteString("tooSparse", sparse);
        }
        if (answer.Model is not { } source)
        {
            return;
        }
        json.WriteStartObject("model");
        json.WriteString("taughtBy", source);
        json.WriteStartArray("expected");
        foreach (var expected in answer.Result.Expected)
        {
            json.WriteStartObject();
            json.WriteString("id", expected.Id);
            json.WriteStartArray("ratio");
            json.WriteNumberValue(expected.Interval.Low!.Value);
            json.WriteNumberValue(expected.Interval.High!.Value);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReconstructedCell cell)
    {
        json.WriteStartObject();
        json.WriteString("flow", cell.Flow.ToString().ToLowerInvariant());
        json.WriteString("period", cell.Period.ToString());
        Write(json, cell.Estimate);
        if (cell.Identification is { } known)
        {
            json.WriteNumber("identification", known);
        }
        json.WriteStartArray("evidence");
        foreach (var pull in cell.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("id", pull.Testimony.Id);
            json.WriteString("source", pull.Testimony.Source);
            json.WriteNumber("weight", pull.Weight);
            json.WriteNumber("off", pull.Off);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (cell.Narrower is { } wish)
        {
            json.WriteStartObject("narrower");
            json.WriteString("exporter", wish.Figure.Exporter.Code);
            json.WriteString("importer", wish.Figure.Importer.Code);
            json.WriteString("reporter", wish.Figure.Side!.Code);
            json.WriteString("coverage", wish.Figure.Coverage.ToString());
            json.WriteNumber("narrowing", wish.Narrowing);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Estimated estimate)
    {
        json.WriteNumber("estimate", estimate.Value);
        json.WriteInterval("interval50", estimate.Interval50);
        json.WriteInterval("interval80", estimate.Interval80);
        json.WriteInterval("interval95", estimate.Interval95);
    }
}
