using Visavis.Core;

namespace Visavis.Workbench.Measuring;

/// <summary>The slabs at hand on a walk from period to period: of the present one, of the one before, and of the next ones, which are read meanwhile. For one thread.</summary>
internal sealed class SlabShelf(Func<SlabQuery, Slab> read)
{
    // Two readings keep two cores busy.
    private const int Ahead = 2;

    // Large slabs go with their period; small ones stay, for the next question.
    private const long MostCells = 8_000_000;
    private readonly Dictionary<SlabQuery, Task<Slab>> slabs = [];
    private readonly HashSet<SlabQuery> wanted = [];
    private List<Period> walk = [];

    /// <summary>The periods, one after the other.</summary>
    public IEnumerable<Period> Walk(List<Period> periods)
    {
        walk = periods;
        try
        {
            foreach (var period in periods)
            {
                Forget();
                yield return period;
            }
        }
        finally
        {
            // Whoever ends the walk may close the ledger.
            foreach (var slab in slabs.Values)
            {
                Task.WaitAny(slab);
            }
        }
    }

    /// <summary>A slab; those of the next periods of the walk are begun.</summary>
    public Slab Take(SlabQuery query)
    {
        var slab = Begin(query);
        var place = walk.IndexOf(query.Period);
        for (var next = place + 1; place >= 0 && next <= place + Ahead && next < walk.Count; next++)
        {
            _ = Begin(query with { Period = walk[next] });
        }
        return slab.GetAwaiter().GetResult();
    }

    private Task<Slab> Begin(SlabQuery query)
    {
        wanted.Add(query);
        if (!slabs.TryGetValue(query, out var slab))
        {
            slabs.Add(query, slab = Task.Run(() => read(query)));
        }
        return slab;
    }

    // What the last period did not want, the next one will not.
    private void Forget()
    {
        if (slabs.Values.Where(s => s.IsCompletedSuccessfully).Sum(s => s.Result.Cells) > MostCells)
        {
            foreach (var query in slabs.Keys.Where(q => slabs[q].IsCompleted && !wanted.Contains(q)).ToList())
            {
                slabs.Remove(query);
            }
        }
        wanted.Clear();
    }
}
