using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Verify.Tables;

/// <summary>An arithmetic that the numbers of a table may keep, at one place of its lines.</summary>
/// <param name="Computed">The number that it computes.</param>
/// <param name="Parts">Out of which.</param>
/// <param name="Gives">What they give for it.</param>
/// <param name="Text">The sum or quotient at the printed values, with that interval.</param>
internal sealed record RelationAt(TableNumber Computed, ImmutableArray<TableNumber> Parts, Interval Gives, Saying Text)
{
    /// <summary>Why it may fail innocently; absent where nothing is to be said.</summary>
    public Saying? Doubt { get; init; }

    /// <summary>Whether it holds.</summary>
    public bool Holds { get; } = Computed.Interval.Intersect(Gives) is not null;

    /// <summary>The chance that unrelated numbers of this size would have held.</summary>
    public double Chance
    {
        get
        {
            var width = Width(Computed.Interval) + Width(Gives);
            var size = Math.Max(Math.Abs(Computed.Value), 1e-9m);
            return Math.Min(1, (double)(width / size));
        }
    }

    private static decimal Width(Interval interval) =>
        interval is { Low: { } low, High: { } high } ? high - low : decimal.MaxValue / 4;
}

/// <summary>The same arithmetic at every place where a table's lines have the numbers for it.</summary>
/// <param name="IsSaid">Whether the heads of the lines say it: a total, a turnover, a growth.</param>
/// <param name="Places">Where; in order.</param>
internal sealed record TableRelation(bool IsSaid, ImmutableArray<RelationAt> Places)
{
    private const double MostChance = 1e-6;
    private const double MostChanceWhereSaid = 1e-3;

    /// <summary>Where it is broken.</summary>
    public IEnumerable<RelationAt> Broken => Places.Where(p => !p.Holds);

    private int Holding { get; } = Places.Count(p => p.Holds);

    /// <summary>Whether the table keeps it as a rule: nearly everywhere, and not by chance.</summary>
    public bool IsRule =>
        Holding >= 2
        && Places.Length - Holding <= Math.Max(1, Places.Length / 4)
        && Places.Where(p => p.Holds).Aggregate(1.0, (chance, p) => chance * p.Chance)
            <= (IsSaid ? MostChanceWhereSaid : MostChance);
}
