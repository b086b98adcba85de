namespace Visavis.Reports.Html;

/// <summary>Things in the order in which they were first asked for.</summary>
internal sealed class Places<T>
    where T : notnull
{
    private readonly Dictionary<T, int> placeOf = [];
    private readonly List<T> all = [];

    /// <summary>Each once.</summary>
    public IReadOnlyList<T> All => all;

    /// <summary>The place of a thing, from 0.</summary>
    public int Of(T thing)
    {
        if (placeOf.TryAdd(thing, all.Count))
        {
            all.Add(thing);
        }
        return placeOf[thing];
    }
}
