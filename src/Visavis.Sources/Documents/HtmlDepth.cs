namespace Visavis.Sources;

/// <summary>How deep the elements of a page lie inside each other, told before it is parsed: a parser's time grows with the square of it.</summary>
internal static class HtmlDepth
{
    private static readonly string[] Unclosed =
    [
        "p",
        "li",
        "td",
        "tr",
        "th",
        "dt",
        "dd",
        "br",
        "hr",
        "img",
        "meta",
        "link",
        "input",
        "option",
        "col",
        "source",
        "wbr",
        "tbody",
        "thead",
        "area",
        "base",
        "embed",
        "param",
        "track",
        "!--",
        "!doctype",
    ];

    /// <summary>The most elements that are open at once; those that need no end are not counted.</summary>
    public static int Of(string page)
    {
        var (depth, deepest) = (0, 0);
        for (
            var i = page.IndexOf('<', StringComparison.Ordinal);
            i >= 0 && i + 1 < page.Length;
            i = page.IndexOf('<', i + 1)
        )
        {
            if (page[i + 1] == '/')
            {
                depth = Unclosed.Contains(NameAt(page, i + 2)) ? depth : Math.Max(0, depth - 1);
            }
            else if (char.IsAsciiLetter(page[i + 1]) && !Unclosed.Contains(NameAt(page, i + 1)))
            {
                deepest = Math.Max(deepest, ++depth);
            }
        }
        return deepest;
    }

    private static string NameAt(string page, int start)
    {
        var end = start;
        while (end < page.Length && end - start < 12 && char.IsAsciiLetterOrDigit(page[end]))
        {
            end++;
        }
        return page[start..end].ToLowerInvariant();
    }
}
