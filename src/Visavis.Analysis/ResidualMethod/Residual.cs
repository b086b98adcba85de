using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.ResidualMethod;

/// <summary>What the combined method says of the trade with one member of a group.</summary>
/// <param name="Estimates">One for each treatment of the missing mirrors, in the order asked; empty where nothing can be said.</param>
/// <param name="Members">What is known of each other member, sorted by code.</param>
/// <param name="ShareOfMirrors">How much of the total the mirrors of the very period account for, 0 to 1; absent without a total.</param>
/// <param name="Notes">What was left out, carried, converted, and which way that biases.</param>
/// <param name="WhyNotReproduced">Why the method as published cannot be repeated; absent where it can.</param>
public sealed record Residual(
    ImmutableArray<ResidualEstimate> Estimates,
    ImmutableArray<MemberUse> Members,
    decimal? ShareOfMirrors,
    ImmutableArray<Remark> Notes,
    Saying? WhyNotReproduced
)
{
    /// <summary>Whether all inputs of the method are there.</summary>
    public bool IsReproduced => WhyNotReproduced is null;

    /// <summary>No answer, and why: never a printed figure in disguise.</summary>
    internal static Residual NotReproduced(Saying why) => new([], [], null, [], why);
}

/// <summary>The trade with the partner under one treatment of the missing mirrors.</summary>
/// <param name="Missing">The treatment.</param>
/// <param name="Value">The total less what is taken off, in the unit of the total; not below zero.</param>
/// <param name="Range">
/// All that rounding, margins and the treatment allow, not below zero. The mirrors' own errors are not in it.
/// </param>
/// <param name="LeftOut">Members for which nothing was taken off; where there are any, the value is an upper bound.</param>
public sealed record ResidualEstimate(
    MissingMirrors Missing,
    decimal Value,
    Interval Range,
    ImmutableArray<Economy> LeftOut
)
{
    /// <summary>Whether the trade of some member is still in the value.</summary>
    public bool IsUpperBound => !LeftOut.IsEmpty;
}
