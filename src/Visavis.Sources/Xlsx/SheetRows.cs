using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Visavis.Core;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Visavis.Sources;

/// <summary>Turns a sheet with labels down one column into rows as a delimited file would have them.</summary>
internal sealed class SheetRows(Session session, XlsxLayout layout, List<string> shared, RowMapper mapper)
{
    /// <summary>What a row of a sheet consists of; a manifest's columns name these.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["label", "section", "sheet", "value", "cell"];

    private readonly TextRow texts = new(Columns.Count);

    public Outcome Read(string sheet, WorksheetPart part)
    {
        var outcome = new Outcome();
        var section = "";
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Row) && reader.IsStartElement)
            {
                Take((Row)reader.LoadCurrentElement()!, sheet, ref section, outcome);
            }
        }
        mapper.HandOver(outcome);
        return outcome;
    }

    private void Take(Row row, string sheet, ref string section, Outcome outcome)
    {
        var cells = row.Elements<Cell>()
            .ToLookup(
                c => string.Concat((c.CellReference?.Value ?? "").TakeWhile(char.IsAsciiLetter)),
                StringComparer.Ordinal
            );
        SheetCell In(string column) =>
            cells[column].Select(c => SheetCell.Of(c, shared)).FirstOrDefault(new SheetCell("", null));
        var line = row.RowIndex?.Value ?? 0;
        var label = Label(In(layout.Label).Text);
        var value = In(layout.Value);
        if (label.Length == 0 && value.Text.Length == 0)
        {
            return;
        }
        if (layout.Furniture.Contains(label))
        {
            outcome.Furniture++;
            return;
        }
        section = layout.Sections.GetValueOrDefault(label, section);
        if (Fault(line, label, section, value) is { } fault)
        {
            outcome.Refuse(RowMapper.Aside(line, layout.Label, label, fault));
            return;
        }
        var cell = $"{sheet}!{layout.Value}{line.ToString(CultureInfo.InvariantCulture)}";
        mapper.Map(line, texts.Of([label, section, sheet, value.Text, cell]), outcome);
    }

    private Problem? Fault(long line, string label, string section, SheetCell value)
    {
        var at = session.At with { Line = line, Column = layout.Label };
        if (layout.WithoutCode.TryGetValue(label, out var reason))
        {
            return Texts.WithoutCode(at, label, reason);
        }
        if (section.Length == 0)
        {
            return Texts.Label(at, label);
        }
        return value.Formula is { } formula && !layout.TrustFormulas
            ? Texts.Formula(at with { Column = layout.Value }, formula)
            : null;
    }

    // Quirk 1 of rosstat-annual: Latin letters inside Cyrillic words, and blanks around them.
    private static string Label(string text) => RussianNames.Mended(text.Replace('\u00A0', ' ').Trim());
}
