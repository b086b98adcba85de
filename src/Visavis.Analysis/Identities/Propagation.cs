using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Identities;

/// <summary>What is left of a cell.</summary>
/// <param name="Cell">The quantity.</param>
/// <param name="Interval">In currency units, rounded outwards to nine decimals.</param>
public sealed record TightCell(Cell Cell, Interval Interval);

/// <summary>What the cells leave for a statement.</summary>
/// <param name="Evidence">The statement.</param>
/// <param name="Implied">What the cells imply for it.</param>
/// <param name="Holds">Whether the two have something in common.</param>
public sealed record TightStatement(Evidence Evidence, Interval Implied, bool Holds);

/// <summary>What propagation left. It may miss a contradiction, never invents one.</summary>
/// <param name="Cells">Every cell.</param>
/// <param name="Statements">Every piece of evidence.</param>
/// <param name="FailedIdentities">Identities that the cells contradict.</param>
/// <param name="IsComplete">Whether it came to rest; else the bound on rounds ended it.</param>
public sealed record Propagation(
    ImmutableArray<TightCell> Cells,
    ImmutableArray<TightStatement> Statements,
    ImmutableArray<Identity> FailedIdentities,
    bool IsComplete
);
