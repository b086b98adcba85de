using System.Text;
using System.Text.Json;
using Visavis.Core;

namespace Visavis.Reports.Html;

/// <summary>All receipts of a page in compact JSON: what many share stands once, and receipts point to it by its place.</summary>
internal sealed class ReceiptsData
{
    private readonly RenderContext context;
    private readonly Places<Source> sources = new();
    private readonly Places<(string Name, string Sha256)> files = new();
    private readonly Places<string> methods = new();
    private readonly Places<string> notes = new();
    private readonly Places<ReceiptInput> inputs = new();

    private ReceiptsData(RenderContext context) => this.context = context;

    /// <summary>The JSON, as Html/web/receipts.js reads it.</summary>
    public static string Of(RenderContext context)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            new ReceiptsData(context).Write(json);
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    // Receipts come first, and inputs before what they point to: by then all places are known.
    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        Rows(json, "receipts", Enumerable.Range(0, context.Index.Receipts.Count), i => Receipt(json, i));
        Rows(json, "inputs", inputs.All, i => Input(json, i));
        Rows(json, "sources", sources.All, s => Source(json, s));
        Rows(json, "files", files.All, f => Object(json, ("name", f.Name), ("sha256", f.Sha256)));
        Rows(json, "methods", methods.All, m => Text(json, m));
        Rows(json, "notes", notes.All, n => Text(json, n));
        Rows(json, "kinds", Enum.GetValues<NumberKind>(), k => Text(json, context.Say.KindMeaning(k)));
        json.WritePropertyName("words");
        Object(json, [.. PanelWords.Of(context)]);
        json.WriteEndObject();
    }

    private void Receipt(Utf8JsonWriter json, int index)
    {
        var (receipt, number) = (context.Index.Receipts[index], context.Index.Numbers[index]);
        json.WriteStartArray();
        Text(json, receipt.Address.ToString());
        Text(json, context.Numbers.Whole(number));
        json.WriteNumberValue((int)number.Kind);
        Text(json, context.Side(receipt));
        json.WriteNumberValue(methods.Of(receipt.Method));
        Numbers(json, receipt.Inputs.Select(inputs.Of));
        Numbers(json, receipt.Notes.Select(n => notes.Of(RenderContext.Told(n))));
        json.WriteEndArray();
    }

    private void Input(Utf8JsonWriter json, ReceiptInput input)
    {
        json.WriteStartArray();
        Text(json, input.What);
        Text(json, input.Value);
        json.WriteNumberValue(sources.Of(context.Source(input.Source)));
        Text(json, input.Vintage);
        json.WriteNumberValue(input.Place.File.Length == 0 ? -1 : files.Of((input.Place.File, input.Place.Sha256)));
        json.WriteNumberValue(input.Place.Line);
        Text(json, input.Place.Column);
        json.WriteEndArray();
    }

    private void Source(Utf8JsonWriter json, Source source) =>
        Object(
            json,
            ("id", source.Id),
            ("short", context.Short(source.Id)),
            ("publisher", source.Publisher),
            ("title", source.Title),
            ("cite", source.Cite)
        );

    private static void Rows<T>(Utf8JsonWriter json, string name, IEnumerable<T> rows, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            write(row);
        }
        json.WriteEndArray();
    }

    private static void Numbers(Utf8JsonWriter json, IEnumerable<int> numbers)
    {
        json.WriteStartArray();
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }
        json.WriteEndArray();
    }

    private static void Object(Utf8JsonWriter json, params IReadOnlyList<(string Name, string Value)> members)
    {
        json.WriteStartObject();
        foreach (var (name, value) in members)
        {
            json.WriteString(name, CleanText.Of(value));
        }
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string text) => json.WriteStringValue(CleanText.Of(text));
}
