namespace Visavis.Sources;

/// <summary>Quirk 1 of the documents: the two ends of a printed range stand in two rows, one after the other.</summary>
internal static class Ranges
{
    private static readonly string[] Same =
    [
        Role.Document,
        Role.Locator,
        Role.Indicator,
        Role.Reporter,
        Role.Partner,
        Role.Flow,
        Role.Commodity,
        Role.PeriodStart,
        Role.PeriodEnd,
        Role.Sign,
        Role.Unit,
    ];

    /// <summary>The rows, with each pair of ends as one.</summary>
    public static IReadOnlyList<Record> Joined(IReadOnlyList<Record> records)
    {
        var joined = new List<Record>();
        foreach (var record in records)
        {
            if (joined.Count > 0 && AreEnds(joined[^1], record))
            {
                joined[^1] = Join(joined[^1], record);
            }
            else
            {
                joined.Add(record);
            }
        }
        return joined;
    }

    private static bool AreEnds(Record low, Record high) =>
        low[Role.Qualifier].StartsWith(ClaimVocabulary.All.RangeLow, StringComparison.Ordinal)
        && high[Role.Qualifier].StartsWith(ClaimVocabulary.All.RangeHigh, StringComparison.Ordinal)
        && Same.All(r => low[r] == high[r])
        && !low[Role.Value].Contains('–', StringComparison.Ordinal);

    private static Record Join(Record low, Record high)
    {
        var texts = new Dictionary<string, string>(low.Texts, StringComparer.Ordinal)
        {
            [Role.Value] = $"{low[Role.Value]}–{high[Role.Value]}",
        };
        return low with { Texts = texts };
    }
}
