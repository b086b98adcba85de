using System.Buffers;

namespace Visavis.Sources;

/// <summary>Tells by its first words what a line of text is.</summary>
internal static class LineKinds
{
    private static readonly SearchValues<char> DigitsAndPoints = SearchValues.Create("0123456789.");
    private static readonly string[] Captions =
    [
        "таблица",
        "табл.",
        "табл",
        "рис.",
        "рис",
        "рисунок",
        "график",
        "диаграмма",
        "схема",
        "table",
        "tab.",
        "figure",
        "fig.",
        "fig",
        "chart",
        "graph",
        "exhibit",
    ];
    private static readonly string[] Notes =
    [
        "источник",
        "источники",
        "примечание",
        "примечания",
        "source",
        "sources",
        "note",
        "notes",
        "составлено",
        "рассчитано",
    ];

    /// <summary>"Таблица 2", "Table 2. Trade of Belarus"; not "Table 2 shows".</summary>
    public static bool IsCaption(string line)
    {
        var text = line.AsSpan().Trim();
        var word = FirstWord(text);
        if (!Contains(Captions, word))
        {
            return false;
        }
        var rest = text[word.Length..].TrimStart(" №\u00A0");
        var digits = rest.IndexOfAnyExcept(DigitsAndPoints);
        return digits != 0 && rest.Length > 0 && (digits < 0 || IsTitle(rest[digits..]));
    }

    /// <summary>"Источник: …", "Note. …".</summary>
    public static bool IsNote(string line)
    {
        var text = line.AsSpan().Trim();
        var word = FirstWord(text);
        var bare = word.TrimEnd(":.");
        return Contains(Notes, bare)
            && (
                bare.Length < word.Length
                || text[word.Length..].TrimStart().StartsWith(":")
                || bare.StartsWith("со")
                || bare.StartsWith("Со")
            );
    }

    /// <summary>"– …", "• …", "1) …", "а) …", "1. …".</summary>
    public static bool IsListItem(string line)
    {
        var text = line.AsSpan().TrimStart();
        if (text.Length < 3)
        {
            return false;
        }
        if (text[0] is '–' or '—' or '•' or '·' or '▪' or '-' or '*' or '●')
        {
            return char.IsWhiteSpace(text[1]) && text[1..].TrimStart() is [var first, ..] && char.IsLetter(first);
        }
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        return (digits is 1 or 2 && text.Length > digits + 1 && text[digits] is ')' or '.' && text[digits + 1] == ' ')
            || (char.IsLower(text[0]) && text[1] == ')' && text[2] == ' ');
    }

    /// <summary>Whether raised text is a power: a raised number is the mark of a footnote and no digit of the number before it; m³ is no mark.</summary>
    public static bool IsPower(char before, string raised) => before is 'м' or 'm' && raised is "2" or "3";

    private static bool IsTitle(ReadOnlySpan<char> rest)
    {
        var title = rest.TrimStart(" .:–—-\u00A0");
        return title.Length == 0 || char.IsUpper(title[0]) || title.Length < rest.TrimStart().Length;
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(" \u00A0\t");
        return end < 0 ? text : text[..end];
    }

    private static bool Contains(string[] words, ReadOnlySpan<char> word)
    {
        foreach (var known in words)
        {
            if (word.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }
}
