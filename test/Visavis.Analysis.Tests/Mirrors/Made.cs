using Visavis.Analysis.Mirrors;
using Visavis.Analysis.Synthetic.World;

namespace Visavis.Analysis.Tests.Mirrors;

/// <summary>Made-up worlds that several tests share.</summary>
internal static class Made
{
    private static readonly Lazy<(MadeUpWorld, MirrorPairs, double[])> Shared = new(() => World(5, 28, 22));

    /// <summary>About 10⁴ movements, and what truly moved.</summary>
    public static (MadeUpWorld World, MirrorPairs Pairs, double[] Truth) OfTenThousand => Shared.Value;

    public static (MadeUpWorld World, MirrorPairs Pairs, double[] Truth) World(ulong seed, int economies, int products)
    {
        var world = new MadeUpWorld(new(seed, economies, products, 2020, 1));
        var (pairs, truth) = WorldReports.Pairs(world);
        return (world, pairs, truth);
    }
}
