using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Identities;

/// <summary>What a claim says of cells: two claims are repeats when this is equal.</summary>
/// <param name="Form">The sum; of a ratio the numerator.</param>
/// <param name="Base">The denominator of a ratio, else empty.</param>
/// <param name="Interval">Between what.</param>
internal readonly record struct Assertion(ImmutableArray<Entry> Form, ImmutableArray<Entry> Base, Interval Interval)
{
    public static Assertion Of(Evidence evidence, CellNumbers numbers) =>
        new(numbers.Entries(evidence.Terms), numbers.Entries(evidence.Base), evidence.Interval);

    public bool Equals(Assertion other) =>
        Interval == other.Interval
        && Form.AsSpan().SequenceEqual(other.Form.AsSpan())
        && Base.AsSpan().SequenceEqual(other.Base.AsSpan());

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var (cell, _) in Form)
        {
            hash.Add(cell);
        }
        hash.Add(Interval);
        return hash.ToHashCode();
    }
}
