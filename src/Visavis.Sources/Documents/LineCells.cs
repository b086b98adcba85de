using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Cuts a line of plain text into the cells of a row: at tabs, bars or wide gaps, else from the right, figure by figure.</summary>
internal static class LineCells
{
    private const int FewWords = 6;

    /// <summary>Whether a line can be a row at all: it has a gap, or two figures at its end.</summary>
    public static bool MayBeRow(string line) =>
        HasGap(line)
        || (
            line.AsSpan().TrimEnd() is [.., var last]
            && (char.IsAsciiDigit(last) || last is '%' or '.' or '–' or '—' or 'н' or 'д' or 'n' or ')')
        );

    /// <summary>Whether a line can be the head of run-together columns: a few words that begin with capitals or years.</summary>
    public static bool MayBeHead(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 12
            && (
                HasGap(line)
                || words.Skip(1).Count(w => char.IsUpper(w[0]) || char.IsAsciiDigit(w[0])) * 2 >= words.Length - 1
            );
    }

    /// <summary>The cells of a row: the name first, empty where there is none; no cells where the line is no row.</summary>
    /// <param name="line">The line.</param>
    /// <param name="width">The cells of the widest row before; 0 where none is known.</param>
    public static ImmutableArray<SpottedText> Of(TextLine line, int width)
    {
        var cells = HasGap(line.Text) ? GappedCells.Of(line) : RunTogetherCells.Of(line);
        if (IsSentence(line, cells, width))
        {
            return [];
        }
        if (
            cells.Count(c => CellFigures.IsFigure(c.Text) || CellFigures.IsMissing(c.Text)) < (width > 0 ? 1 : 2)
            && !IsHeadOf(line, cells)
        )
        {
            return [];
        }
        return width > 1 && cells.Length > width ? Merged(cells, width) : cells;
    }

    private static bool HasGap(string line)
    {
        var text = line.Trim();
        return text.Contains('\t')
            || text.Contains('|')
            || text.Contains("   ", StringComparison.Ordinal)
            || (text.Contains("  ", StringComparison.Ordinal) && text.Any(char.IsAsciiDigit));
    }

    // "… amounted to 14.1 bn in 2022." below a table: its last figure alone makes it no row.
    private static bool IsSentence(TextLine line, ImmutableArray<SpottedText> cells, int width) =>
        line.Trimmed.EndsWith('.')
        && cells.Length < Math.Max(width, 3)
        && !HasGap(line.Text)
        && cells[0].Text.Count(c => c == ' ') >= FewWords;

    // With gaps a head needs no figures: two cells or more, all short.
    private static bool IsHeadOf(TextLine line, ImmutableArray<SpottedText> cells) =>
        HasGap(line.Text) && cells.Length > 2 && cells.All(c => c.Text.Length < 40) && !line.Trimmed.EndsWith('.');

    // "1 234 5 678" under two heads: thousands are put together where there are more figures than columns.
    private static ImmutableArray<SpottedText> Merged(ImmutableArray<SpottedText> cells, int width)
    {
        var merged = cells.ToList();
        for (var i = 1; i + 1 < merged.Count && merged.Count > width; i++)
        {
            var (one, other) = (merged[i].Text, merged[i + 1].Text);
            if (
                one.Length <= 3
                && one.All(char.IsAsciiDigit)
                && other.Length >= 3
                && other.Take(3).All(char.IsAsciiDigit)
                && (other.Length == 3 || !char.IsAsciiDigit(other[3]))
            )
            {
                merged[i] = SpottedText.Of($"{one} {other}", merged[i].SpotAt(0));
                merged.RemoveAt(i + 1);
            }
        }
        return [.. merged];
    }
}
