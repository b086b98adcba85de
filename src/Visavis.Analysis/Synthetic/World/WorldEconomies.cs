using Visavis.Analysis.Mirrors;
using Visavis.Analysis.Reconstruction.Movements;
using Visavis.Core;
using Visavis.Econometrics.Balanced;

namespace Visavis.Analysis.Synthetic.World;

/// <summary>Who takes part in a made-up world: real names and capitals, made-up sizes and coasts.</summary>
internal sealed class WorldEconomies
{
    private const double NeighboursKm = 600;

    public WorldEconomies(WorldOrder order)
    {
        var all = Economies.All.Where(e => e is { Kind: EconomyKind.Economy, Capital: not null, To: null }).ToList();
        var named = order.Dark.Select(d => d.Economy).Distinct();
        All =
        [
            .. named
                .Concat(all.OrderBy(e => new SeededErrors(order.Seed, Stream.Choice + (ulong)e.Index).Uniform()))
                .Distinct()
                .Take(order.Economies)
                .OrderBy(e => e.Code, StringComparer.Ordinal),
        ];
        IsLandlocked = [.. All.Select((_, i) => new SeededErrors(order.Seed, Stream.Coast + (ulong)i).Uniform() < 0.2)];
        Traits = TraitsOf();
    }

    public IReadOnlyList<Economy> All { get; }

    public bool[] IsLandlocked { get; }

    public PairTraits Traits { get; }

    private PairTraits TraitsOf()
    {
        var n = All.Count;
        var (distance, neighbours) = (new double[n * n], new double[n * n]);
        var (byImporter, byExporter) = (new double[n * n], new double[n * n]);
        for (var pair = 0; pair < n * n; pair++)
        {
            var (i, j) = (pair / n, pair % n);
            // Ways within an economy are those of a small town.
            var km = i == j ? 100 : Math.Max(100, Geography.Km(All[i].Capital!, All[j].Capital!));
            distance[pair] = Math.Log(km);
            neighbours[pair] = i != j && km < NeighboursKm ? 1 : 0;
            byImporter[pair] = IsLandlocked[j] ? 1 : 0;
            byExporter[pair] = IsLandlocked[i] ? 1 : 0;
        }
        return new(
            n,
            distance,
            [.. Enumerable.Repeat(true, n * n)],
            [
                new(PairTraits.Contiguity, neighbours),
                new(PairTraits.LandlockedImporter, byImporter),
                new(PairTraits.LandlockedExporter, byExporter),
            ]
        );
    }
}

/// <summary>Streams of random numbers, far from each other: whatever is added to one leaves the others as they are.</summary>
internal static class Stream
{
    public const ulong Choice = 1UL << 40;
    public const ulong Coast = 2UL << 40;
    public const ulong Size = 3UL << 40;
    public const ulong Affinity = 4UL << 40;
    public const ulong Growth = 5UL << 40;
    public const ulong Advantage = 6UL << 40;
    public const ulong Movement = 7UL << 40;
    public const ulong Habit = 8UL << 40;
    public const ulong PairHabit = 9UL << 40;
    public const ulong Report = 10UL << 40;
    public const ulong Total = 11UL << 40;
}
