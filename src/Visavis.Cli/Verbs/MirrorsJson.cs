using System.Text.Json;
using Visavis.Workbench.Mirrors;

namespace Visavis.Cli.Verbs;

/// <summary>Mirror pairs as one object.</summary>
internal static class MirrorsJson
{
    public static void Write(Utf8JsonWriter json, MirrorAnswer answer)
    {
        json.WriteStartObject();
        json.WriteString("level", answer.Level.ToString());
        WriteCif(json, answer);
        json.WriteObjects(
            "sources",
            answer.Sources,
            s => Strings(json, ("reporter", s.Reporter.Code), ("source", s.Source))
        );
        json.WriteObjects("rows", answer.Rows, r => WriteRow(json, r));
        json.WriteObjects("reliability", answer.Trust, t => WriteTrust(json, t));
        json.WriteObjects("weights", answer.Weights, w => WriteWeight(json, w));
        if (answer.Reconciled.Count > 0)
        {
            json.WriteObjects("reconciled", answer.Reconciled, r => WriteReconciled(json, r));
        }
        json.WriteObjects(
            "incomplete",
            answer.Incomplete,
            i =>
            {
                Strings(json, ("reporter", i.Reporter.Code), ("flow", i.Flow.ToString().ToLowerInvariant()));
                json.WriteNumber("year", i.Year);
            }
        );
        json.WriteObjects(
            "copied",
            answer.Copied,
            c =>
            {
                Strings(
                    json,
                    ("exporter", c.Exporter.Code),
                    ("importer", c.Importer.Code),
                    ("product", c.Code.Length == 0 ? "TOTAL" : c.Code)
                );
                json.WriteNumber("year", c.Year);
            }
        );
        json.WriteObjects(
            "reallocated",
            answer.Given,
            g =>
            {
                Strings(
                    json,
                    ("reporter", g.Reporter.Code),
                    ("flow", g.Flow.ToString().ToLowerInvariant()),
                    ("to", g.To)
                );
                json.WriteNumber("year", g.Year);
                json.WriteKnown("given", g.Given);
                json.WriteKnown("gap", g.Gap);
            }
        );
        json.WriteEndObject();
    }

    private static void WriteCif(Utf8JsonWriter json, MirrorAnswer answer)
    {
        var cif = answer.Cif;
        json.WriteStartObject("cif");
        json.WriteString("origin", cif.Origin.ToString());
        json.WriteNumber("cells", cif.Cells);
        json.WriteNumber("movements", cif.Movements);
        json.WriteNumber("dropped", cif.Dropped);
        json.WriteNumber("fob", cif.Fob);
        json.WriteNumber("withoutDistance", cif.WithoutDistance);
        json.WriteObjects(
            "coefficients",
            cif.Coefficients,
            c =>
            {
                json.WriteString("name", c.Name);
                json.WriteKnown("value", c.Value);
                if (cif.Origin == Analysis.Mirrors.CifOrigin.Estimated)
                {
                    json.WriteKnown("standardError", c.StandardError);
                }
            }
        );
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, MirrorRow row)
    {
        json.WriteKnown("exporter", row.Exporter?.Code);
        json.WriteKnown("importer", row.Importer?.Code);
        json.WriteKnown("product", row.Product is "" ? "TOTAL" : row.Product);
        json.WriteKnown("year", row.Year);
        json.WriteNumber("movements", row.Movements);
        if (row.Movements > 0)
        {
            json.WriteKnown("exporterSays", row.ByExporter);
            json.WriteKnown("importerSays", row.ByImporter);
            json.WriteKnown("importerSaysFob", row.AtExportersBorder);
        }
        json.WriteKnown("asymmetry", row.Asymmetry);
        json.WriteKnown("logRatio", row.LogRatio);
        json.WriteKnown("reconciled", row.Reconciled);
        json.WriteKnown("onlyExporter", row.OnlyByExporter);
        json.WriteKnown("onlyImporter", row.OnlyByImporter);
    }

    private static void WriteReconciled(Utf8JsonWriter json, ReconciledRow row)
    {
        Strings(
            json,
            ("exporter", row.Exporter.Code),
            ("importer", row.Importer.Code),
            ("product", row.Product.Length == 0 ? "TOTAL" : row.Product)
        );
        json.WriteNumber("year", row.Year);
        foreach (
            var (name, value) in new[]
            {
                ("exporterSays", row.ByExporter),
                ("importerSaysFob", row.AtExportersBorder),
                ("weightOfExporter", row.OfExporter),
                ("exporterHabit", row.ExporterHabit),
                ("importerHabit", row.ImporterHabit),
                ("shiftByHabits", row.Shift),
                ("value", row.Value),
                ("low95", row.Low),
                ("high95", row.High),
            }
        )
        {
            json.WriteKnown(name, value);
        }
    }

    private static void WriteTrust(Utf8JsonWriter json, TrustRow row)
    {
        Strings(json, ("economy", row.Economy.Code), ("role", row.IsExporter ? "exporter" : "importer"));
        json.WriteNumber("pairs", row.Found.Pairs);
        json.WriteNumber("movements", row.Found.Movements);
        json.WriteKnown("variance", row.Found.Variance);
        json.WriteKnown("raw", row.Found.Raw);
        json.WriteKnown("standardError", row.Found.StandardError);
        json.WriteKnown("bias", row.Found.Bias);
        json.WriteKnown("biasError", row.Found.BiasError);
        json.WriteKnown("baciSpread", row.BaciSpread);
    }

    private static void WriteWeight(Utf8JsonWriter json, WeightRow row)
    {
        Strings(json, ("exporter", row.Exporter.Code), ("importer", row.Importer.Code));
        json.WriteKnown("ofExporter", row.OfExporter);
        json.WriteKnown("least", row.Least);
        json.WriteKnown("most", row.Most);
        json.WriteKnown("margin", row.Margin);
    }

    private static void Strings(Utf8JsonWriter json, params (string Name, string Value)[] members)
    {
        foreach (var (name, value) in members)
        {
            json.WriteString(name, value);
        }
    }
}
