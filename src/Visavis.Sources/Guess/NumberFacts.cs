namespace Visavis.Sources;

/// <summary>What numbers of a file show of their marks. "1.234" alone shows nothing: that is said, never decided.</summary>
internal sealed class NumberFacts
{
    private const string Spaces = " \u00A0\u202F\u2009\u2007";
    private const string Apostrophes = "'’";
    private readonly SortedSet<char> decimals = [];
    private readonly SortedSet<char> groups = [];

    /// <summary>A text whose mark may be either; absent where all are clear.</summary>
    public string? Unclear { get; private set; }

    /// <summary>Point or comma; absent where the numbers do not show it or contradict each other.</summary>
    public char? Decimal =>
        decimals.Count == 1 && !groups.Contains(decimals.Min) ? decimals.Min
        : decimals.Count == 0 && groups.Count == 1 && groups.Min is '.' or ',' ? Other(groups.Min)
        : decimals.Count == 0 && Unclear is null ? '.'
        : null;

    /// <summary>Marks between groups of three digits.</summary>
    public string Groups => string.Concat(groups);

    public static NumberFacts Of(IEnumerable<string> texts)
    {
        var facts = new NumberFacts();
        foreach (var text in texts.Where(LooksLikeOne))
        {
            facts.Take(text.TrimStart('-', '−', '+'));
        }
        return facts;
    }

    /// <summary>Whether a text is made of digits and marks of numbers.</summary>
    public static bool LooksLikeOne(string text)
    {
        var digits = text.TrimStart('-', '−', '+');
        return digits.Length > 0
            && (char.IsAsciiDigit(digits[0]) || (digits[0] is '.' or ',' && digits.Length > 1))
            && char.IsAsciiDigit(digits[^1])
            && digits.All(c => char.IsAsciiDigit(c) || c is '.' or ',' || IsSpace(c) || IsApostrophe(c));
    }

    private void Take(string text)
    {
        var marks = text.Where(c => !char.IsAsciiDigit(c)).ToList();
        foreach (var mark in marks.Where(c => c is not ('.' or ',')))
        {
            groups.Add(IsSpace(mark) ? ' ' : mark);
        }
        var points = marks.Where(c => c is '.' or ',').ToList();
        if (points.Distinct().Count() == 2)
        {
            groups.Add(points[0]);
            decimals.Add(points[^1]);
        }
        else if (points.Count > 1)
        {
            groups.Add(points[0]);
        }
        else if (points.Count == 1)
        {
            Single(text, points[0], marks.Count > 1);
        }
    }

    // One point or comma: a decimal mark, unless exactly three digits follow and one to three, not a lone nought, stand before.
    private void Single(string text, char mark, bool hasOtherGroups)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        var mayBeGroup = text.Length - at - 1 == 3 && at is >= 1 and <= 3 && text[0] != '0' && !hasOtherGroups;
        if (mayBeGroup)
        {
            Unclear ??= text;
        }
        else
        {
            decimals.Add(mark);
        }
    }

    private static char Other(char mark) => mark == '.' ? ',' : '.';

    private static bool IsSpace(char c) => Spaces.Contains(c, StringComparison.Ordinal);

    private static bool IsApostrophe(char c) => Apostrophes.Contains(c, StringComparison.Ordinal);
}
