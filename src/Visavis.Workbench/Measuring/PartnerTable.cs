using Visavis.Core;

namespace Visavis.Workbench.Measuring;

/// <summary>Who trades with whom in one period, as one source says, with everybody's trade with the world.</summary>
internal sealed class PartnerTable
{
    private readonly int[] named;
    private readonly int world;

    private readonly int least;

    /// <param name="slab">Partners across.</param>
    /// <param name="leastPartners">So many partners a reporter must name before they stand for all.</param>
    public PartnerTable(Slab slab, int leastPartners)
    {
        (Slab, least) = (slab, leastPartners);
        world = slab.Column(Economies.World.Code);
        named =
        [
            .. Enumerable
                .Range(0, slab.Across.Count)
                .Where(i => Economies.Find(slab.Across[i]).Kind is not (EconomyKind.World or EconomyKind.Group)),
        ];
    }

    public Slab Slab { get; }

    /// <summary>Columns of economies and of what the source does not specify: together they are the world.</summary>
    public ReadOnlySpan<int> Named => named;

    /// <summary>Codes of the named partners, in their order.</summary>
    public IEnumerable<string> Partners => named.Select(i => Slab.Across[i]);

    /// <summary>A flow of one reporter with one partner; absent where the reporter does not report at all.</summary>
    public double? Between(string reporter, string partner, Flow flow) =>
        Row(reporter, flow) is not { } row ? null
        : Slab.Column(partner) is var column and >= 0 ? row[column]
        : 0;

    /// <summary>A flow of one reporter with the world: as published, or else the sum of its named partners; absent where it names too few to stand for all.</summary>
    public double? WithWorld(string reporter, Flow flow) =>
        Row(reporter, flow) is not { } row ? null
        : world >= 0 && row[world] > 0 ? row[world]
        : NamesEnough(row) ? named.Sum(i => row[i])
        : null;

    /// <summary>A flow with everybody but one; never below zero by a rounding.</summary>
    public double? WithOthers(string reporter, string partner, Flow flow) =>
        WithWorld(reporter, flow) - Between(reporter, partner, flow) is { } others ? Math.Max(0, others) : null;

    /// <summary>A flow of all reporters with the world.</summary>
    public double OfAll(Flow flow) => Slab.Reporters.Sum(r => WithWorld(r, flow) ?? 0);

    /// <summary>A flow of one reporter with each named partner, in their order; absent where it does not report, or names too few to stand for all.</summary>
    public double[]? ByPartner(string reporter, Flow flow) =>
        Row(reporter, flow) is { } row && NamesEnough(row) ? Array.ConvertAll(named, i => row[i]) : null;

    private bool NamesEnough(double[] row) => named.Count(i => row[i] > 0) >= least;

    private double[]? Row(string reporter, Flow flow) =>
        Slab.Reporter(reporter) is var place and >= 0 ? Slab.Row(flow, place) : null;
}
