namespace Visavis.Sources;

/// <summary>Finds what is printed on every page: running titles and page numbers, also in the middle of a sentence.</summary>
internal static class PageFurniture
{
    private const int Title = 12;
    private const int LongestLine = 120;

    /// <summary>The places of these lines.</summary>
    public static HashSet<int> Of(List<TextLine> lines)
    {
        var isolated = Enumerable.Range(0, lines.Count).Where(i => IsIsolated(lines, i)).ToList();
        var counts = isolated
            .GroupBy(i => WithoutDigits(lines[i].Trimmed), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var titles = lines.Where(l => !l.IsBlank).Take(Title).Select(l => WithoutDigits(l.Trimmed)).ToList();
        var head = string.Join(' ', titles);
        return [.. isolated.Where(i => IsFurniture(lines, i, counts, head))];
    }

    private static bool IsFurniture(List<TextLine> lines, int i, Dictionary<string, int> counts, string head)
    {
        var text = lines[i].Trimmed;
        var words = WithoutDigits(text);
        if (words.Length == 0)
        {
            return true;
        }
        var isNumbered = char.IsAsciiDigit(text[^1]) || char.IsAsciiDigit(text[0]);
        if (!isNumbered || LineKinds.IsCaption(text) || LineKinds.IsListItem(text))
        {
            return false;
        }
        // A running title: it comes back, or it is the beginning of the title on the first page.
        var isCut = text.Contains("...", StringComparison.Ordinal) || text.Contains('…');
        return i > 0
            && (
                counts[words] >= 2 && IsAtPageEnd(lines, i)
                || (words.Length > 8 && i > Title && head.Contains(words, StringComparison.Ordinal))
                || (isCut && words.Length > 8)
            );
    }

    private static bool IsAtPageEnd(List<TextLine> lines, int i)
    {
        if (lines[i].Page == 0)
        {
            return true;
        }
        bool IsEdge(int step)
        {
            var at = i + step;
            while (at >= 0 && at < lines.Count && lines[at].IsBlank && lines[at].Page == lines[i].Page)
            {
                at += step;
            }
            return at < 0 || at >= lines.Count || lines[at].Page != lines[i].Page;
        }
        return IsEdge(1) || IsEdge(-1);
    }

    private static bool IsIsolated(List<TextLine> lines, int i) =>
        !lines[i].IsBlank
        && lines[i].Trimmed.Length <= LongestLine
        && (i == 0 || lines[i - 1].IsBlank || lines[i - 1].Page != lines[i].Page)
        && (i == lines.Count - 1 || lines[i + 1].IsBlank || lines[i + 1].Page != lines[i].Page);

    private static string WithoutDigits(string text)
    {
        var letters = text.Where(c => char.IsLetter(c) || c == ' ');
        return string.Join(' ', string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToLowerInvariant();
    }
}
