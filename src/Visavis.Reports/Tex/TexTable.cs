using System.Globalization;

namespace Visavis.Reports.Tex;

/// <summary>A table in the manner of booktabs; a long one breaks over pages.</summary>
internal sealed class TexTable(RenderContext context, TexText text)
{
    private const int LongFrom = 41;
    private const int WideFrom = 8;
    private const int ProseFrom = 36;

    /// <summary>The table, line by line.</summary>
    public IEnumerable<string> Of(Table table)
    {
        var notes = new CellNotes(table.Rows.SelectMany(r => r.Cells));
        var rows = table.Rows.Select(r => Row(table, r, notes)).ToList();
        var columns = string.Concat(table.Columns.Select((c, i) => Format(table, c, i)));
        var below = Below(table, notes).ToList();
        return table.Rows.Length < LongFrom ? Short(table, columns, rows, below) : Long(table, columns, rows, below);
    }

    private IEnumerable<string> Short(Table table, string columns, List<string> rows, List<string> below) =>
        [
            @"\begin{table}[htbp]",
            @"\centering\small",
            Caption(table),
            @"\fitted{%",
            $@"\begin{{tabular}}{{{columns}}}",
            @"\toprule",
            .. Headings(table),
            @"\midrule",
            .. rows,
            @"\bottomrule",
            @"\end{tabular}}",
            .. below,
            @"\end{table}",
        ];

    private IEnumerable<string> Long(Table table, string columns, List<string> rows, List<string> below)
    {
        IEnumerable<string> head = [@"\toprule", .. Headings(table), @"\midrule"];
        IEnumerable<string> lines =
        [
            @"\begingroup\footnotesize\setlength{\tabcolsep}{3pt}",
            $@"\begin{{longtable}}{{{columns}}}",
            $@"{Caption(table)}\\",
            .. head,
            @"\endfirsthead",
            .. head,
            @"\endhead",
            @"\bottomrule",
            @"\endlastfoot",
            .. rows,
            @"\end{longtable}",
            .. below,
            @"\endgroup",
        ];
        return table.Columns.Length < WideFrom ? lines : lines.Prepend(@"\begin{landscape}").Append(@"\end{landscape}");
    }

    private static bool IsWide(Table table) =>
        table.Columns.Length >= WideFrom || table.Columns.Where((c, i) => IsProse(table, c, i)).Skip(1).Any();

    private static string Caption(Table table) =>
        $@"\caption{{{TexText.Escape(table.Caption)}}}\label{{tab:{table.Id}}}";

    // Words that are many wrap; numbers stand right.
    private static string Format(Table table, Column column, int index) =>
        column.Alignment == Alignment.Right ? "r"
        : IsProse(table, column, index) ? "p{5cm}"
        : "l";

    private static bool IsProse(Table table, Column column, int index) =>
        column.Alignment == Alignment.Left
        && table.Rows.Any(r => r.Cells[index] is Words words && Length(words.Text) >= ProseFrom);

    private static int Length(Prose prose) => prose.Runs.Sum(r => r is TextRun t ? t.Text.Length : 12);

    private IEnumerable<string> Headings(Table table)
    {
        var heads = $"{string.Join(" & ", table.Columns.Select(Heading))}" + @" \\";
        if (table.Columns.All(c => c.Group.Length == 0))
        {
            return [heads];
        }
        var groups = ColumnGroups.Of(table.Columns);
        var names = string.Join(" & ", groups.Select(Group)) + @" \\";
        return [names, string.Concat(Rules(groups)), heads];
    }

    private static string Group(ColumnGroup group) =>
        group.Name.Length == 0
            ? string.Concat(Enumerable.Repeat("& ", group.Width - 1))
            : string.Create(
                CultureInfo.InvariantCulture,
                $@"\multicolumn{{{group.Width}}}{{c}}{{{TexText.Escape(group.Name)}}}"
            );

    private static IEnumerable<string> Rules(IEnumerable<ColumnGroup> groups)
    {
        var first = 1;
        foreach (var group in groups)
        {
            if (group.Name.Length > 0)
            {
                var last = first + group.Width - 1;
                yield return string.Create(CultureInfo.InvariantCulture, $@"\cmidrule(lr){{{first}-{last}}}");
            }
            first += group.Width;
        }
    }

    private string Heading(Column column)
    {
        var unit = column.Unit is { Label.Length: > 0 } u ? $", {u.Label}" : "";
        var kind = column.Kind is { } k ? $" ({context.Say.Kind(k)})" : "";
        return TexText.Escape($"{column.Header}{unit}{kind}");
    }

    private string Row(Table table, Row row, CellNotes notes)
    {
        var cells = row.Cells.Select((c, i) => Cell(table.Columns[i], c, notes.LetterOf(c)));
        // A row that begins with a bracket or a star would be read as an option of the line before.
        return (row.IsTotal ? @"\midrule " : "") + "{}" + string.Join(" & ", cells) + @" \\";
    }

    private string Cell(Column column, TableCell cell, string letter)
    {
        var note = letter.Length == 0 ? "" : $@"\textsuperscript{{{letter}}}";
        return cell is ValueCell value ? text.InCell(value, column.Unit, note) : text.Of(((Words)cell).Text) + note;
    }

    private IEnumerable<string> Below(Table table, CellNotes notes)
    {
        var signs = table.Rows.SelectMany(r => r.Cells).OfType<Missing>().Select(m => m.Reason).Distinct().Order();
        var lines = table
            .Notes.Select(text.Of)
            .Concat(notes.All.Select(n => $@"\textsuperscript{{{n.Letter}}}~{TexText.Escape(n.Text)}"))
            .Concat(signs.Select(s => $"{TexText.Escape(Wording.Sign(s))}: {TexText.Escape(context.Say.Missing(s))}."))
            .Concat(table.SourceIds.IsEmpty ? [] : [$"{context.Say.Sources}: {text.Cite(table.SourceIds)}."])
            .ToList();
        return lines.Select(l => $@"\below{{{l}}}");
    }
}
