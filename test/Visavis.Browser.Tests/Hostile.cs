using Visavis.Core;
using Visavis.Reports;

namespace Visavis.Browser.Tests;

/// <summary>A report whose names are as bad as names can be.</summary>
internal static class Hostile
{
    private static readonly string Name = string.Concat(
        "'\"><script>document.title='broken'</script> \u202Eright \u200Fto left =cmd|' /C calc'!A0 ",
        new string('W', 300)
    );

    private static readonly NumberUnit Unit = NumberUnit.Of("<b>&amp;");

    public static Report Report { get; } =
        new()
        {
            Id = "hostile",
            Title = Name,
            Subtitle = Name,
            Origin = new(1, "0.1.0"),
            Sources = [new("source", Name, Name, Name, Name, Name) { ShortEn = Name }],
            Sections = [new("all", Name, [Sentence, Table, Times, Dots])],
        };

    private static Sentences Sentence => new([$"{Name} {Number(1, 2021)} {new Citation("source")}"]);

    private static Table Table =>
        new("table", Name, [Name, Column.Of(Name, Unit)], [new Row(Name, Number(1, 2021) with { Note = Name })])
        {
            SourceIds = ["source"],
        };

    private static Figure Times =>
        new(
            "time",
            Name,
            new TimeChart(
                ChartMark.Line,
                Unit,
                [
                    new(Name, [new(Period.Year(2021), Number(1, 2021)), new(Period.Year(2022), Number(2, 2022))]),
                    new("=1+1", [new(Period.Year(2021), Number(3, 2021)), new(Period.Year(2022), Number(4, 2022))]),
                ]
            )
        );

    private static Figure Dots => new("dots", Name, new DotChart(Unit, [new(Name, Number(1, 2021))]));

    private static Number Number(int value, int year) =>
        new(
            value,
            Unit,
            0,
            NumberKind.Claimed,
            new(
                ReceiptAddress.Of("claim", 1, ("text", $"{value} {year} {Name}")),
                "",
                Name,
                [new(Name, Name, "source", Name, new(Name, Name, 1, Name))],
                [new("NOTE", Name, 1)]
            )
        );
}
