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
        Array(json, "sources", answer.Sources, s => Strings(json, ("reporter", s.Reporter.Code), ("source", s.Source)));
        Array(json, "rows", answer.Rows, r => WriteRow(json, r));
        Array(json, "reliability", answer.Trust, t => WriteTrust(json, t));
        Array(json, "weights", answer.Weights, w => WriteWeight(json, w));
        Array(
            json,
            "incomplete",
            answer.Incomplete,
            i =>
            {
                Strings(json, ("reporter", i.Reporter.Code), ("flow", i.Flow.ToString().ToLowerInvariant()));
                json.WriteNumber("year", i.Year);
            }
        );
        Array(
            json,
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
        Array(
            json,
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
                json.WriteNumber("given", g.Given);
                json.WriteNumber("gap", g.Gap);
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
        Array(
            json,
            "coefficients",
            cif.Coefficients,
            c =>
            {
                json.WriteString("name", c.Name);
                json.WriteNumber("value", c.Value);
                if (cif.Origin == Analysis.Mirrors.CifOrigin.Estimated)
                {
                    json.WriteNumber("standardError", c.StandardError);
                }
            }
        );
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, MirrorRow row)
    {
        Known(json, "exporter", row.Exporter?.Code);
        Known(json, "importer", row.Importer?.Code);
        Known(json, "product", row.Product is "" ? "TOTAL" : row.Product);
        Known(json, "year", row.Year);
        json.WriteNumber("movements", row.Movements);
        if (row.Movements > 0)
        {
            json.WriteNumber("exporterSays", row.ByExporter);
            json.WriteNumber("importerSays", row.ByImporter);
            json.WriteNumber("importerSaysFob", row.AtExportersBorder);
        }
        Known(json, "asymmetry", row.Asymmetry);
        Known(json, "logRatio", row.LogRatio);
        Known(json, "reconciled", row.Reconciled);
        json.WriteNumber("onlyExporter", row.OnlyByExporter);
        json.WriteNumber("onlyImporter", row.OnlyByImporter);
    }

    private static void WriteTrust(Utf8JsonWriter json, TrustRow row)
    {
        Strings(json, ("economy", row.Economy.Code), ("role", row.IsExporter ? "exporter" : "importer"));
        json.WriteNumber("pairs", row.Found.Pairs);
        json.WriteNumber("movements", row.Found.Movements);
        json.WriteNumber("variance", row.Found.Variance);
        json.WriteNumber("raw", row.Found.Raw);
        json.WriteNumber("standardError", row.Found.StandardError);
        json.WriteNumber("bias", row.Found.Bias);
        json.WriteNumber("biasError", row.Found.BiasError);
        Known(json, "baciSpread", row.BaciSpread);
    }

    private static void WriteWeight(Utf8JsonWriter json, WeightRow row)
    {
        Strings(json, ("exporter", row.Exporter.Code), ("importer", row.Importer.Code));
        json.WriteNumber("ofExporter", row.OfExporter);
        json.WriteNumber("least", row.Least);
        json.WriteNumber("most", row.Most);
        json.WriteNumber("margin", row.Margin);
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

    private static void Strings(Utf8JsonWriter json, params (string Name, string Value)[] members)
    {
        foreach (var (name, value) in members)
        {
            json.WriteString(name, value);
        }
    }

    private static void Known(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void Known(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }
}
