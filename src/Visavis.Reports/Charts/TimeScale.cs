using System.Globalization;
using System.Text.Json.Nodes;
using Visavis.Core;
using static Visavis.Reports.Charts.Vega;

namespace Visavis.Reports.Charts;

/// <summary>An axis of months, from the first month of the first period to the last of the last.</summary>
internal sealed class TimeScale
{
    private const int MostLabels = 14;
    private const int LeastMonths = 3;
    private static readonly int[] YearSteps = [1, 2, 5, 10, 20, 50, 100];
    private readonly int first;
    private readonly int end;

    public TimeScale(IReadOnlyCollection<Period> periods)
    {
        first = periods.Min(p => p.StartMonth);
        end = periods.Max(p => p.StartMonth + p.Months);
    }

    /// <summary>Whether a period lies in the right half, where a label goes to its left.</summary>
    public bool IsLate(Period period) => Middle(period) > (first + end) / 2m;

    public static decimal Middle(Period period) => period.StartMonth + (period.Months / 2m);

    /// <summary>The channel of a field on this scale.</summary>
    public JsonObject Channel(string field, Wording say, bool isLabelled, int offset) =>
        Field(field)
            .With("title", null)
            .With("scale", Obj(("domain", Arr(first, end)), ("nice", false), ("zero", false)))
            .With("axis", Ticked.Axis(Labels(say), isLabelled).With("grid", false).With("offset", offset));

    /// <summary>Labels and where they stand: years under their middle, or months where there is less than two years.</summary>
    public IEnumerable<(decimal At, IReadOnlyList<string> Lines)> Labels(Wording say)
    {
        var length = end - first < 24 ? 1 : 12;
        var count = (end - first + length - 1) / length;
        var step =
            length == 12 ? YearSteps.First(s => count <= s * MostLabels)
            : count > 6 ? 3
            : 1;
        return Starts(length * step)
            .Select(s => (Period: Period.Of(s, length), From: Math.Max(s, first), To: Math.Min(s + length, end)))
            .Where(l => l.To - l.From >= Math.Min(length, LeastMonths))
            .Select((l, i) => ((l.From + l.To) / 2m, Lines(l.Period, say, isFirst: i == 0)));
    }

    private IEnumerable<int> Starts(int step)
    {
        for (var start = first / step * step; start < end; start += step)
        {
            yield return start;
        }
    }

    // The year stands below the first month and below every January.
    private static IReadOnlyList<string> Lines(Period period, Wording say, bool isFirst)
    {
        var year = period.FirstYear.ToString(CultureInfo.InvariantCulture);
        var month = period.FirstMonthOfYear;
        return period switch
        {
            { IsMonth: false } => [year],
            _ when isFirst || month == 1 => [say.ShortMonth(month), year],
            _ => [say.ShortMonth(month)],
        };
    }
}
