using System.Globalization;
using System.Xml.Linq;
using static Visavis.Reports.Html.Tag;

namespace Visavis.Reports.Html;

/// <summary>Tables: caption, headings with unit and kind, rows, notes.</summary>
internal sealed class HtmlTable(RenderContext context, HtmlText text)
{
    /// <summary>A table as a block of its own.</summary>
    public XElement Of(Table table)
    {
        var notes = new CellNotes(table.Rows.SelectMany(r => r.Cells));
        return new XElement(
            "div",
            At("class", "table"),
            At("id", table.Id),
            "\n",
            Scrolling(table, context.Caption(table), notes),
            Below(table.Id, table.Notes, table.SourceIds, notes),
            "\n"
        );
    }

    /// <summary>The data of a figure, folded away.</summary>
    public XElement Folded(Table table)
    {
        var notes = new CellNotes(table.Rows.SelectMany(r => r.Cells));
        return El(
            "details",
            "\n",
            El("summary", context.Say.Data),
            Scrolling(table, table.Caption, notes),
            Below(table.Id, table.Notes, [], notes),
            "\n"
        );
    }

    /// <summary>Notes, lettered notes and sources.</summary>
    public object[] Below(string id, IEnumerable<Prose> notes, IReadOnlyList<string> sourceIds, CellNotes cellNotes) =>
        [
            notes.Select(n => (object[])["\n", Classed("p", "note", text.Of(n))]),
            cellNotes.All.Select(n => (object[])["\n", Lettered(id, n.Letter, n.Text)]),
            sourceIds.Count == 0 ? "" : (object[])["\n", Sources(sourceIds)],
        ];

    private static XElement Lettered(string id, string letter, string note) =>
        new("p", At("class", "note"), At("id", RenderIds.Note(id, letter)), El("sup", letter), " ", note);

    private XElement Sources(IReadOnlyList<string> ids)
    {
        var links = ids.SelectMany((id, i) => (object[])[i == 0 ? "" : ", ", text.Source(id)]);
        return Classed("p", "note", ids.Count == 1 ? context.Say.Source : context.Say.Sources, ": ", links);
    }

    private XElement Scrolling(Table table, string caption, CellNotes notes) =>
        new(
            "div",
            At("class", "scroll"),
            At("role", "region"),
            At("aria-label", caption),
            At("tabindex", "0"),
            El(
                "table",
                "\n",
                El("caption", El("span", caption)),
                "\n",
                El("thead", Headings(table)),
                "\n",
                El("tbody", table.Rows.Select(r => (object[])["\n", BodyRow(table, r, notes)]), "\n")
            )
        );

    private object[] Headings(Table table)
    {
        if (table.Columns.All(c => c.Group.Length == 0))
        {
            return [El("tr", table.Columns.Select(c => Heading(c, "col")))];
        }
        var below = table.Columns.Where(c => c.Group.Length > 0).Select(c => Heading(c, "col"));
        return [El("tr", ColumnGroups.Of(table.Columns).Select(GroupHeading)), "\n", El("tr", below)];
    }

    private XElement GroupHeading(ColumnGroup group)
    {
        if (group.Name.Length == 0)
        {
            var alone = Heading(group.First, "col");
            alone.Add(At("rowspan", "2"));
            return alone;
        }
        var width = group.Width.ToString(CultureInfo.InvariantCulture);
        return new("th", At("scope", "colgroup"), At("class", "group"), At("colspan", width), group.Name);
    }

    private XElement Heading(Column column, string scope)
    {
        var heading = El("th", At("scope", scope), column.Header);
        if (column.Alignment == Alignment.Right)
        {
            heading.Add(At("class", "num"));
        }
        if (column.Unit is { Label.Length: > 0 } unit)
        {
            heading.Add(" ", Classed("span", "u", unit.Label));
        }
        if (column.Kind is { } kind)
        {
            heading.Add(" ", Classed("span", $"k {HtmlText.Css(kind)}", context.Say.Kind(kind)));
        }
        return heading;
    }

    private XElement BodyRow(Table table, Row row, CellNotes notes)
    {
        var cells = row.Cells.Select((c, i) => Cell(table, table.Columns[i], c, notes, isFirst: i == 0));
        return row.IsTotal ? Classed("tr", "total", cells) : El("tr", cells);
    }

    private XElement Cell(Table table, Column column, TableCell cell, CellNotes notes, bool isFirst)
    {
        var element = isFirst ? El("th", At("scope", "row")) : El("td");
        if (column.Alignment == Alignment.Right)
        {
            element.Add(At("class", "num"));
        }
        var letter = notes.LetterOf(cell);
        var link = letter.Length == 0 ? null : El("sup", Link(RenderIds.Note(table.Id, letter), letter));
        element.Add(cell is ValueCell value ? text.InCell(value, column.Unit, link) : text.Of(((Words)cell).Text));
        element.Add(cell is Words ? link : null);
        return element;
    }
}
