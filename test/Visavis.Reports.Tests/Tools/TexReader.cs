using System.Text.RegularExpressions;

namespace Visavis.Reports.Tests.Tools;

/// <summary>As much of LaTeX as says whether a file is balanced, and what stands in the cells of its tables.</summary>
internal static partial class TexReader
{
    /// <summary>Braces and environments that do not close, and characters that only a command may hold.</summary>
    public static IReadOnlyList<string> Faults(string tex)
    {
        var (faults, open) = (new List<string>(), new Stack<string>());
        var depth = 0;
        foreach (Match token in Token().Matches(WithoutComments(tex)))
        {
            switch (token.Value)
            {
                case "{":
                    depth++;
                    break;
                case "}":
                    depth--;
                    break;
                case var begin when begin.StartsWith(@"\begin", StringComparison.Ordinal):
                    open.Push(token.Groups["name"].Value);
                    break;
                case var end when end.StartsWith(@"\end", StringComparison.Ordinal):
                    if (!open.TryPop(out var last) || last != token.Groups["name"].Value)
                    {
                        faults.Add($"{token.Value} closes {last}");
                    }
                    break;
            }
            if (depth < 0)
            {
                faults.Add("a brace closes what none opened");
                depth = 0;
            }
        }
        return [.. faults, .. open.Select(o => $"{o} stays open"), .. depth > 0 ? new[] { "a brace stays open" } : []];
    }

    /// <summary>Receipt and what stands in a cell behind it, of every number, in order.</summary>
    public static IEnumerable<(string Receipt, string Text)> Numbers(string tex) =>
        Receipt().Matches(tex).Select(m => (m.Groups["id"].Value, Plain(m.Groups["rest"].Value)));

    /// <summary>The number of cells in every row of every table.</summary>
    public static IEnumerable<int> CellsOfRows(string tex) =>
        tex.Split('\n').Where(l => l.StartsWith("{}", StringComparison.Ordinal)).Select(l => Ampersand().Count(l) + 1);

    /// <summary>Text as it is printed.</summary>
    public static string Plain(string tex) =>
        tex.Replace(@"\emph{", "")
            .Replace("}", "")
            .Replace(@"\,", "\u202F")
            .Replace("$-$", "−")
            .Replace(@"$\approx$", "≈")
            .Replace(@"$\infty$", "∞")
            .Replace("~", "\u00A0")
            .Replace(@"\%", "%");

    private static string WithoutComments(string tex) => Comment().Replace(tex, "");

    [GeneratedRegex(@"\\(begin|end)\{(?<name>[a-z]+)\}|\\.|[{}]", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Token();

    [GeneratedRegex(@"(?<!\\)%.*", RegexOptions.None, 5000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<!\\)&", RegexOptions.None, 5000)]
    private static partial Regex Ampersand();

    [GeneratedRegex(
        @"\\receipt\{(?<id>r-\d+)\}\{(?<rest>.*?)(?= & | \\\\|\\textsuperscript)",
        RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex Receipt();
}
