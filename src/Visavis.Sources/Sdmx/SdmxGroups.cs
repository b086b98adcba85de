namespace Visavis.Sources;

/// <summary>What is said of groups of series: a series takes from each group with which it agrees in every name that both bear.</summary>
internal sealed class SdmxGroups
{
    private const int Most = 4096;
    private readonly List<Dictionary<string, string>> groups = [];

    public void Clear() => groups.Clear();

    public void Add(IReadOnlyDictionary<string, string> said)
    {
        if (groups.Count == Most)
        {
            throw new BrokenMessageException("ING073.groups", ("most", Most));
        }
        groups.Add(new(said, StringComparer.Ordinal));
    }

    /// <summary>Adds to a series what its groups say.</summary>
    public void Meet(Dictionary<string, string> series)
    {
        var key = new Dictionary<string, string>(series, StringComparer.Ordinal);
        foreach (var group in groups.Where(g => g.All(p => !key.TryGetValue(p.Key, out var own) || own == p.Value)))
        {
            foreach (var (name, value) in group)
            {
                series.TryAdd(name, value);
            }
        }
    }
}
