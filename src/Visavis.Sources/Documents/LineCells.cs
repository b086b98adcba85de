using System.Buffers;
using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Cuts a line of plain text into the cells of a row: at tabs, bars or wide gaps, else from the right, figure by figure.</summary>
internal static class LineCells
{
    private const int FewWords = 6;
    private static readonly SearchValues<char> Numeric = SearchValues.Create("0123456789.,–-/\u00A0\u202F");
    private static readonly string[] Missing =
    [
        "–",
        "—",
        "-",
        "…",
        "...",
        "н/д",
        "н.д.",
        "n/a",
        "n.a.",
        "x",
        "х",
        "..",
    ];
    private static readonly string[] Units =
    [
        "млн",
        "млрд",
        "тыс.",
        "тыс",
        "трлн",
        "%",
        "г.",
        "гг.",
        "год",
        "bn",
        "mn",
        "п.п.",
        "pp",
        "million",
        "billion",
        "млн.",
        "млрд.",
        "раза",
        "раз",
        "долл.",
        "$",
        "руб.",
    ];

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
        var cells = HasGap(line.Text) ? Gapped(line) : RunTogether(line);
        if (IsSentence(line, cells, width))
        {
            return [];
        }
        if (
            cells.Count(c => IsFigure(c.Text) || Missing.Contains(c.Text)) < (width > 0 ? 1 : 2)
            && !IsHeadOf(line, cells)
        )
        {
            return [];
        }
        return width > 1 && cells.Length > width ? Merged(cells, width) : cells;
    }

    /// <summary>Whether a cell holds a figure with at most its unit.</summary>
    public static bool IsFigure(string cell)
    {
        var words = cell.Split([' ', '\u00A0', '\u202F'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= 4
            && IsNumber(words[0])
            && words.Skip(1).All(w => Units.Contains(w.TrimEnd(',')) || IsNumber(w) || w == "США");
    }

    /// <summary>Whether a cell holds a year.</summary>
    public static bool IsYear(string cell)
    {
        var word = cell.Split(' ', '\u00A0', '\u202F')[0].TrimEnd('.', ',');
        return word.Length == 4 && word.All(char.IsAsciiDigit) && word[..2] is "18" or "19" or "20";
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

    private static ImmutableArray<SpottedText> Gapped(TextLine line)
    {
        var cells = ImmutableArray.CreateBuilder<SpottedText>();
        var text = line.Text;
        var isBarred = text.Contains('|');
        if (
            char.IsWhiteSpace(text[0])
            && !isBarred
            && text.TrimStart() is [var c, ..]
            && (char.IsAsciiDigit(c) || c is '-' or '–')
            && text.Length - text.TrimStart().Length > 3
        )
        {
            cells.Add(SpottedText.Empty);
        }
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var isEnd =
                i == text.Length
                || text[i] == '\t'
                || (isBarred ? text[i] == '|' : text[i] == ' ' && i + 1 < text.Length && text[i + 1] is ' ' or '\t');
            if (isEnd && i >= start)
            {
                Add(cells, line, start, i);
                start = i + 1;
            }
        }
        return cells.ToImmutable();
    }

    private static void Add(ImmutableArray<SpottedText>.Builder cells, TextLine line, int start, int end)
    {
        var from = start;
        while (from < end && char.IsWhiteSpace(line.Text[from]))
        {
            from++;
        }
        var text = line.Text[from..end].TrimEnd();
        if (text.Length > 0)
        {
            cells.Add(SpottedText.Of(text, line.SpotAt(from)));
        }
    }

    private static ImmutableArray<SpottedText> RunTogether(TextLine line)
    {
        var words = WordsOf(line.Text);
        var cells = new List<SpottedText>();
        var end = words.Count;
        while (end > 0)
        {
            var start = end - 1;
            while (start > 0 && Units.Contains(Word(line, words[start])) && end - start < 4)
            {
                start--;
            }
            var word = Word(line, words[start]);
            if (!IsNumber(word) && !(Missing.Contains(word) && start == end - 1))
            {
                break;
            }
            cells.Insert(
                0,
                SpottedText.Of(line.Text[words[start].Start..words[end - 1].End], line.SpotAt(words[start].Start))
            );
            end = start;
        }
        var name =
            end == 0
                ? SpottedText.Empty
                : SpottedText.Of(line.Text[words[0].Start..words[end - 1].End], line.SpotAt(words[0].Start));
        return [name, .. cells];
    }

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

    private static List<(int Start, int End)> WordsOf(string text)
    {
        var words = new List<(int, int)>();
        for (var i = 0; i < text.Length; )
        {
            if (IsBlank(text, i))
            {
                i++;
                continue;
            }
            var start = i;
            while (i < text.Length && !IsBlank(text, i))
            {
                i++;
            }
            words.Add((start, i));
        }
        return words;
    }

    // A no-break space between digits groups them.
    private static bool IsBlank(string text, int i) =>
        text[i] == ' ' || (text[i] is '\u00A0' or '\u202F' && !(i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])));

    private static string Word(TextLine line, (int Start, int End) word) => line.Text[word.Start..word.End];

    private static bool IsNumber(string word)
    {
        var digits = word.AsSpan().Trim("()+-−–<>≈~*").TrimEnd('%');
        return digits.Length > 0 && char.IsAsciiDigit(digits[0]) && digits.IndexOfAnyExcept(Numeric) < 0;
    }
}
