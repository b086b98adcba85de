using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Identities;

/// <summary>Numbers the cells of a system in the order in which they are met.</summary>
internal sealed class CellNumbers
{
    private readonly Dictionary<Cell, int> numberByCell = [];

    public IReadOnlyCollection<Cell> Cells => numberByCell.Keys;

    public ImmutableArray<Entry> Entries(ImmutableArray<Term> terms) =>
        Row.Collect(terms.Select(t => new Entry(NumberOf(t.Cell), t.Coefficient)));

    private int NumberOf(Cell cell)
    {
        if (!numberByCell.TryGetValue(cell, out var number))
        {
            numberByCell.Add(cell, number = numberByCell.Count);
        }
        return number;
    }
}
