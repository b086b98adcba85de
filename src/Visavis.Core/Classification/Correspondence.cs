namespace Visavis.Core;

/// <summary>A line of a concordance: goods of one code of an edition may stand under a code of another.</summary>
/// <param name="From">Code in the edition converted from.</param>
/// <param name="To">Code in the edition converted to.</param>
/// <param name="Weight">Share of the first code's goods under the second, 0 to 1; absent where the publisher gives none.</param>
public sealed record Correspondence(Commodity From, Commodity To, decimal? Weight);
