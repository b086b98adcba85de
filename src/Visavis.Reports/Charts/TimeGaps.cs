using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Visavis.Core;
using static Visavis.Reports.Charts.Vega;

namespace Visavis.Reports.Charts;

/// <summary>Periods without a number: a broken line below the plot, in a lane of its own for every series that has gaps.</summary>
internal sealed class TimeGaps
{
    private const int Lane = 9;
    private readonly List<JsonObject> rows;

    public TimeGaps(ImmutableArray<Series> panel, RenderContext context, int plotHeight)
    {
        Series[] gapped = [.. panel.Where(s => s.Points.Any(p => p.Value is Missing))];
        Height = gapped.Length == 0 ? 0 : (Lane * gapped.Length) + 4;
        rows = [.. gapped.SelectMany((s, i) => Rows(s, context, plotHeight + (Lane * i) + 7))];
    }

    /// <summary>Room that they need between plot and axis, in pixels.</summary>
    public int Height { get; }

    public IEnumerable<JsonObject?> Layers(TimeAxes axes, Hues hues) =>
        [
            Layer(
                "rule",
                "gap",
                rows,
                ("x", axes.X("from")),
                ("x2", Obj(("field", "to"))),
                ("y", Pixels("lane")),
                ("color", hues.Colour()),
                ("opacity", hues.Opacity())
            ),
            Layer(
                "point",
                "missing",
                [.. rows.Select(r => (JsonObject)r.DeepClone())],
                ("x", axes.X()),
                ("y", Pixels("lane")),
                ("color", hues.Colour()),
                ("opacity", hues.Opacity())
            ),
        ];

    private static IEnumerable<JsonObject> Rows(Series series, RenderContext context, int lane) =>
        Stretches(series)
            .Select(s =>
                ChartRow
                    .Of(context, series.Name, s.Period.ToString(), s.Value)
                    .With("from", s.Period.StartMonth)
                    .With("to", s.Period.StartMonth + s.Period.Months)
                    .With("at", Number(TimeScale.Middle(s.Period)))
                    .With("lane", lane)
            );

    // Neighbours that are missing for the same reason are one gap.
    private static List<(Period Period, Missing Value)> Stretches(Series series)
    {
        var stretches = new List<(Period Period, Missing Value)>();
        foreach (var (period, value) in series.Points.Select(p => (p.Period, p.Value)))
        {
            if (value is not Missing missing)
            {
                continue;
            }
            if (stretches is [.., var last] && last.Value == missing && IsNext(last.Period, period))
            {
                stretches[^1] = (Period.Span(last.Period, period), missing);
            }
            else
            {
                stretches.Add((period, missing));
            }
        }
        return stretches;
    }

    private static bool IsNext(Period a, Period b) => a.StartMonth + a.Months == b.StartMonth;
}
