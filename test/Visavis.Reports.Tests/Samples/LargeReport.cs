using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Reports.Tests.Samples;

/// <summary>As large as the main job's: about two thousand numbers, every kind of chart.</summary>
internal static class LargeReport
{
    private static readonly string[] Partners = ["Eastland", "Northland", "Southland", "Islands", "Rest of the world"];

    public static Report Report { get; } =
        Made.Report() with
        {
            Sections =
            [
                .. Enumerable.Range(0, 6).Select(Tables),
                new("charts", "Charts", [Line, Step, Dot, Bar, Stack, Months]),
            ],
        };

    private static Block Line => Figure("line", ChartMark.Line, Made.UsdBn, 2000, 24, Bn);

    private static Block Step => Figure("step", ChartMark.Step, Made.UsdBn, 2005, 10, Bn);

    private static Block Dot => Figure("dot", ChartMark.Dot, Made.UsdBn, 2012, 12, Bn);

    private static Block Bar => Figure("bar", ChartMark.Bar, Made.UsdBn, 2015, 8, Bn);

    private static Block Stack =>
        new Figure(
            "stack",
            "Partners of Westland",
            new TimeChart(ChartMark.StackedShare, NumberUnit.Share, [.. Partners.Select((p, i) => Shares(p, i))])
        );

    private static Block Months =>
        new Figure(
            "months",
            "Exports of cars by month",
            new TimeChart(
                ChartMark.Bar,
                Made.EurMn,
                [
                    new(
                        "Cars",
                        [.. Enumerable.Range(0, 40).Select(m => new ChartPoint(Period.Month(2021, 1).Plus(m), Cars(m)))]
                    ),
                ]
            )
        );

    private static Number Cars(int month) =>
        Made.Reported(0.01m * (5 + (month * month / 7 % 60)), $"m{month}", "cars") with
        {
            Unit = Made.EurMn,
        };

    private static Series Shares(string partner, int index) =>
        new(
            partner,
            [
                .. Enumerable
                    .Range(2012, 12)
                    .Select(y => new ChartPoint(
                        Period.Year(y),
                        Made.Share(
                            index == 0 ? 0.36m + (0.02m * (y - 2012)) : 0.16m - (0.005m * (y - 2012)),
                            $"{y}",
                            Kind(y),
                            partner
                        )
                    )),
            ]
        );

    private static NumberKind Kind(int year) => year < 2020 ? NumberKind.Calculated : NumberKind.Claimed;

    private static Figure Figure(
        string id,
        ChartMark mark,
        NumberUnit unit,
        int first,
        int count,
        Func<int, int, Number> value
    ) =>
        new(
            id,
            $"Trade of Westland with Eastland, {mark}",
            new TimeChart(
                mark,
                unit,
                [.. Partners.Take(3).Select((p, s) => new Series(p, Points(first, count, y => value(y, s), s)))]
            )
        );

    private static ImmutableArray<ChartPoint> Points(int first, int count, Func<int, ValueCell> value, int series) =>
        [
            .. Enumerable
                .Range(first, count)
                .Select(y => new ChartPoint(
                    Period.Year(y),
                    (y + series) % 7 == 5 ? new Missing(MissingReason.NotReported) : value(y)
                )),
        ];

    private static Number Bn(int year, int series) =>
        (year % 5, series) switch
        {
            (_, 2) => Made.Claimed((year - 1990) * 0.7m, $"{year}", "claimed"),
            _ => Made.Reported(((year - 1990) * (1.5m - (0.4m * series))) + (year % 3), $"{year}", $"s{series}") with
            {
                Interval = series == 0 ? Interval.Around(year - 1985, 4) * 1_200_000_000 : null,
            },
        };

    private static Section Tables(int section) =>
        new(
            $"section-{section}",
            $"Section {section}",
            [
                new Paragraph($"All of it is invented; the turnover of 2021 was {Made.Calculated(40.1m, "2021")}."),
                new Table(
                    $"table-{section}",
                    "Trade by year, every side beside the others",
                    ["Period", .. Enumerable.Range(0, 12).Select(Column)],
                    [.. Enumerable.Range(2000, 26).Select(y => Row(section, y))]
                ),
            ]
        );

    private static Column Column(int index) =>
        Reports.Column.Of(index % 2 == 0 ? "Westland" : "Eastland", Made.UsdBn) with
        {
            Group =
                index < 4 ? "Exports"
                : index < 8 ? "Imports"
                : "Turnover",
        };

    private static Row Row(int section, int year) =>
        new([Period.Year(year), .. Enumerable.Range(0, 12).Select(c => Cell(section, year, c))]);

    private static TableCell Cell(int section, int year, int column)
    {
        var flow = $"f{section}-{column}";
        var value = ((year - 1995) * 1.1m) + column;
        return ((year + column) % 9) switch
        {
            0 => new Missing(MissingReason.NotReported),
            1 => Made.Claimed(value, $"{year}", flow),
            2 => Made.Calculated(value, $"{year}", flow) with { Note = "by the combined method" },
            _ => Made.Reported(value, $"{year}", flow),
        };
    }
}
