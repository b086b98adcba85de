using System.Collections.Immutable;
using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.Declared;

/// <summary>Rows over time: a series for each name, a panel for each value of a tag, and a visible gap for each period that is not there.</summary>
internal static class TimeLayout
{
    public static TimeChart Of(Bench bench, ChartDeclaration chart, List<LayerRows> layers)
    {
        var unit = UnitOf(bench, chart, layers);
        var series = layers.SelectMany(l => SeriesOf(bench, chart, l, unit)).ToImmutableArray();
        return new(MarkOf(chart.Mark), unit, [.. series.Select(s => s.Series)])
        {
            Bands = chart.Band is null ? [] : [.. Bands(bench, chart, series)],
            Turns = chart.Turn is null ? [] : [.. Turns(bench, chart, layers[0])],
        };
    }

    /// <summary>Unit of a chart: that of its rows, money in the power of ten that the declaration names.</summary>
    public static NumberUnit UnitOf(Bench bench, ChartDeclaration chart, List<LayerRows> layers)
    {
        var first = layers.SelectMany(l => l.Rows).First();
        return chart.Exponent is { } exponent
            ? PairReport.Cells.Money(bench.Say, new(first.Answer.Unit.Currency, (sbyte)exponent))
            : PairReport.Cells.UnitOf(bench.Say, first.Answer.Unit);
    }

    /// <summary>A value in the unit and with the decimals of a chart.</summary>
    public static ValueCell In(ChartDeclaration chart, NumberUnit unit, ValueCell value) =>
        value is Number number
            ? number with
            {
                Unit = unit,
                Decimals = chart.Decimals ?? DecimalsIn(unit, number),
                Note = "",
                Printed = number.Unit == unit ? number.Printed : "",
            }
            : value with
            {
                Note = "",
            };

    // A claim keeps the precision that it was printed with, whatever the power of ten.
    private static int DecimalsIn(NumberUnit unit, Number number) =>
        Math.Clamp(number.Decimals + unit.Exponent - number.Unit.Exponent, 0, 12);

    private static ChartMark MarkOf(string mark) =>
        mark switch
        {
            "line" => ChartMark.Line,
            "step" => ChartMark.Step,
            "dot" => ChartMark.Dot,
            "bar" => ChartMark.Bar,
            "shares" => ChartMark.StackedShare,
            _ => throw new InvalidOperationException($"No mark is called {mark}."),
        };

    // Parts of a whole stand in the same order, and so in the same colours, in every chart: the partner of the pair below, the rest on top.
    private static IEnumerable<IGrouping<string, EvidenceRow>> Ordered(
        Bench bench,
        ChartDeclaration chart,
        IEnumerable<IGrouping<string, EvidenceRow>> groups
    ) =>
        chart.Mark == "shares"
            ? groups
                .OrderBy(g =>
                    g.Key == bench.Evidence.B.Code ? 0
                    : g.First().Of("partner").Key == "OTH" ? 2
                    : 1
                )
                .ThenBy(g => g.Key, StringComparer.Ordinal)
            : groups;

    private static IEnumerable<(Series Series, EvidenceRow Row)> SeriesOf(
        Bench bench,
        ChartDeclaration chart,
        LayerRows layer,
        NumberUnit unit
    )
    {
        var panels = layer.Rows.GroupBy(r => Panel(chart, r)).ToList();
        foreach (var panel in panels)
        {
            var periods = Whole([.. panel.Select(r => r.Period)]);
            foreach (var group in Ordered(bench, chart, panel.GroupBy(layer.KeyOf)))
            {
                var isDots = (layer.Layer.Mark ?? chart.Mark) == "dot";
                var points = isDots
                    ? group
                        .DistinctBy(r => (r.Period, r.Answer.Value.Value))
                        .Select(r => new ChartPoint(r.Period, In(chart, unit, r.Value)))
                    : Filled(chart, unit, periods, [.. group]);
                yield return (
                    new Series(layer.NameOf(group.First()), [.. points])
                    {
                        Panel = panel.Key,
                        Mark = layer.Layer.Mark is { } mark ? MarkOf(mark) : null,
                    },
                    group.First()
                );
            }
        }
    }

    private static IEnumerable<ChartPoint> Filled(
        ChartDeclaration chart,
        NumberUnit unit,
        List<Period> periods,
        List<EvidenceRow> rows
    )
    {
        var byPeriod = rows.GroupBy(r => r.Period).ToDictionary(g => g.Key, g => g.First());
        return periods.Select(p => new ChartPoint(
            p,
            byPeriod.TryGetValue(p, out var row) ? In(chart, unit, row.Value) : new Missing(MissingReason.NotReported)
        ));
    }

    // Every period between the first and the last, so that what nobody says is seen.
    private static List<Period> Whole(List<Period> periods)
    {
        var months = periods[0].Months;
        var (first, last) = (periods.Min(p => p.StartMonth), periods.Max(p => p.StartMonth));
        return
        [
            .. Enumerable.Range(0, ((last - first) / months) + 1).Select(i => Period.Of(first + (i * months), months)),
        ];
    }

    private static string Panel(ChartDeclaration chart, EvidenceRow row) =>
        chart.Panel is { } tag ? row.Of(tag).Label : "";

    // The two sides of one movement in one source; where several sources have both, the one with most years.
    private static IEnumerable<Band> Bands(
        Bench bench,
        ChartDeclaration chart,
        ImmutableArray<(Series Series, EvidenceRow Row)> series
    )
    {
        var sides = series.Select((s, i) => (s.Series, s.Row, Index: i)).Where(s => s.Series.Mark is null);
        var name = bench.Say.Fill(chart.BandName!.In(bench.Say.Language), chart.Id, []);
        foreach (var panel in sides.GroupBy(s => s.Series.Panel))
        {
            var both = panel
                .GroupBy(s => s.Row.Of("source").Key)
                .Where(g => g.Select(s => s.Row.Of(chart.Band!).Key).Distinct().Count() == 2)
                .OrderByDescending(g => g.Min(s => s.Series.Points.Count(p => p.Value is Number)))
                .FirstOrDefault();
            if (both is not null)
            {
                yield return new(name, both.First().Index, both.Last().Index);
            }
        }
    }

    private static IEnumerable<Turn> Turns(Bench bench, ChartDeclaration chart, LayerRows layer)
    {
        foreach (var panel in layer.Rows.GroupBy(r => Panel(chart, r)))
        {
            var answer = bench.Ask(Turned(panel.First(), chart.Turn!));
            if (answer.Receipt.Notes.FirstOrDefault(n => n.Code == "turn")?.Text is { } month)
            {
                var period = Period.Parse(month);
                yield return new(period, bench.Say.Text("charts.turn", ("month", period))) { Panel = panel.Key };
            }
        }
    }

    // The method asks for the series as a whole: the row's selection without its period.
    private static ReceiptAddress Turned(EvidenceRow row, string method) =>
        ReceiptAddress.Of(
            method,
            row.Answer.Address.Commit,
            [
                .. row
                    .Answer.Address.Selection.Where(s => s.Key is not ("period" or "basis"))
                    .Select(s => (s.Key, s.Value)),
            ]
        );
}
