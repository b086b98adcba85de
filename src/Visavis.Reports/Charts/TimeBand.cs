using System.Text.Json.Nodes;
using Visavis.Core;
using static Visavis.Reports.Charts.Vega;

namespace Visavis.Reports.Charts;

/// <summary>The area between two series, where both have a value.</summary>
internal sealed class TimeBand(TimeChart chart, Band band)
{
    public JsonObject? Layer(TimeAxes axes) =>
        Vega.Layer(
            "area",
            "band",
            [.. Rows()],
            ("x", axes.X()),
            ("y", axes.Y("low")),
            ("y2", Obj(("field", "high"))),
            ("detail", Obj(("field", "run"), ("type", "nominal"))),
            ("color", Value(Expr(Hues.Muted)))
        );

    private IEnumerable<JsonObject> Rows()
    {
        var (run, next) = (0, -1);
        foreach (var (period, low, high) in Pairs())
        {
            run += period.StartMonth == next ? 0 : 1;
            next = period.StartMonth + period.Months;
            yield return Obj(
                ("period", Text(band.Name)),
                ("run", run),
                ("at", Number(TimeScale.Middle(period))),
                ("low", Number(low)),
                ("high", Number(high))
            );
        }
    }

    private IReadOnlyList<(Period Period, decimal Low, decimal High)> Pairs()
    {
        var pairs =
            from a in chart.Series[band.First].Points
            join b in chart.Series[band.Second].Points on a.Period equals b.Period
            where a.Value is Number && b.Value is Number
            let first = ChartRow.Printed((Number)a.Value)
            let second = ChartRow.Printed((Number)b.Value)
            select (a.Period, Math.Min(first, second), Math.Max(first, second));
        return Thinned.Of([.. pairs], Thinned.Count(chart), p => p.Item3 - p.Item2);
    }
}
