using System.Diagnostics;
using System.Xml.Linq;
using static Visavis.Reports.Html.Tag;

namespace Visavis.Reports.Html;

/// <summary>Numbers and running text.</summary>
internal sealed class HtmlText(RenderContext context)
{
    /// <summary>Text with its values and citations.</summary>
    public object[] Of(Prose prose) => [.. prose.Runs.Select(Of)];

    /// <summary>A value in running text: with its unit, and with its note in parentheses.</summary>
    public object[] Inline(ValueCell value)
    {
        var note = RenderContext.Noted(value);
        return value switch
        {
            Number number =>
            [
                Link(number, context.Numbers.Closing(number.Kind)),
                Interval(number, " "),
                NumberText.Unit(number.Unit),
                note,
            ],
            Missing missing => [Classed("span", "m", context.Say.Missing(missing.Reason)), note],
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>A value in a cell: the heading may say the unit, and a letter points to the note.</summary>
    public object[] InCell(ValueCell value, NumberUnit? headingUnit, XElement? letter) =>
        value switch
        {
            Number number => InCell(number, number.Unit == headingUnit ? "" : NumberText.Unit(number.Unit), letter),
            Missing missing => [Sign(missing.Reason), Behind("", letter, hangs: true)],
            _ => throw new UnreachableException(),
        };

    /// <summary>The sign of a missing value, with its meaning.</summary>
    public XElement Sign(MissingReason reason)
    {
        var sign = Classed("abbr", "m", Wording.Sign(reason));
        sign.Add(At("title", context.Say.Missing(reason)));
        return sign;
    }

    /// <summary>A source by its short name, leading to its entry.</summary>
    public XElement Source(string id)
    {
        var link = Tag.Link(RenderIds.Source(id), context.Short(id));
        link.Add(At("title", id));
        return link;
    }

    /// <summary>Class of a kind in the style sheet.</summary>
    public static string Css(NumberKind kind) =>
        kind switch
        {
            NumberKind.Reported => "rep",
            NumberKind.Calculated => "cal",
            NumberKind.Claimed => "cla",
            NumberKind.Estimated => "est",
            _ => throw new UnreachableException(),
        };

    private object Of(Run run) =>
        run switch
        {
            TextRun text => text.Text,
            CitationRun citation => Classed("span", "cite", "[", Source(citation.Citation.SourceId), "]"),
            ValueRun value => Inline(value.Value),
            _ => throw new UnreachableException(),
        };

    // What stands behind the digits hangs outside the column, so that the digits stay under each other.
    private object[] InCell(Number number, string unit, XElement? letter) =>
        [
            Link(number, ""),
            Behind(context.Numbers.Closing(number.Kind), letter, hangs: unit.Length == 0),
            unit,
            Interval(number, ""),
        ];

    private XElement Link(Number number, string closing)
    {
        return new XElement(
            "a",
            At("class", $"n {Css(number.Kind)}"),
            At("href", $"#{context.Index.IdOf(number.Receipt)}"),
            At("title", context.Meaning(number)),
            context.Numbers.Opening(number.Kind),
            context.Numbers.Digits(number),
            closing
        );
    }

    private static object Behind(string closing, XElement? letter, bool hangs) =>
        closing.Length == 0 && letter is null ? "" : Classed("span", hangs ? "h" : "e", closing, letter);

    private object[] Interval(Number number, string space)
    {
        var interval = context.Numbers.Interval(number);
        return interval.Length == 0 ? [] : [space, Classed("span", "i", interval)];
    }
}
