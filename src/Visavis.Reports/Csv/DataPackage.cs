using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Visavis.Core;
using Visavis.Reports.Flat;
using Visavis.Reports.Json;

namespace Visavis.Reports.Csv;

/// <summary>Describes the CSV files beside it, after Frictionless (data-package, tabular-data-resource).</summary>
internal sealed class DataPackage(RenderContext context, Utf8JsonWriter json)
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The description of tables with the text of their files.</summary>
    public static string Of(RenderContext context, IEnumerable<(FlatTable Table, RenderedFile File)> tables)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            new DataPackage(context, json).Write(tables);
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    private void Write(IEnumerable<(FlatTable Table, RenderedFile File)> tables)
    {
        var report = context.Report;
        json.WriteStartObject();
        json.WriteString("profile", "data-package");
        json.WriteString("name", Name(report.Id));
        Text("title", report.Title);
        Text("description", $"{context.Say.Commit(report.Origin)}. {context.Say.TablesForMachines}");
        Text("version", report.Origin.Version);
        json.WriteNumber("commit", report.Origin.Commit);
        json.Objects("sources", report.Sources, Write);
        json.Objects("resources", tables, t => Write(t.Table, t.File));
        json.WriteEndObject();
    }

    private void Write(Source source)
    {
        Text("id", source.Id);
        Text("title", source.Title);
        Text("publisher", source.Publisher);
        Text("vintage", source.Vintage);
        Text("licence", source.Licence);
        Text("cite", source.Cite);
    }

    private void Write(FlatTable table, RenderedFile file)
    {
        json.WriteString("name", Name(table.Table.Id));
        json.WriteString("path", file.Name);
        Text("title", table.Caption);
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteNumber("bytes", file.Bytes.Length);
        json.WriteString("hash", $"sha256:{Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span))}");
        json.WriteNumber("rows", table.Table.Rows.Length);
        json.Array("sources", table.Table.SourceIds, json.WriteStringValue);
        json.Array("notes", table.Table.Notes.Select(new PlainText(context).Of), json.WriteStringValue);
        json.WriteStartObject("schema");
        json.Objects("fields", table.Columns.Zip(CsvTable.Names(table)), f => Write(f.First, f.Second));
        var signs = Enum.GetValues<MissingReason>().Select(Wording.Sign);
        json.Array("missingValues", signs.Prepend(""), json.WriteStringValue);
        json.WriteEndObject();
    }

    private void Write(FlatColumn column, string name)
    {
        json.WriteString("name", name);
        json.WriteString(
            "type",
            column switch
            {
                { IsYear: true } => "year",
                { IsNumber: true } => "number",
                _ => "string",
            }
        );
        Text("title", context.Say.Heading(column));
        if (column.Unit is { } unit)
        {
            Text("unit", context.UnitName(unit));
        }
    }

    private void Text(string name, string text) => json.WriteString(name, CleanText.Of(text));

    // A name of a package or resource is written small.
    private static string Name(string id) => string.Concat(id.Select(char.ToLowerInvariant));
}
