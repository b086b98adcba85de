using System.Collections.Immutable;

namespace Visavis.Analysis.Measures;

/// <summary>One partner, then every other one.</summary>
/// <param name="PartnerThenOthers">Values, US dollars or any unit, the partner asked for first; no partner twice.</param>
public readonly record struct PartnerAmongPartners(ImmutableArray<double> PartnerThenOthers)
    : IMeasureRow<PartnerAmongPartners>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = [nameof(PartnerThenOthers)];

    /// <inheritdoc/>
    public static Lines Lines => Lines.Partners;

    /// <inheritdoc/>
    public static PartnerAmongPartners From(ReadOnlySpan<double> sums) => new([.. sums]);
}
