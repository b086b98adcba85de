using Spectre.Console;

namespace Visavis.Cli;

/// <summary>Tables for people: aligned columns, no frame, whole cells whatever the width of a pipe.</summary>
internal static class Tables
{
    public static void Write(
        Session session,
        IReadOnlyList<string> columns,
        IEnumerable<IReadOnlyList<string>> rows,
        params int[] numbers
    ) => WriteAs(session, [.. columns.Select(c => session.Say[$"columns.{c}"])], rows, numbers);

    /// <summary>A table under headings that are no words of ours.</summary>
    public static void WriteAs(
        Session session,
        IReadOnlyList<string> headings,
        IEnumerable<IReadOnlyList<string>> rows,
        params int[] numbers
    )
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = true };
        for (var i = 0; i < headings.Count; i++)
        {
            var column = new TableColumn(Markup.Escape(headings[i]))
            {
                NoWrap = true,
                Padding = new Padding(0, 0, 2, 0),
            };
            table.AddColumn(numbers.Contains(i) ? column.RightAligned() : column);
        }
        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(Markup.Escape)]);
        }
        // The last column is padded like the others: the blanks are taken off again.
        foreach (var line in Drawn(table).TrimEnd('\n').Split('\n'))
        {
            session.Out.WriteLine(line.TrimEnd());
        }
    }

    private static string Drawn(Table table)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Out = new AnsiConsoleOutput(text),
            }
        );
        console.Profile.Width = 4096;
        console.Write(table);
        return text.ToString();
    }
}
