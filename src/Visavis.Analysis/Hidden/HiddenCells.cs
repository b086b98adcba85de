using Visavis.Core;
using Visavis.Econometrics.Linear;
using Visavis.Econometrics.Programming;

namespace Visavis.Analysis.Hidden;

/// <summary>A cell of a table.</summary>
/// <param name="Id">Unique in the table.</param>
/// <param name="Printed">What it may be by its rounding; absent where it is hidden.</param>
public sealed record TableCell(string Id, Interval? Printed);

/// <summary>A cell that is the sum of others: a chapter of its headings, the world of its partners.</summary>
/// <param name="Whole">The sum.</param>
/// <param name="Parts">What it is the sum of.</param>
public sealed record TableSum(TableCell Whole, IReadOnlyList<TableCell> Parts);

/// <summary>What hidden cells can be.</summary>
/// <param name="ById">Least and most of each hidden cell, in the order of their ids; most infinite where nothing bounds it; empty where the sums contradict each other.</param>
/// <param name="Conflict">Sums that cannot hold together, none of which can be spared; empty where all can.</param>
public sealed record HiddenRanges(IReadOnlyList<(string Id, Bounds Range)> ById, IReadOnlyList<TableSum> Conflict);

/// <summary>Bounds of cells that a publisher hides, from the sums that they still count in: each is the least and the most over all tables that could have been printed so.</summary>
public static class HiddenCells
{
    /// <summary>Bounds all hidden cells.</summary>
    /// <param name="sums">Sums that hold in the table; a cell may stand in several.</param>
    /// <param name="cancellation">Asked at every step.</param>
    /// <exception cref="InvalidOperationException">The search did not end.</exception>
    public static HiddenRanges Bound(IReadOnlyList<TableSum> sums, CancellationToken cancellation = default)
    {
        var telling = sums.Where(s => s.Parts.Append(s.Whole).Any(c => c.Printed is null)).ToList();
        string[] ids =
        [
            .. telling
                .SelectMany(s => s.Parts.Append(s.Whole))
                .Where(c => c.Printed is null)
                .Select(c => c.Id)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        var place = ids.Select((id, i) => (id, i)).ToDictionary(p => p.id, p => p.i, StringComparer.Ordinal);
        var elements = new List<Triplet>();
        for (var row = 0; row < telling.Count; row++)
        {
            elements.AddRange(Hidden(telling[row]).Select(h => new Triplet(row, place[h.Id], h.Sign)));
        }
        // In units of the largest sum: tolerances of the search are absolute.
        Bounds[] left = [.. telling.Select(LeftFor)];
        var unit = left.SelectMany(b => new[] { Math.Abs(b.Least), Math.Abs(b.Most) })
            .Where(double.IsFinite)
            .DefaultIfEmpty(0)
            .Max();
        unit = unit > 0 ? unit : 1;
        var programme = new LinearProgramme(
            SparseRows.From(telling.Count, ids.Length, elements),
            [.. left.Select(b => Times(b, 1 / unit))],
            [.. Enumerable.Repeat(Bounds.NotNegative, ids.Length)]
        );
        var ranges = programme.RangesOf([.. Enumerable.Range(0, ids.Length)], cancellation);
        return ranges.End switch
        {
            ProgrammeEnd.Optimal => new([.. ids.Zip(ranges.Found.Select(b => Times(b, unit)))], []),
            ProgrammeEnd.Infeasible => new([], [.. ranges.Conflict!.Rows.Select(r => telling[r])]),
            _ => throw new InvalidOperationException($"The search for bounds ended {ranges.End}."),
        };
    }

    private static IEnumerable<(string Id, int Sign)> Hidden(TableSum sum)
    {
        var parts = sum.Parts.Where(c => c.Printed is null).Select(c => (c.Id, 1));
        return sum.Whole.Printed is null ? parts.Append((sum.Whole.Id, -1)) : parts;
    }

    // What the printed cells leave for the hidden ones.
    private static Bounds LeftFor(TableSum sum)
    {
        var (least, most) = sum.Whole.Printed is { } whole ? Ends(whole) : (0, 0);
        foreach (var part in sum.Parts)
        {
            if (part.Printed is { } printed)
            {
                var (low, high) = Ends(printed);
                (least, most) = (least - high, most - low);
            }
        }
        return new(least, most);
    }

    private static Bounds Times(Bounds bounds, double factor) => new(bounds.Least * factor, bounds.Most * factor);

    private static (double Least, double Most) Ends(Interval interval) =>
        (
            interval.Low is { } low ? (double)low : double.NegativeInfinity,
            interval.High is { } high ? (double)high : double.PositiveInfinity
        );
}
