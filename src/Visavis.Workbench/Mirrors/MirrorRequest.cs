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

    /// <summary>Whether each movement is reconciled, with an interval and the reasons.</summary>
    public bool Reconciles { get; init; }

    /// <summary>What was known when.</summary>
    public TimeTravel Time { get; init; } = TimeTravel.Latest;

    public int Threads { get; init; } = 2;

    /// <summary>Reads pair, product or period.</summary>
    /// <exception cref="ProblemException">It is none of them.</exception>
    public static MirrorGroup GroupOf(string text) =>
        text switch
        {
            "pair" => MirrorGroup.Pair,
            "product" => MirrorGroup.Product,
            "period" => MirrorGroup.Period,
            _ => throw new ProblemException(MirrorProblems.NoGroup(text)),
        };

    /// <summary>Reads components, baci or baci-as-printed.</summary>
    /// <exception cref="ProblemException">It is none of them.</exception>
    public static MirrorWeights WeightsOf(string text) =>
        text switch
        {
            "components" => MirrorWeights.Components,
            "baci" => MirrorWeights.Baci,
            "baci-as-printed" => MirrorWeights.BaciAsPrinted,
            _ => throw new ProblemException(MirrorProblems.NoWeights(text)),
        };
}
