using Visavis.Analysis.Mirrors;
using Visavis.Econometrics.Balanced;
using Visavis.Econometrics.Balancing;
using Visavis.Econometrics.Linear;

namespace Visavis.Analysis.Synthetic.World;

/// <summary>Trade of all pairs by structural gravity: what everybody makes is sold and what everybody buys is bought, the nearer the more.</summary>
/// <remarks>Anderson and van Wincoop (2003): X_ij = Y_i E_j / Y · (t_ij / (Π_i P_j))^(1−σ). The resistances are what makes rows and columns add up.</remarks>
internal static class WorldGravity
{
    private const double DistanceElasticity = -1;
    private const double NeighbourEffect = 0.5;
    private const double PairSpread = 0.6;
    private const double Restlessness = 0.08;

    /// <summary>US dollars by year and pair, with oneself included.</summary>
    public static double[][] Trade(WorldOrder order, PairTraits traits)
    {
        var n = traits.Economies;
        var sizes = new double[n];
        for (var i = 0; i < n; i++)
        {
            sizes[i] = 2e11 * Math.Exp(1.2 * new SeededErrors(order.Seed, Stream.Size + (ulong)i).Normal());
        }
        var affinity = Affinity(order, traits);
        var trade = new double[order.Years][];
        for (var year = 0; year < order.Years; year++)
        {
            Grow(order, year, sizes, affinity);
            trade[year] = Balance(affinity, sizes);
        }
        return trade;
    }

    private static double[] Affinity(WorldOrder order, PairTraits traits)
    {
        var neighbours = traits.Others.Single(o => o.Name == PairTraits.Contiguity).ByPair;
        var affinity = new double[neighbours.Length];
        for (var pair = 0; pair < affinity.Length; pair++)
        {
            var own = PairSpread * new SeededErrors(order.Seed, Stream.Affinity + (ulong)pair).Normal();
            affinity[pair] =
                (DistanceElasticity * traits.LogDistance[pair]) + (NeighbourEffect * neighbours[pair]) + own;
        }
        return affinity;
    }

    private static void Grow(WorldOrder order, int year, double[] sizes, double[] affinity)
    {
        for (var i = 0; i < sizes.Length; i++)
        {
            var stream = Stream.Growth + ((ulong)year << 24) + (ulong)i;
            sizes[i] *= Math.Exp(0.03 + (0.06 * new SeededErrors(order.Seed, stream).Normal()));
        }
        for (var pair = 0; pair < affinity.Length; pair++)
        {
            var stream = Stream.Growth + ((ulong)year << 24) + (1UL << 23) + (ulong)pair;
            affinity[pair] += Restlessness * new SeededErrors(order.Seed, stream).Normal();
        }
    }

    private static double[] Balance(double[] affinity, double[] sizes)
    {
        var n = sizes.Length;
        var cells = affinity.Select((a, pair) => new Triplet(pair / n, pair % n, Math.Exp(a))).ToList();
        return MatrixScaling.Balance(cells, sizes, sizes).Values;
    }
}
