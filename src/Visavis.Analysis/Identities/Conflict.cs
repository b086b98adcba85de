using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Identities;

/// <summary>A claim in a conflict, and what the other claims in it leave for it.</summary>
/// <param name="Evidence">What it says.</param>
/// <param name="Repeats">Further claims that say the same of the same cells.</param>
/// <param name="Needs">What the others imply, in the unit of the evidence's interval.</param>
/// <param name="NeedsInWords">The same in the printed unit, at the printed values where they determine it: "43.2".</param>
public sealed record Contradicted(
    Evidence Evidence,
    ImmutableArray<Evidence> Repeats,
    Interval Needs,
    Saying NeedsInWords
);

/// <summary>Claims that cannot hold together, while any of them can go and the rest holds.</summary>
/// <param name="Claims">At least one; in the order of the evidence.</param>
/// <param name="Identities">The identities that the contradiction needs.</param>
/// <param name="Arithmetic">The contradiction as a reader would write it.</param>
public sealed record Conflict(
    ImmutableArray<Contradicted> Claims,
    ImmutableArray<Identity> Identities,
    Saying Arithmetic
)
{
    /// <summary>All evidence in it, repeats included.</summary>
    public IEnumerable<Evidence> Evidence => Claims.SelectMany(c => c.Repeats.Prepend(c.Evidence));
}

/// <summary>What a search for conflicts found.</summary>
/// <param name="All">Smallest first.</param>
/// <param name="IsTruncated">Whether a bound ended the search: there may be more.</param>
public sealed record Conflicts(ImmutableArray<Conflict> All, bool IsTruncated);
