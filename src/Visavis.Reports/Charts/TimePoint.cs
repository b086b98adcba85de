using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Visavis.Core;
using static Visavis.Reports.Charts.Vega;

namespace Visavis.Reports.Charts;

/// <summary>A number of a series with its place in the panel.</summary>
/// <param name="Series">Name of the series.</param>
/// <param name="Period">When.</param>
/// <param name="Number">What.</param>
/// <param name="Run">Stretch of periods that follow each other.</param>
/// <param name="From">Where its mark begins, in months.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Base">What it stands on, in printed units.</param>
internal sealed record TimePoint(
    string Series,
    Period Period,
    Number Number,
    int Run,
    decimal From,
    decimal To,
    decimal Base
)
{
    private const decimal Filling = 0.8m;

    public decimal At => (From + To) / 2;

    public decimal Value => Base + ChartRow.Printed(Number);

    /// <summary>The numbers of one series, a run ending where a period is missing, and long series thinned.</summary>
    /// <param name="panel">The series of its panel that are drawn alike.</param>
    /// <param name="index">Which of them.</param>
    /// <param name="mark">How it is drawn.</param>
    /// <param name="all">Number of values in the chart.</param>
    public static IReadOnlyList<TimePoint> Of(ImmutableArray<Series> panel, int index, ChartMark mark, int all)
    {
        var points = new List<TimePoint>();
        var (run, next) = (0, -1);
        foreach (var point in panel[index].Points.Where(p => p.Value is Number))
        {
            run += point.Period.StartMonth == next ? 0 : 1;
            next = point.Period.StartMonth + point.Period.Months;
            points.Add(Placed(panel, index, mark, point, run));
        }
        return Thinned.Of(points, all, p => p.Value);
    }

    /// <summary>The row of a specification.</summary>
    public JsonObject Row(RenderContext context) =>
        ChartRow
            .Of(context, Series, Period.ToString(), Number)
            .With("at", Vega.Number(Math.Round(At, 9)))
            .With("from", Vega.Number(Math.Round(From, 9)))
            .With("to", Vega.Number(Math.Round(To, 9)))
            .With("base", Vega.Number(Base))
            .With("value", Vega.Number(Value));

    /// <summary>The row of a corner of a line.</summary>
    public JsonObject Corner(string run) =>
        Obj(
            ("series", Text(Series)),
            ("run", run),
            ("at", Vega.Number(Math.Round(At, 9))),
            ("value", Vega.Number(Value))
        );

    private static TimePoint Placed(ImmutableArray<Series> panel, int index, ChartMark mark, ChartPoint point, int run)
    {
        var (from, to) = mark switch
        {
            ChartMark.Bar or ChartMark.Dot => Slot(point.Period, index, panel.Length),
            ChartMark.StackedShare => Slot(point.Period, 0, 1),
            _ => (point.Period.StartMonth, point.Period.StartMonth + point.Period.Months),
        };
        var number = (Number)point.Value;
        var below = mark == ChartMark.StackedShare ? Stacks.Below(panel, index, point.Period) : 0;
        return new(panel[index].Name, point.Period, number, run, from, to, NumberText.Printed(below, number.Unit));
    }

    // The place of one series beside the others within a period, so that none hides another.
    private static (decimal From, decimal To) Slot(Period period, int index, int count)
    {
        var width = period.Months * Filling / count;
        var from = TimeScale.Middle(period) - (width * count / 2) + (width * index);
        return (from, from + width);
    }
}
