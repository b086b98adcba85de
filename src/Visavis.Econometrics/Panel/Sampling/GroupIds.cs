using System.Runtime.CompilerServices;

namespace Visavis.Econometrics.Panel.Sampling;

/// <summary>The group of each observation by number.</summary>
/// <param name="IdByObs">n long, from 0.</param>
/// <param name="Count">One more than the highest id; not every id need occur.</param>
internal sealed record GroupIds(int[] IdByObs, int Count)
{
    public static GroupIds Of(Grouping grouping, int observations)
    {
        var product = grouping.Factors.Aggregate(1.0, (p, f) => p * f.Levels);
        return grouping.Factors is [var only] ? new(only.LevelByObs, only.Levels)
            : product <= (4.0 * observations) + 1024 ? ByArithmetic(grouping, observations)
            : ByTable(grouping, observations);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static GroupIds ByArithmetic(Grouping grouping, int observations)
    {
        var (ids, count) = (new int[observations], 1);
        foreach (var factor in grouping.Factors)
        {
            var levels = factor.LevelByObs;
            for (var obs = 0; obs < ids.Length; obs++)
            {
                ids[obs] = (ids[obs] * factor.Levels) + levels[obs];
            }
            count *= factor.Levels;
        }
        return new(ids, count);
    }

    // Factor by factor: the pairs of a group so far and a level get new ids in the order in which they occur.
    private static GroupIds ByTable(Grouping grouping, int observations)
    {
        var current = grouping.Factors[0].LevelByObs;
        var count = grouping.Factors[0].Levels;
        foreach (var factor in grouping.Factors.Skip(1))
        {
            var (idByKey, next) = (new Dictionary<long, int>(), new int[observations]);
            for (var obs = 0; obs < observations; obs++)
            {
                var key = ((long)current[obs] * factor.Levels) + factor.LevelByObs[obs];
                if (!idByKey.TryGetValue(key, out next[obs]))
                {
                    next[obs] = idByKey.Count;
                    idByKey.Add(key, next[obs]);
                }
            }
            (current, count) = (next, idByKey.Count);
        }
        return new(current, count);
    }

    /// <summary>Number of groups that a kept observation has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Present(bool[] isKept)
    {
        var seen = new bool[Count];
        for (var obs = 0; obs < isKept.Length; obs++)
        {
            seen[IdByObs[obs]] |= isKept[obs];
        }
        return seen.AsSpan().Count(true);
    }

    /// <summary>Whether all kept observations of every group of this one lie in one group of another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool IsNestedIn(GroupIds other, bool[] isKept)
    {
        var outer = new int[Count];
        Array.Fill(outer, -1);
        for (var obs = 0; obs < isKept.Length; obs++)
        {
            if (!isKept[obs])
            {
                continue;
            }
            ref var known = ref outer[IdByObs[obs]];
            if (known >= 0 && known != other.IdByObs[obs])
            {
                return false;
            }
            known = other.IdByObs[obs];
        }
        return true;
    }
}
