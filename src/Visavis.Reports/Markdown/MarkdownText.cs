using System.Diagnostics;
using System.Text;

namespace Visavis.Reports.Markdown;

/// <summary>Numbers and running text. A receipt is a footnote; a claim stands in quotation marks, a calculation in italics.</summary>
internal sealed class MarkdownText(RenderContext context)
{
    private const string Special = @"\`*_{}[]<>#|~&!";

    /// <summary>Text in which nothing is markup, on one line.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in CleanText.Of(text))
        {
            escaped.Append(
                Special.Contains(c, StringComparison.Ordinal) ? $@"\{c}"
                : c is '\n' or '\t' ? " "
                : c
            );
        }
        return escaped.ToString();
    }

    /// <summary>Text as code: the fence is longer than any run of backticks in it.</summary>
    public static string Code(string text)
    {
        var clean = CleanText.Of(text).Replace('\n', ' ');
        var longest = LongestRun(clean);
        var fence = new string('`', longest + 1);
        var space = longest > 0 ? " " : "";
        return $"{fence}{space}{clean}{space}{fence}";
    }

    /// <summary>Digits in italics where we computed them.</summary>
    public static string MarkedUp(NumberKind kind, string marked) =>
        kind is NumberKind.Calculated or NumberKind.Estimated ? $"*{Escape(marked)}*" : Escape(marked);

    /// <summary>Text with its values and citations.</summary>
    public string Of(Prose prose) => string.Concat(prose.Runs.Select(Of));

    /// <summary>A value in running text: with its unit, and with its note in parentheses.</summary>
    public string Inline(ValueCell value) => InCell(value, headingUnit: null, Escape(RenderContext.Noted(value)));

    /// <summary>A value in a cell: the heading may say the unit; what is noted stands behind it.</summary>
    public string InCell(ValueCell value, NumberUnit? headingUnit, string note) =>
        value switch
        {
            Number number =>
                $"{MarkedUp(number.Kind, context.Numbers.Marked(number))}{Receipt(number)}{Interval(number)}{Unit(number, headingUnit)}{note}",
            Missing missing => $"{Escape(context.Say.Missing(missing.Reason))}{note}",
            _ => throw new UnreachableException(),
        };

    /// <summary>What a document prints.</summary>
    public string Claim(DocumentClaim claim)
    {
        var value = claim.Value is ValueCell v ? Inline(v) : Of(((Words)claim.Value).Text);
        return $"{Escape(claim.What)}: {value} \\[{Escape(context.Short(claim.SourceId))}, {Escape(claim.Locator)}\\]";
    }

    private string Of(Run run) =>
        run switch
        {
            TextRun text => Escape(text.Text),
            CitationRun citation => $"\\[{Escape(context.Short(citation.Citation.SourceId))}\\]",
            ValueRun value => Inline(value.Value),
            _ => throw new UnreachableException(),
        };

    private string Receipt(Number number) => $"[^{context.Index.IdOf(number.Receipt)}]";

    private string Interval(Number number)
    {
        var interval = context.Numbers.Interval(number);
        return interval.Length == 0 ? "" : $" {Escape(interval)}";
    }

    private static string Unit(Number number, NumberUnit? headingUnit) =>
        number.Unit == headingUnit ? "" : Escape(NumberText.Unit(number.Unit));

    private static int LongestRun(string text)
    {
        var (longest, current) = (0, 0);
        foreach (var c in text)
        {
            current = c == '`' ? current + 1 : 0;
            longest = Math.Max(longest, current);
        }
        return longest;
    }
}
