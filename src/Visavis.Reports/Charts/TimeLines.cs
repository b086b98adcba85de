using System.Globalization;
using System.Text.Json.Nodes;

namespace Visavis.Reports.Charts;

/// <summary>The stretches of a line that look alike: a gap ends one, and so does a change of firmness.</summary>
internal static class TimeLines
{
    /// <summary>The corners of the stretches of one look, each stretch with a run of its own.</summary>
    public static IEnumerable<JsonObject> Of(IReadOnlyList<TimePoint> points, Firmness looks, int series)
    {
        var run = 0;
        for (var i = 1; i < points.Count; i++)
        {
            var isDrawn = IsJoined(points[i - 1], points[i], looks);
            if (isDrawn && (i == 1 || !IsJoined(points[i - 2], points[i - 1], looks)))
            {
                yield return points[i - 1].Corner(Name(series, ++run));
            }
            if (isDrawn)
            {
                yield return points[i].Corner(Name(series, run));
            }
        }
    }

    // What leads to a claim leans on it, and so does what leads away.
    private static bool IsJoined(TimePoint a, TimePoint b, Firmness looks) =>
        a.Run == b.Run && (Firmness)Math.Max((int)Firmnesses.Of(a.Number), (int)Firmnesses.Of(b.Number)) == looks;

    private static string Name(int series, int run) => string.Create(CultureInfo.InvariantCulture, $"{series}-{run}");
}
