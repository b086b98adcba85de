using System.Text.Json;
using Visavis.Analysis.Synthetic.Documents;
using Visavis.Core;

namespace Visavis.Workbench.Synthetic;

/// <summary>Writes a made-up document in both languages and both forms, and what each of its numbers is.</summary>
internal static class DocumentFiles
{
    public static IReadOnlyList<string> Write(string folder, PairFigures figures, ulong seed, Misprint? misprint)
    {
        var written = new List<string>();
        var truth = new List<(string File, WrittenDocument Document)>();
        foreach (var (language, name) in new[] { (Language.En, "en"), (Language.Ru, "ru") })
        {
            foreach (var (form, ending) in new[] { (DocumentForm.Markdown, "md"), (DocumentForm.Text, "txt") })
            {
                var document = PairDocument.Write(figures, new(seed, language, form, misprint));
                if (misprint is not null && document.Wrong is null)
                {
                    throw new ProblemException(SynthProblems.NothingToMisprint(misprint));
                }
                var file = $"document.{name}.{ending}";
                File.WriteAllText(Path.Combine(folder, file), document.Text);
                truth.Add((file, document));
                written.Add(file);
            }
        }
        using var stream = File.Create(Path.Combine(folder, "truth.json"));
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        Write(json, figures, truth);
        return [.. written, "truth.json"];
    }

    private static void Write(
        Utf8JsonWriter json,
        PairFigures figures,
        List<(string File, WrittenDocument Document)> documents
    )
    {
        json.WriteStartObject();
        json.WriteString("reporter", figures.Reporter.Code);
        json.WriteStartArray("documents");
        foreach (var (file, document) in documents)
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteStartArray("numbers");
            foreach (var number in document.Numbers)
            {
                Write(json, number);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, WrittenNumber number)
    {
        json.WriteStartObject();
        json.WriteNumber("id", number.Id);
        json.WriteNumber("line", number.Line);
        json.WriteNumber("column", number.Column);
        json.WriteString("printed", number.Printed);
        json.WriteString("right", number.Right);
        json.WriteString("unit", number.Unit);
        json.WriteString("kind", number.Kind.ToString());
        json.WriteString("flow", number.Figure.ToString().ToLowerInvariant());
        json.WriteString("partner", number.Partner.Code);
        json.WriteString("commodity", number.Commodity);
        json.WriteNumber("period", number.Year);
        if (number.BaseYear is { } year)
        {
            json.WriteNumber("base", year);
        }
        json.WriteNumber("exact", number.Value);
        if (number.Wrong is { } wrong)
        {
            json.WriteString("misprint", SynthRequest.NameOf(wrong));
        }
        json.WriteEndObject();
    }
}
