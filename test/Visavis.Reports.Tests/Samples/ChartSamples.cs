using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Reports.Tests.Samples;

/// <summary>One small figure of every kind of chart.</summary>
internal static class ChartSamples
{
    private static readonly Missing Dark = new(MissingReason.NotReported);

    public static IReadOnlyList<Figure> Figures { get; } =
    [Lines, Steps, Dots, Bars, Stacks, Rows, Matrix, Fan, Scores];

    public static Report In(Language language) => Made.Report([.. Figures]) with { Language = language };

    private static Figure Lines =>
        new(
            "lines",
            "Exports and imports of Westland, as each side says",
            new TimeChart(
                ChartMark.Line,
                Made.UsdBn,
                [
                    Side("Westland, its office", "Exports", 2012, 10, 14m),
                    Side("Eastland, its office", "Exports", 2012, 8, 15.5m),
                    Papers("Exports"),
                    Side("Westland, its office", "Imports", 2012, 10, 8m),
                    Side("Eastland, its office", "Imports", 2012, 8, 7m),
                ]
            )
            {
                Bands =
                [
                    new("what the two sides disagree about", 0, 1),
                    new("what the two sides disagree about", 3, 4),
                ],
                Turns = [new(Period.Year(2020), "the border is closed") { Panel = "Exports" }],
            }
        )
        {
            Sentence = "Westland reports less than Eastland does, and the gap grows",
        };

    private static Figure Steps =>
        new(
            "steps",
            "Cars of Westland by month",
            new TimeChart(
                ChartMark.Step,
                Made.UsdBn,
                [new("Cars", [.. Enumerable.Range(0, 18).Select(m => new ChartPoint(Month(m), Cars(m)))])]
            )
            {
                Turns = [new(Month(9), "the old model ends"), new(Month(13), "a new one begins")],
            }
        );

    private static Figure Dots =>
        new(
            "dots",
            "Turnover",
            new TimeChart(
                ChartMark.Dot,
                Made.UsdBn,
                [Side("Westland, its office", "", 2018, 6, 40m), Papers(""), Guesses(2019)]
            )
        );

    private static Figure Bars =>
        new(
            "bars",
            "Exports",
            new TimeChart(ChartMark.Bar, Made.UsdBn, [Side("Westland", "", 2016, 8, 12m), Papers(""), Guesses(2020)])
        );

    private static Figure Stacks =>
        new(
            "stacks",
            "Partners of Westland",
            new TimeChart(ChartMark.StackedShare, NumberUnit.Share, [.. Parts("Exports"), .. Parts("Imports")])
        );

    private static Figure Rows =>
        new(
            "rows",
            "What sources say of the turnover",
            new DotChart(
                Made.UsdBn,
                [
                    Row("Westland, its office", Made.Reported(38.5m, "2021"), "2021", "Goods"),
                    Row("Eastland", Dark, "2021", "Goods"),
                    Row("A paper on the economies of both", Made.Claimed(40.1m, "2021"), "2021", "Goods"),
                    Row("A speech", Made.Claimed(45m, "2021", "speech"), "2021", "Goods and services"),
                    Row("Visavis, from the mirrors", Guess(43m, "2022"), "2022", "Goods"),
                    Row("Another paper", Made.Claimed(49m, "2022"), "2022", "Goods"),
                ]
            )
        );

    private static Figure Matrix =>
        new(
            "matrix",
            "Who says what of 2021",
            new MatrixChart(
                Made.UsdBn,
                ["Exports", "Imports", "Turnover", "Balance of goods and services"],
                [
                    new(
                        "Westland, its office",
                        [Made.Reported(16.4m, "2021"), Dark, Made.Calculated(40.1m, "2021"), Dark]
                    ),
                    new(
                        "A paper on the economies of both",
                        [Dark, Made.Claimed(23m, "2021", "import"), Made.Claimed(39m, "2021"), Dark]
                    ),
                    new(
                        "Visavis, from the mirrors",
                        [Guess(16m, "2021"), Guess(23.4m, "2021"), Dark, new Missing(MissingReason.Confidential)]
                    ),
                ]
            )
        );

    private static Figure Fan =>
        new(
            "fan",
            "Exports: the estimate, its interval and the evidence",
            new TimeChart(
                ChartMark.Line,
                Made.UsdBn,
                [
                    Rebuilt("95 %, low end", -1),
                    Rebuilt("95 %, high end", 1),
                    Rebuilt("estimate", 0) with
                    {
                        Mark = ChartMark.Dot,
                    },
                    Side("tables", "", 2012, 6, 14m) with
                    {
                        Mark = ChartMark.Dot,
                    },
                    Papers("") with
                    {
                        Mark = ChartMark.Dot,
                    },
                ]
            )
            {
                Bands = [new("95 % interval", 0, 1)],
            }
        );

    private static Figure Scores =>
        new(
            "scores",
            "How often intervals hold what was hidden",
            new DotChart(
                NumberUnit.Share,
                [
                    .. from percent in new[] { 50, 95 }
                    from design in new[] { "one side dark", "both sides dark" }
                    from years in new[] { 1, 2, 3 }
                    let held = (percent + years - (design.Length > 13 ? 3 : 1)) / 100m
                    select Row(
                        $"years in the dark: {years}",
                        Made.Share(held, $"{years}", NumberKind.Calculated, $"{design} {percent}"),
                        $"in the {percent} % interval",
                        design
                    ),
                ]
            )
        );

    // The farther from the last table, the wider.
    private static Series Rebuilt(string name, int end) =>
        new(
            name,
            [
                .. Enumerable
                    .Range(2012, 12)
                    .Select(y => new ChartPoint(
                        Period.Year(y),
                        Made.Calculated(16m + (end * (0.4m + (Math.Max(0, y - 2017) * 0.7m))), $"{y}", name) with
                        {
                            Kind = NumberKind.Estimated,
                        }
                    )),
            ]
        );

    private static DotRow Row(string label, ValueCell value, string panel, string group) =>
        new(label, value) { Panel = panel, Group = group };

    private static Period Month(int index) => Period.Month(2022, 9).Plus(index);

    private static ValueCell Cars(int month) =>
        month is 5 or 6 ? Dark : Made.Reported(0.1m * (5 + (month * month % 7)), $"m{month}", "cars");

    private static Number Guess(decimal bn, string period) =>
        Made.Calculated(bn, period, "guess") with
        {
            Kind = NumberKind.Estimated,
            Interval = new((bn - 2) * 1_000_000_000, (bn + 3) * 1_000_000_000),
        };

    private static Series Guesses(int first) =>
        new(
            "Visavis, from the mirrors",
            [.. Enumerable.Range(first, 4).Select(y => new ChartPoint(Period.Year(y), Guess(y - 2000, $"{y}")))]
        );

    private static Series Papers(string panel) =>
        new(
            "Documents",
            [
                .. new[] { 2019, 2021, 2023 }.Select(y => new ChartPoint(
                    Period.Year(y),
                    Made.Claimed(y - 1996.5m, $"{y}", $"paper {panel}")
                )),
            ]
        )
        {
            Panel = panel,
            Mark = panel.Length > 0 ? ChartMark.Dot : null,
        };

    private static Series Side(string name, string panel, int first, int count, decimal bn) =>
        new(
            name,
            [
                .. Enumerable
                    .Range(first, 12)
                    .Select(y => new ChartPoint(
                        Period.Year(y),
                        y < first + count ? Made.Reported(bn + (y * y % 11 * 0.4m), $"{y}", $"{name} {panel}") : Dark
                    )),
            ]
        )
        {
            Panel = panel,
        };

    private static ImmutableArray<Series> Parts(string panel) =>
        [.. new[] { "Eastland", "Islands", "Rest of the world" }.Select((n, i) => Part(n, i, panel))];

    private static Series Part(string name, int index, string panel) =>
        new(
            name,
            [
                .. Enumerable
                    .Range(2012, 12)
                    .Select(y => new ChartPoint(
                        Period.Year(y),
                        y == 2017 ? Dark : Made.Share(Share(index, y), $"{y}", Kind(y), $"{name} {panel}")
                    )),
            ]
        )
        {
            Panel = panel,
        };

    private static decimal Share(int index, int year) =>
        index == 0 ? 0.02m * (year - 1994) : 0.5m - (0.01m * (year - 1994));

    private static NumberKind Kind(int year) =>
        year > 2021 ? NumberKind.Estimated
        : year > 2019 ? NumberKind.Claimed
        : NumberKind.Calculated;
}
