using System.Text.Json.Nodes;

namespace Visavis.Reports.Charts;

/// <summary>What several sources say of one thing: a name and a number over a dot with its interval, row by row.</summary>
internal sealed class DotSpec
{
    private readonly DotChart chart;
    private readonly RenderContext context;
    private readonly NiceScale values;

    public DotSpec(DotChart chart, RenderContext context)
    {
        this.chart = chart;
        this.context = context;
        var (low, high) = ValueRange.Of(chart);
        values = new(low, high);
    }

    public JsonObject Spec()
    {
        var panels = chart.Rows.GroupBy(r => r.Panel).ToList();
        return Panels.Together([.. panels.Select((p, i) => Panel(p.Key, [.. p], i == panels.Count - 1))]);
    }

    private JsonObject Panel(string name, IReadOnlyList<DotRow> rows, bool isLast)
    {
        var lanes = new DotLanes(rows);
        var layers = new DotLayers(lanes, context, values, isLast);
        return Panels.Panel(name, lanes.Height, layers.All());
    }
}

/// <summary>Where the rows and the names of groups stand, in pixels from the top.</summary>
internal sealed class DotLanes
{
    private const int RowHeight = 36;
    private const int GroupHeight = 26;

    public DotLanes(IReadOnlyList<DotRow> rows)
    {
        foreach (var group in rows.GroupBy(r => r.Group))
        {
            if (group.Key.Length > 0)
            {
                Groups.Add((group.Key, Height));
                Height += GroupHeight;
            }
            foreach (var row in group)
            {
                Rows.Add((row, Height));
                Height += RowHeight;
            }
        }
    }

    public int Height { get; private set; }

    public List<(DotRow Row, int Top)> Rows { get; } = [];

    public List<(string Name, int Top)> Groups { get; } = [];
}
