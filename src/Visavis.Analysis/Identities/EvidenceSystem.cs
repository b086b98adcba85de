using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Identities;

/// <summary>Evidence about non-negative cells and the identities between them: can it all hold, and what follows from it?</summary>
public sealed class EvidenceSystem
{
    private readonly CellNumbers numbers = new();
    private readonly List<Statement> statements = [];
    private readonly List<Note> notes = [];

    /// <param name="evidence">What is said. What says the same of the same cells counts once.</param>
    /// <param name="identities">What always holds.</param>
    public EvidenceSystem(IEnumerable<Evidence> evidence, IEnumerable<Identity> identities)
    {
        var byBase = evidence.ToLookup(e => e.Base.Any(t => t.Coefficient < 0));
        if (byBase[true].Count() is var mixed and > 0)
        {
            notes.Add(
                new("mixed-base", "Ratios to a balance are left out: their base may be zero or negative.", mixed)
            );
        }
        foreach (var group in byBase[false].GroupBy(e => Assertion.Of(e, numbers)))
        {
            var said = group.Key;
            statements.Add(Statement.Of(statements.Count, [.. group], said.Form, said.Base));
        }
        foreach (var identity in identities)
        {
            statements.Add(Statement.Of(statements.Count, identity, numbers.Entries(identity.Terms)));
        }
        statements.RemoveAll(s => s.Form.IsEmpty && s.Base.IsEmpty);
    }

    /// <summary>What was left out, and why.</summary>
    public IReadOnlyList<Note> Notes => notes;

    /// <summary>The cells that evidence or identities speak of, in the order in which they are met.</summary>
    public IReadOnlyCollection<Cell> Cells => numbers.Cells;

    internal IReadOnlyList<Statement> Statements => statements;

    /// <summary>Bounds consistency: tightens every cell, and says which statements the tightened cells contradict.</summary>
    public Propagation Propagate() => Propagator.Run(statements, numbers.Cells.ToList());

    /// <summary>Whether all of it can hold at once. Exact.</summary>
    public bool IsFeasible() => Components.Of(statements).TrueForAll(c => Polyhedron.Of(c).Refute() is null);

    /// <summary>How far a sum of cells can lie, rounded outwards to nine decimals; absent when the evidence about them cannot all hold.</summary>
    /// <param name="terms">The sum, in currency units.</param>
    public Interval? Bounds(ImmutableArray<Term> terms) => Bounds(terms, []);

    /// <summary>How far a ratio of sums can lie, rounded outwards to nine decimals; absent when the evidence about them cannot all hold.</summary>
    /// <param name="terms">The numerator.</param>
    /// <param name="over">The denominator, without negative coefficients; empty for a sum.</param>
    public Interval? Bounds(ImmutableArray<Term> terms, ImmutableArray<Term> over)
    {
        var (form, divisor) = (numbers.Entries(terms), numbers.Entries(over));
        var asked = form.Concat(divisor).Select(e => e.Cell).ToHashSet();
        var near = Components.Of(statements).Where(c => c.Exists(s => s.Cells.Any(asked.Contains))).SelectMany(c => c);
        return Polyhedron.Of(near).Over(form, divisor);
    }

    /// <summary>The irreducible sets of claims that cannot hold together, smallest first.</summary>
    /// <param name="limit">How many at most in each connected part; the answer says whether it stopped there.</param>
    public Conflicts Conflicts(int limit = 50)
    {
        var isTruncated = false;
        var all = ImmutableArray.CreateBuilder<Conflict>();
        foreach (var component in Components.Of(statements))
        {
            var search = new ConflictSearch(component, limit);
            all.AddRange(search.Run().Select(ConflictWords.Of));
            isTruncated |= search.IsTruncated;
        }
        return new([.. all.OrderBy(c => c.Claims.Length)], isTruncated);
    }

    /// <summary>One conflict for each thing that is wrong, part by part.</summary>
    internal List<IndependentConflicts> Independent() =>
        Components.Of(statements).AsParallel().AsOrdered().Select(c => new IndependentConflicts(c)).ToList();
}
