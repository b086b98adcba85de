using Visavis.Core;

namespace Visavis.Reports.Tests.Samples;

/// <summary>The same hostile text wherever an author can write one.</summary>
internal static class HostileReport
{
    public static IReadOnlyList<string> Texts { get; } =
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "]]> --> </style></title></svg><iframe>",
        "&lt;b&gt; &amp; &#60;",
        "a | b || c `d` ``e`` *f* _g_ [h](javascript:i) ![j](k) # ~~l~~ \\",
        "line\nline\r\n| --- |\n# heading",
        "null \0 bell \a half \uD800 turn \u202E end \uFFFF",
        "Китaй — “Ω” \U0001F4C8",
    ];

    public static Report Of(string text)
    {
        var number = new Number(1.5m, NumberUnit.Of(text), 1, NumberKind.Claimed, Receipt(text))
        {
            Printed = text,
            Note = text,
        };
        var missing = new Missing(MissingReason.NotReported) { Note = text };
        Prose prose = $"{text} {number} {missing} {new Citation("source")}";
        DocumentClaim claim = new(text, number, "source", text);
        return new()
        {
            Id = "hostile",
            Title = text,
            Subtitle = text,
            Origin = new(1, text),
            Sources = [new("source", text, text, text, text, text)],
            Sections =
            [
                new(
                    "all",
                    text,
                    [
                        new Paragraph(prose),
                        new Sentences([prose]),
                        new KeyFacts([new(text, number, prose)]),
                        new Definitions([new(text, prose)]),
                        new Table(
                            "table",
                            text,
                            [text, Column.Of(text, number.Unit) with { Group = text }],
                            [new Row(text, number)]
                        )
                        {
                            Notes = [prose],
                        },
                        new Figure("time", text, new TimeChart(ChartMark.Bar, number.Unit, [Series(text, number)])),
                        new Figure("dots", text, new DotChart(number.Unit, [new(text, number), new(text, missing)])),
                        new Questions([
                            new(1, text, AnswerStatus.Partly)
                            {
                                Answer = prose,
                                WhyNot = prose,
                                Claims = [claim],
                            },
                        ]),
                        new Findings([new("f", text, FindingRating.Certain, prose, [claim]) { Candidates = [prose] }]),
                    ]
                ),
            ],
        };
    }

    private static Series Series(string text, Number number) => new(text, [new(Period.Year(2021), number)]);

    private static Receipt Receipt(string text) =>
        new(
            ReceiptAddress.Of("claim", 1, ("text", "'" + text)),
            text,
            text,
            [new(text, text, "source", text, new(text, text, 1, text))],
            [new(text, text, 1)]
        );
}
