using System.Buffers;

namespace Visavis.Sources;

/// <summary>Tells what a cell of plain text holds: a figure, a year, a mark that something is missing.</summary>
internal static class CellFigures
{
    private static readonly SearchValues<char> Numeric = SearchValues.Create("0123456789.,–-/\u00A0\u202F");
    private static readonly string[] Blanks = ["–", "—", "-", "…", "...", "н/д", "н.д.", "n/a", "n.a.", "x", "х", ".."];
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

    /// <summary>Whether it says that a figure is missing: a dash, points, n/a.</summary>
    public static bool IsMissing(string cell) => Blanks.Contains(cell);

    /// <summary>Whether a word is the unit of a figure.</summary>
    public static bool IsUnit(string word) => Units.Contains(word);

    /// <summary>Whether a word is a numeral with its sign and per cent.</summary>
    public static bool IsNumber(string word)
    {
        var digits = word.AsSpan().Trim("()+-−–<>≈~*").TrimEnd('%');
        return digits.Length > 0 && char.IsAsciiDigit(digits[0]) && digits.IndexOfAnyExcept(Numeric) < 0;
    }
}
