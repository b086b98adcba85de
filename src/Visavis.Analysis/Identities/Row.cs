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
        var sumByCell = new SortedList<int, Rational>();
        foreach (var (cell, coefficient) in entries)
        {
            sumByCell[cell] = sumByCell.GetValueOrDefault(cell) + coefficient;
        }
        return [.. sumByCell.Where(s => !s.Value.IsZero).Select(s => new Entry(s.Key, s.Value))];
    }

    /// <summary>a + factor · b.</summary>
    public static ImmutableArray<Entry> Add(ImmutableArray<Entry> a, ImmutableArray<Entry> b, Rational factor) =>
        Collect(a.Concat(b.Select(e => e with { Coefficient = e.Coefficient * factor })));
}
