using System.Globalization;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Turns a sheet with labels down one column into rows as a delimited file would have them.</summary>
internal sealed class SheetRows(Session session, XlsxLayout layout, RowMapper mapper)
{
    /// <summary>What a row of a sheet consists of; a manifest's columns name these.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["label", "section", "sheet", "value", "cell"];

    private readonly TextRow texts = new(Columns.Count);
    private readonly int labels = SheetPlace.ColumnOf(layout.Label);
    private readonly int values = SheetPlace.ColumnOf(layout.Value);

    public Outcome Read(BookSheet sheet)
    {
        var outcome = new Outcome();
        var section = "";
        foreach (var line in sheet.Lines())
        {
            Take(line, sheet.Name, ref section, outcome);
        }
        mapper.HandOver(outcome);
        return outcome;
    }

    private void Take(SheetLine row, string sheet, ref string section, Outcome outcome)
    {
        var line = row.Number;
        SheetCell In(int column) => row.Cells.FirstOrDefault(c => c.Column == column, (0, new("", null))).Cell;
        var label = Label(In(labels).Text);
        var value = In(values);
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
