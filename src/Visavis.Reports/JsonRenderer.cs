using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Visavis.Core;
using Visavis.Reports.Json;

namespace Visavis.Reports;

/// <summary>JSON after report.schema.json: numbers are numbers in base units, and nothing is null.</summary>
public static class JsonRenderer
{
    // The file is no part of a page: letters of any script stay readable.
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The file; the same report gives the same text.</summary>
    /// <exception cref="ArgumentException">The report contradicts itself.</exception>
    public static string Render(Report report)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            Write(json, new RenderContext(report));
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    private static void Write(Utf8JsonWriter json, RenderContext context)
    {
        var (report, values, blocks) = (context.Report, new JsonValues(context, json), new JsonBlocks(context, json));
        json.WriteStartObject();
        json.WriteString("format", "visavis-report-1");
        values.Text("id", report.Id);
        values.Text("title", report.Title);
        values.WriteUnlessEmpty("subtitle", report.Subtitle);
        values.Text("language", context.Say.LanguageTag);
        json.WriteNumber("commit", report.Origin.Commit);
        values.Text("version", report.Origin.Version);
        json.Objects("sections", report.Sections, s => Write(json, values, blocks, s));
        json.Objects("sources", report.Sources, s => Write(values, s));
        json.Objects("receipts", context.Index.Receipts, r => Write(json, values, context, r));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, JsonValues values, JsonBlocks blocks, Section section)
    {
        values.Text("id", section.Id);
        values.Text("heading", section.Heading);
        json.Array("blocks", section.Blocks, blocks.Write);
    }

    private static void Write(JsonValues values, Source source)
    {
        values.Text("id", source.Id);
        values.Text("publisher", source.Publisher);
        values.Text("title", source.Title);
        values.Text("vintage", source.Vintage);
        values.Text("licence", source.Licence);
        values.Text("cite", source.Cite);
    }

    private static void Write(Utf8JsonWriter json, JsonValues values, RenderContext context, Receipt receipt)
    {
        values.Text("id", context.Index.IdOf(receipt));
        values.Text("address", receipt.Address.ToString());
        values.Text("value", receipt.Value);
        values.Text("method", receipt.Method);
        json.Objects("inputs", receipt.Inputs, i => Write(json, values, i));
        json.Objects("notes", receipt.Notes, n => Write(json, values, n));
    }

    private static void Write(Utf8JsonWriter json, JsonValues values, ReceiptInput input)
    {
        values.Text("what", input.What);
        values.Text("value", input.Value);
        values.Text("source", input.Source);
        values.WriteUnlessEmpty("vintage", input.Vintage);
        values.WriteUnlessEmpty("file", input.Place.File);
        values.WriteUnlessEmpty("sha256", input.Place.Sha256);
        if (input.Place.Line > 0)
        {
            json.WriteNumber("line", input.Place.Line);
        }
        values.WriteUnlessEmpty("column", input.Place.Column);
    }

    private static void Write(Utf8JsonWriter json, JsonValues values, Note note)
    {
        values.Text("code", note.Code);
        values.Text("text", note.Text);
        json.WriteNumber("count", note.Count);
    }
}
