using Visavis.Analysis.Mirrors;
using Visavis.Analysis.Reconstruction.Movements;
using Visavis.Core;
using Visavis.Store.Reading;

namespace Visavis.Workbench.Mirrors;

/// <summary>What the workspace knows of the ways between economies: distances of capitals always, neighbours and coasts where a source of them was ingested.</summary>
internal static class MirrorTraits
{
    public static PairTraits Of(LedgerView view, IReadOnlyList<Economy> economies)
    {
        var n = economies.Count;
        var (distance, isKnown) = (new double[n * n], new bool[n * n]);
        for (var pair = 0; pair < n * n; pair++)
        {
            if (
                pair / n != pair % n
                && economies[pair / n].Capital is { } from
                && economies[pair % n].Capital is { } to
            )
            {
                (distance[pair], isKnown[pair]) = (Math.Log(Math.Max(1, Geography.Km(from, to))), true);
            }
        }
        return new(n, distance, isKnown, [.. Neighbours(view, economies), .. Coasts(view, economies)]);
    }

    private static IEnumerable<PairTrait> Neighbours(LedgerView view, IReadOnlyList<Economy> economies)
    {
        var known = view.Series(new() { Indicators = ["contiguity"] })
            .Select(s => s.Item)
            .Where(p => p is { Economy: not null, Partner: not null })
            .GroupBy(p => (p.Economy!, p.Partner!))
            .ToDictionary(g => g.Key, g => (double)g.First().Value);
        return ByPair(PairTraits.Contiguity, economies, (i, j) => Found(known, (i, j)));
    }

    private static IEnumerable<PairTrait> Coasts(LedgerView view, IReadOnlyList<Economy> economies)
    {
        var known = view.Series(new() { Indicators = ["landlocked"] })
            .Select(s => s.Item)
            .Where(p => p.Economy is not null)
            .GroupBy(p => p.Economy!)
            .ToDictionary(g => g.Key, g => (double)g.First().Value);
        return
        [
            .. ByPair(PairTraits.LandlockedImporter, economies, (_, j) => Found(known, j)),
            .. ByPair(PairTraits.LandlockedExporter, economies, (i, _) => Found(known, i)),
        ];
    }

    private static double? Found<T>(Dictionary<T, double> known, T key)
        where T : notnull => known.TryGetValue(key, out var value) ? value : null;

    // A trait that is not known of every pair explains nothing.
    private static IEnumerable<PairTrait> ByPair(
        string name,
        IReadOnlyList<Economy> economies,
        Func<Economy, Economy, double?> value
    )
    {
        var n = economies.Count;
        var found = new double[n * n];
        for (var pair = 0; pair < n * n; pair++)
        {
            if (pair / n != pair % n)
            {
                if (value(economies[pair / n], economies[pair % n]) is not { } known)
                {
                    return [];
                }
                found[pair] = known;
            }
        }
        return [new(name, found)];
    }
}
