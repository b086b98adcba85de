using System.Diagnostics;
using System.Text;
using Visavis.Reports.Flat;

namespace Visavis.Reports.Tex;

/// <summary>Numbers and running text for LaTeX, in which nothing that an author wrote is a command.</summary>
internal sealed class TexText(RenderContext context, IReadOnlyDictionary<string, string> keyBySource)
{
    /// <summary>Text in which nothing is a command, with balanced braces, on one line.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        var before = '\0';
        foreach (var c in PlainText.Line(text))
        {
            // Two dashes would become a longer one.
            escaped.Append(Escaped(c) ?? (c == '-' && before == '-' ? "{}-" : c.ToString()));
            before = c;
        }
        return escaped.ToString();
    }

    /// <summary>Text with its values and citations.</summary>
    public string Of(Prose prose) => string.Concat(prose.Runs.Select(Of));

    /// <summary>A value in a cell: the heading may say the unit; what is noted stands behind it.</summary>
    public string InCell(ValueCell value, NumberUnit? headingUnit, string note) =>
        value switch
        {
            Number number => Marked(number, number.Unit == headingUnit ? "" : Unit(number)) + note,
            Missing missing => Escape(Wording.Sign(missing.Reason)) + note,
            _ => throw new UnreachableException(),
        };

    /// <summary>Sources by their keys.</summary>
    public string Cite(IEnumerable<string> sourceIds) =>
        $@"\cite{{{string.Join(',', sourceIds.Select(id => keyBySource[id]))}}}";

    private string Of(Run run) =>
        run switch
        {
            TextRun text => Escape(text.Text),
            CitationRun citation => Cite([citation.Citation.SourceId]),
            ValueRun { Value: Number number } => Marked(number, Unit(number)) + Noted(number),
            ValueRun { Value: Missing missing } => Escape(context.Say.Missing(missing.Reason)) + Noted(missing),
            _ => throw new UnreachableException(),
        };

    private string Marked(Number number, string unit) =>
        $@"\receipt{{{context.Index.IdOf(number.Receipt)}}}{{{Digits(number)}}}{Interval(number)}{unit}";

    private string Digits(Number number)
    {
        var marked = Escape(context.Numbers.Marked(number));
        return number.Kind is NumberKind.Calculated or NumberKind.Estimated ? $@"\emph{{{marked}}}" : marked;
    }

    private string Interval(Number number)
    {
        var interval = context.Numbers.Interval(number);
        return interval.Length == 0 ? "" : $" {Escape(interval)}";
    }

    private static string Unit(Number number) => Escape(NumberText.Unit(number.Unit));

    private static string Noted(ValueCell value) => Escape(RenderContext.Noted(value));

    private static string? Escaped(char c) =>
        c switch
        {
            '\\' => @"\textbackslash{}",
            '{' => @"\textbraceleft{}",
            '}' => @"\textbraceright{}",
            '$' or '&' or '#' or '_' or '%' => $@"\{c}",
            '~' => @"\textasciitilde{}",
            '^' => @"\textasciicircum{}",
            '<' => @"\textless{}",
            '>' => @"\textgreater{}",
            '|' => @"\textbar{}",
            '"' => @"\textquotedbl{}",
            '\u00A0' => "~",
            '\u202F' => @"\,",
            '−' => "$-$",
            '≈' => @"$\approx$",
            '∞' => @"$\infty$",
            '≤' => @"$\le$",
            '≥' => @"$\ge$",
            '×' => @"$\times$",
            '±' => @"$\pm$",
            'Σ' => @"$\Sigma$",
            'Δ' => @"$\Delta$",
            'τ' => @"$\tau$",
            '→' => @"$\to$",
            '·' => @"$\cdot$",
            '²' => "$^2$",
            '³' => "$^3$",
            '½' => @"$\frac12$",
            '\uFFFD' => "{?}",
            _ => null,
        };
}
