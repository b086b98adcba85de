using Visavis.Core;
using Visavis.Workbench.Measuring;

namespace Visavis.Workbench.Mirrors;

/// <summary>By what mirror pairs are told apart.</summary>
public enum MirrorGroup
{
    /// <summary>Who sends to whom.</summary>
    Pair,

    /// <summary>What.</summary>
    Product,

    /// <summary>When.</summary>
    Period,
}

/// <summary>How two reports of a movement are weighed.</summary>
public enum MirrorWeights
{
    /// <summary>By variance components.</summary>
    Components,

    /// <summary>As BACI does.</summary>
    Baci,

    /// <summary>As BACI's paper prints it.</summary>
    BaciAsPrinted,
}

/// <summary>What <c>visavis mirrors</c> is asked.</summary>
public sealed record MirrorRequest
{
    /// <summary>Two economies whose trade with each other is meant; none for everybody.</summary>
    public (Economy A, Economy B)? Pair { get; init; }

    /// <summary>By what they are told apart.</summary>
    public MirrorGroup By { get; init; } = MirrorGroup.Period;

    /// <summary>Codes of which products; absent for the total, or with products for the one that holds most.</summary>
    public CommodityLevel? Level { get; init; }

    /// <summary>First and last year.</summary>
    public (int From, int? To) Years { get; init; } = Asked.Years(null, null);

    /// <summary>How reports are weighed.</summary>
    public MirrorWeights Weights { get; init; }

    /// <summary>What was known when.</summary>
    public TimeTravel Time { get; init; } = TimeTravel.Latest;

    public int Threads { get; init; } = 2;
}
