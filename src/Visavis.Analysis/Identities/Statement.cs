using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Identities;

/// <summary>One thing said of the cells: an identity, or what one or more claims say in the same words.</summary>
/// <param name="Number">Its place in the system.</param>
/// <param name="Evidence">The claims that say it; none for an identity.</param>
/// <param name="Identity">The identity; absent for claims.</param>
/// <param name="Form">The sum; of a ratio the numerator.</param>
/// <param name="Base">The denominator of a ratio, else empty.</param>
/// <param name="Rows">What it demands.</param>
internal sealed record Statement(
    int Number,
    ImmutableArray<Evidence> Evidence,
    Identity? Identity,
    ImmutableArray<Entry> Form,
    ImmutableArray<Entry> Base,
    ImmutableArray<Row> Rows
)
{
    /// <summary>Rows count in billions: printed amounts are short fractions of one.</summary>
    public static Rational Scale { get; } = 1_000_000_000;

    public bool IsIdentity => Identity is not null;

    public bool IsRatio => !Base.IsEmpty;

    /// <summary>The cells that it speaks of, each once.</summary>
    public ImmutableArray<int> Cells { get; } = [.. Form.Concat(Base).Select(e => e.Cell).Distinct()];

    /// <summary>What it demands, in machine numbers, by cell.</summary>
    public ImmutableArray<WitnessRow> QuickRows { get; } = [.. Rows.Select(r => WitnessRow.Of(r, c => c))];

    public static Statement Of(int number, Identity identity, ImmutableArray<Entry> form) =>
        new(number, [], identity, form, [], [new(form, Rational.Zero, Rational.Zero, number)]);

    public static Statement Of(
        int number,
        ImmutableArray<Evidence> evidence,
        ImmutableArray<Entry> form,
        ImmutableArray<Entry> over
    ) => new(number, evidence, null, form, over, [.. RowsOf(number, evidence[0].Interval, form, over)]);

    private static IEnumerable<Row> RowsOf(
        int number,
        Interval interval,
        ImmutableArray<Entry> form,
        ImmutableArray<Entry> over
    )
    {
        var (low, high) = (Exact(interval.Low), Exact(interval.High));
        if (over.IsEmpty)
        {
            yield return new(form, low / Scale, high / Scale, number);
            yield break;
        }
        // The base of a printed ratio is at least one unit of its currency; else all cells at zero would satisfy any shares.
        yield return new(over, Rational.One / Scale, null, number);
        if (low is { } atLeast)
        {
            yield return new(Row.Add(form, over, -atLeast), Rational.Zero, null, number);
        }
        if (high is { } atMost)
        {
            yield return new(Row.Add(form, over, -atMost), null, Rational.Zero, number);
        }
    }

    private static Rational? Exact(decimal? end) => end is { } value ? (Rational)value : null;
}
