using System.Collections.Immutable;
using Visavis.Econometrics.Balanced;
using Visavis.Econometrics.Linear;
using Visavis.Econometrics.Programming;

namespace Visavis.Analysis.Reconstruction.Pairs;

/// <summary>Evidence that is to hold as printed: can it hold at once, and if not, which smallest part of it cannot?</summary>
/// <remarks>Every piece bounds a sum of quantities above zero, or a ratio of sums; months add up to their year.</remarks>
internal sealed class HeldEvidence
{
    private readonly double size;
    private readonly List<(IEnumerable<Part> Sum, Bounds Bounds, Testimony? Of)> rows = [];

    private HeldEvidence(double size) => this.size = size;

    /// <summary>The smallest contradiction, in the order of the system; nothing where all of it can hold.</summary>
    /// <param name="question">What is to hold, and how large the pair's trade is.</param>
    /// <param name="system">With the rows of the evidence.</param>
    public static ImmutableArray<Testimony> Contradiction(PairQuestion question, PairSystem system)
    {
        var held = new HeldEvidence(question.Size);
        foreach (var (row, testimony) in system.Rows.Where(r => question.Held.Contains(r.Testimony.Id)))
        {
            held.Add(system.System.Rows[row], testimony);
        }
        if (held.rows.Count == 0)
        {
            return [];
        }
        foreach (var identity in system.System.Rows.Where(r => r.IsHard && !r.Under.IsEmpty))
        {
            held.rows.Add((Difference(identity, 1), Bounds.Exactly(0), null));
        }
        return held.Conflict();
    }

    private void Add(EvidenceRow row, Testimony testimony)
    {
        var (low, high) = ((double?)testimony.Interval.Low, (double?)testimony.Interval.High);
        if (row.Under.IsEmpty)
        {
            var (least, most) = (low / size ?? double.NegativeInfinity, high / size ?? double.PositiveInfinity);
            rows.Add((row.Over, new(least, most), testimony));
            return;
        }
        if (low is { } atLeast)
        {
            rows.Add((Difference(row, atLeast), Bounds.NotNegative, testimony));
        }
        if (high is { } atMost)
        {
            rows.Add((Difference(row, atMost), new(double.NegativeInfinity, 0), testimony));
        }
    }

    // Over − ratio · under.
    private static IEnumerable<Part> Difference(EvidenceRow row, double ratio) =>
        row
            .Over.Concat(row.Under.Select(p => p with { Coefficient = -ratio * p.Coefficient }))
            .Where(p => p.Coefficient != 0);

    private ImmutableArray<Testimony> Conflict()
    {
        var columnOf = rows.SelectMany(r => r.Sum)
            .Select(p => p.Unknown)
            .Distinct()
            .Index()
            .ToDictionary(u => u.Item, u => u.Index);
        var elements = rows.Index()
            .SelectMany(r => r.Item.Sum.Select(p => new Triplet(r.Index, columnOf[p.Unknown], p.Coefficient)))
            .ToList();
        var programme = new LinearProgramme(
            SparseRows.From(rows.Count, columnOf.Count, elements),
            [.. rows.Select(r => r.Bounds)],
            [.. Enumerable.Repeat(Bounds.NotNegative, columnOf.Count)]
        );
        return programme.Minimise(new double[columnOf.Count]).Conflict is { } conflict
            ? [.. conflict.Rows.Order().Select(r => rows[r].Of).OfType<Testimony>().Distinct()]
            : [];
    }
}
