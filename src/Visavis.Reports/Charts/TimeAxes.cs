using System.Text.Json.Nodes;

namespace Visavis.Reports.Charts;

/// <summary>The two axes of a panel; every layer takes its own copy.</summary>
internal sealed record TimeAxes(TimeScale Time, NiceScale Values, RenderContext Context, bool IsLast, int GapHeight)
{
    public JsonObject X(string field = "at") => Time.Channel(field, Context.Say, IsLast, GapHeight);

    public JsonObject Y(string field = "value") => Values.Channel(field, Context.Numbers);
}
