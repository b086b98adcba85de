using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Visavis.Reports.Charts;

/// <summary>A chart over time.</summary>
internal sealed class TimeSpec
{
    private const int Height = 300;
    private const int PanelHeight = 170;
    private readonly TimeChart chart;
    private readonly RenderContext context;
    private readonly IReadOnlyList<ImmutableArray<Series>> panels;
    private readonly TimeScale time;
    private readonly NiceScale values;
    private readonly Hues hues;

    public TimeSpec(TimeChart chart, RenderContext context)
    {
        this.chart = chart;
        this.context = context;
        panels = Panels.Of(chart);
        time = new([.. chart.Series.SelectMany(s => s.Points).Select(p => p.Period)]);
        var (low, high) = chart.Mark == ChartMark.StackedShare ? Stacks.Range(chart) : ValueRange.WithZero(chart);
        values = new(low, high);
        hues = new(chart);
    }

    public JsonObject Spec() => Panels.Together([.. panels.Select(Panel)]);

    private JsonObject Panel(ImmutableArray<Series> series, int index)
    {
        var height = panels.Count == 1 ? Height : PanelHeight;
        var name = series[0].Panel;
        var gaps = new TimeGaps(series, context, height);
        var turns = new TimeTurns([.. chart.Turns.Where(t => t.Panel == name)], time);
        var axes = new TimeAxes(time, values, context, index == panels.Count - 1, gaps.Height);
        var layers = new TimeLayers(chart, series, context, axes, hues);
        JsonObject?[] all = [.. layers.Bands(), .. layers.Numbers(), .. gaps.Layers(axes, hues), .. turns.Layers(axes)];
        JsonObject[] drawn = [.. all.OfType<JsonObject>()];
        if (index == 0 && hues.Picked() is { } picked)
        {
            drawn[layers.Bands().Count()]["params"] = picked;
        }
        return Panels.Panel(name, height, drawn);
    }
}
