using System.Collections.Immutable;

namespace Visavis.Analysis.Identities;

/// <summary>A coefficient of a cell, the cell by its number in the system.</summary>
internal readonly record struct Entry(int Cell, Rational Coefficient);

/// <summary>A linear statement: the sum lies between the ends; an absent end is unbounded.</summary>
/// <param name="Entries">One a cell, by cell; none zero.</param>
/// <param name="Low">Low end.</param>
/// <param name="High">High end.</param>
/// <param name="Owner">Number of the statement that it belongs to.</param>
internal sealed record Row(ImmutableArray<Entry> Entries, Rational? Low, Rational? High, int Owner)
{
    /// <summary>Adds up entries of the same cell.</summary>
    public static ImmutableArray<Entry> Collect(IEnumerable<Entry> entries)
    {
        var inOrder = entries.ToArray();
        Array.Sort(inOrder, static (a, b) => a.Cell.CompareTo(b.Cell));
        var sums = ImmutableArray.CreateBuilder<Entry>(inOrder.Length);
        for (var at = 0; at < inOrder.Length; )
        {
            var (cell, sum) = (inOrder[at].Cell, Rational.Zero);
            for (; at < inOrder.Length && inOrder[at].Cell == cell; at++)
            {
                sum += inOrder[at].Coefficient;
            }
            if (!sum.IsZero)
            {
                sums.Add(new(cell, sum));
            }
        }
        return sums.DrainToImmutable();
    }

    /// <summary>a + factor · b.</summary>
    public static ImmutableArray<Entry> Add(ImmutableArray<Entry> a, ImmutableArray<Entry> b, Rational factor) =>
        Collect(a.Concat(b.Select(e => e with { Coefficient = e.Coefficient * factor })));
}
