using Visavis.Reports;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.Declared;

/// <summary>A dot a row: what everybody says of one thing, what may not be mixed set apart.</summary>
internal static class DotLayout
{
    public static DotChart Of(Bench bench, ChartDeclaration chart, List<LayerRows> layers)
    {
        var unit = TimeLayout.UnitOf(bench, chart, layers);
        var rows =
            from layer in layers
            from row in layer.Rows.Select((r, i) => (Row: r, Order: i))
            let panel = chart.Panel is { } p ? PanelOf(row.Row, p) : ""
            let dot = new DotRow(layer.NameOf(row.Row), TimeLayout.In(chart, unit, row.Row.Value))
            {
                Panel = panel,
                Group = chart.Group is { } g ? row.Row.Of(g).Label : "",
            }
            orderby row.Row.Period.StartMonth, row.Row.Period.Months, row.Row.Of(chart.Group ?? "").Key, row.Order
            select dot;
        return new(unit, [.. rows.DistinctBy(d => (d.Panel, d.Group, d.Label, (d.Value as Number)?.Value))]);
    }

    private static string PanelOf(EvidenceRow row, string tag) =>
        tag == "period" && row.Of(tag) == Tag.None ? row.Period.ToString() : row.Of(tag).Label;
}
