using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>How far a numeral reaches, and what it says: groups of thousands, decimal mark, dotted dates and codes.</summary>
internal sealed class NumeralShape(string text, Language language)
{
    private const int Longest = 64;

    /// <summary>The numeral that begins at a digit: its length and its key; a key with two points is a date or a code.</summary>
    public (int Length, string Key) At(int start, bool digitsOnly)
    {
        var end = Digits(start);
        if (digitsOnly || end - start > Longest)
        {
            end = WithMarks(start, end);
            return (end - start, text[start..end]);
        }
        var dotted = Dotted(start, end);
        if (dotted > end)
        {
            return (dotted - start, text[start..dotted]);
        }
        var (whole, key) = Groups(start, end);
        return Fraction(whole) is > 0 and var length
            ? (whole + length - start, $"{key}.{text.AsSpan(whole + 1, length - 1)}")
            : (whole - start, key);
    }

    // "RM1.622", "N6,450.5": what is glued to letters goes on behind its marks.
    private int WithMarks(int start, int end)
    {
        while (
            end + 1 < text.Length
            && text[end] is '.' or ','
            && char.IsAsciiDigit(text[end + 1])
            && end - start < Longest
        )
        {
            end = Digits(end + 1);
        }
        return end;
    }

    // 31.01.2023, 1.2.3: digits and points, at least two points.
    private int Dotted(int start, int end)
    {
        var points = 0;
        while (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]) && end - start < Longest)
        {
            end = Digits(end + 1);
            points++;
        }
        return points >= 2 && !IsGrouped(start, end, '.') ? end : start;
    }

    private (int End, string Key) Groups(int start, int end)
    {
        if (end - start > 3 || text[start] == '0')
        {
            return (end, text[start..end]);
        }
        var mark = end < text.Length ? text[end] : ' ';
        var isGrouping = IsBlank(mark) || mark is '\'' or '’' || (mark == ',' && IsComma(start, end)) || mark == '.';
        var last = end;
        while (isGrouping && IsGroup(last, mark) && last - start < Longest)
        {
            last += 4;
        }
        // A point groups only where there are several groups: 1.234 is a decimal.
        var isGrouped = last - end >= (mark == '.' ? 8 : 4);
        return isGrouped ? (last, Plain(start, last)) : (end, text[start..end]);
    }

    private bool IsComma(int start, int end)
    {
        if (language == Language.En)
        {
            return true;
        }
        // In Russian a comma is the decimal mark, but two groups after commas are no decimals.
        return IsGroup(end, ',') && IsGroup(end + 4, ',') && end - start <= 3;
    }

    private bool IsGroup(int mark, char kind) =>
        mark + 3 < text.Length
        && (IsBlank(kind) ? IsBlank(text[mark]) : text[mark] == kind)
        && Digits(mark + 1) == mark + 4;

    private bool IsGrouped(int start, int end, char mark) => Digits(start) - start <= 3 && IsGroup(end - 4, mark);

    // The decimal mark and the digits behind it.
    private int Fraction(int at)
    {
        if (at + 1 >= text.Length || text[at] is not (',' or '.') || !char.IsAsciiDigit(text[at + 1]))
        {
            return 0;
        }
        var end = Digits(at + 1);
        var isList =
            text[at] == ','
            && end < text.Length
            && text[end] == ','
            && end + 1 < text.Length
            && char.IsAsciiDigit(text[end + 1]);
        return isList ? 0 : end - at;
    }

    private string Plain(int start, int end) =>
        string.Concat(text.AsSpan(start, end - start).ToString().Where(char.IsAsciiDigit));

    private int Digits(int from)
    {
        while (from < text.Length && char.IsAsciiDigit(text[from]))
        {
            from++;
        }
        return from;
    }

    private static bool IsBlank(char c) =>
        c is ' ' or '\u00A0' or '\u2009' or '\u202F' or '\u2007' or '\u200A' or '\u2006';
}
