using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.ResidualMethod;

/// <summary>What one economy published of its trade with a group, all members together.</summary>
/// <param name="Reporter">Whose trade.</param>
/// <param name="Flow">Export or import.</param>
/// <param name="Group">Name of the group, as published.</param>
/// <param name="Members">Who belongs to it by the publisher of the total, which need not be the group's own list.</param>
/// <param name="Period">When.</param>
/// <param name="Valuation">At whose border; unstated is read as the custom is: exports FOB, imports CIF.</param>
/// <param name="Value">as printed, with its rounding; any unit of a currency, the same for all mirrors.</param>
public sealed record GroupTotal(
    Economy Reporter,
    Flow Flow,
    string Group,
    ImmutableArray<Economy> Members,
    Period Period,
    Valuation Valuation,
    Interval Value
);
