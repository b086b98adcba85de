namespace Visavis.Reports.Charts;

/// <summary>Text in lines: SVG breaks none itself.</summary>
internal static class Wrapped
{
    /// <summary>Lines of at most so many letters where words allow it; a longer word stays whole.</summary>
    public static IReadOnlyList<string> Lines(string text, int longest)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
            if (longer.Length > longest && lines[^1].Length > 0)
            {
                lines.Add(word);
            }
            else
            {
                lines[^1] = longer;
            }
        }
        return lines;
    }
}
