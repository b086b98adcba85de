using System.Diagnostics;
using System.Text.Json;
using Visavis.Core;

namespace Visavis.Reports.Json;

/// <summary>Numbers, missing values and running text.</summary>
internal sealed class JsonValues(RenderContext context, Utf8JsonWriter json)
{
    /// <summary>An array of strings, values and citations.</summary>
    public void Write(string name, Prose? prose)
    {
        if (prose is null)
        {
            return;
        }
        json.WritePropertyName(name);
        Write(prose);
    }

    public void Write(Prose prose)
    {
        json.WriteStartArray();
        foreach (var run in prose.Runs)
        {
            Write(run);
        }
        json.WriteEndArray();
    }

    public void Write(TableCell cell)
    {
        json.WriteStartObject();
        switch (cell)
        {
            case Words words:
                Write("text", words.Text);
                break;
            case Number number:
                Write(number);
                break;
            case Missing missing:
                json.WriteString("missing", JsonNames.Of(missing.Reason));
                break;
            default:
                throw new UnreachableException();
        }
        WriteUnlessEmpty("note", cell.Note);
        json.WriteEndObject();
    }

    public void Text(string name, string text) => json.WriteString(name, CleanText.Of(text));

    public void WriteUnlessEmpty(string name, string text)
    {
        if (text.Length > 0)
        {
            Text(name, text);
        }
    }

    private void Write(Run run)
    {
        switch (run)
        {
            case TextRun text:
                json.WriteStringValue(CleanText.Of(text.Text));
                break;
            case ValueRun value:
                Write(value.Value);
                break;
            case CitationRun citation:
                json.WriteStartObject();
                Text("source", citation.Citation.SourceId);
                json.WriteEndObject();
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void Write(Number number)
    {
        json.WriteNumber("value", Plain(number.Value));
        Text("unit", number.Unit.Base);
        Write(number.Interval);
        Text("kind", JsonNames.Of(number.Kind));
        Text("shown", context.Numbers.Whole(number));
        Text("receipt", context.Index.IdOf(number.Receipt));
    }

    // An end that is not there is unbounded.
    private void Write(Interval? interval)
    {
        if (interval is null)
        {
            return;
        }
        json.WriteStartObject("interval");
        if (interval.Value.Low is { } low)
        {
            json.WriteNumber("low", Plain(low));
        }
        if (interval.Value.High is { } high)
        {
            json.WriteNumber("high", Plain(high));
        }
        json.WriteEndObject();
    }

    // Dividing by a one of the largest scale takes the zeros from the end: equal numbers give equal bytes.
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;
}
