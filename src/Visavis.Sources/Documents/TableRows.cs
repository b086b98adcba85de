using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Makes the rows of a table of lines: names that go on in the next line are joined, cells of incomplete rows stand under their heads.</summary>
internal static class TableRows
{
    public static IEnumerable<TextTableRow> Of(
        List<TextLine> lines,
        List<(int Line, ImmutableArray<SpottedText> Cells)> rows
    )
    {
        var width = rows.Max(r => r.Cells.Length);
        var full = rows.Find(r => r.Cells.Length == width).Cells;
        var pending = new List<int>();
        foreach (var (line, cells) in rows)
        {
            if (cells.IsEmpty)
            {
                pending.Add(line);
                continue;
            }
            var goesOn = pending.Count > 0 && (cells[0].Text.Length == 0 || char.IsLower(cells[0].Text[0]));
            if (!goesOn)
            {
                foreach (var section in pending)
                {
                    yield return new(HeadOf(lines[section], width));
                }
            }
            var name = goesOn ? Joined(lines, pending, cells[0]) : cells[0];
            pending.Clear();
            yield return new(Placed([name, .. cells.Skip(1)], full));
        }
    }

    // A line of as many words as columns heads them; else it names a section.
    private static ImmutableArray<SpottedText> HeadOf(TextLine line, int width)
    {
        var words = line.Trimmed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isHead =
            (words.Length == width || words.Length == width - 1)
            && words.All(w => char.IsUpper(w[0]) || char.IsAsciiDigit(w[0]));
        var start = line.Text.Length - line.Text.TrimStart().Length;
        if (!isHead)
        {
            return
            [
                SpottedText.Of(line.Trimmed, line.SpotAt(start)),
                .. Enumerable.Repeat(SpottedText.Empty, width - 1),
            ];
        }
        var cells = new List<SpottedText>();
        var at = start;
        foreach (var word in words)
        {
            at = line.Text.IndexOf(word, at, StringComparison.Ordinal);
            cells.Add(SpottedText.Of(word, line.SpotAt(at)));
            at += word.Length;
        }
        return words.Length == width ? [.. cells] : [SpottedText.Empty, .. cells];
    }

    private static SpottedText Joined(List<TextLine> lines, List<int> pending, SpottedText name)
    {
        var text = new SpottedTextBuilder();
        foreach (var line in pending.Select(p => lines[p]))
        {
            text.Append(line.Trimmed, line.SpotAt(line.Text.Length - line.Text.TrimStart().Length));
            text.Append(" ", line.SpotAt(0));
        }
        text.Append(name.Text, name.SpotAt(0));
        return text.Build();
    }

    // Where cells are missing, each goes under the head that stands nearest above it.
    private static ImmutableArray<SpottedText> Placed(
        ImmutableArray<SpottedText> cells,
        ImmutableArray<SpottedText> full
    )
    {
        if (cells.Length >= full.Length || cells.Length < 2)
        {
            return cells;
        }
        var placed = Enumerable.Repeat(SpottedText.Empty, full.Length).ToArray();
        placed[0] = cells[0];
        var least = 1;
        for (var i = 1; i < cells.Length; i++)
        {
            var most = full.Length - (cells.Length - i);
            var best = least;
            for (var at = least; at <= most; at++)
            {
                best = Distance(cells[i], full[at]) < Distance(cells[i], full[best]) ? at : best;
            }
            placed[best] = cells[i];
            least = best + 1;
        }
        return [.. placed];
    }

    private static int Distance(SpottedText one, SpottedText other) =>
        Math.Abs((2 * one.SpotAt(0).Column) + one.Text.Length - (2 * other.SpotAt(0).Column) - other.Text.Length);
}
