using Visavis.Core;

namespace Visavis.Analysis.Measures;

/// <summary>The sums that a measure needs of one pair, economy or bloc: named, all in the same unit unless the row says otherwise.</summary>
/// <typeparam name="TSelf">The row itself.</typeparam>
/// <remarks>A row with many lines is a ref struct over the caller's own sums: nothing is copied.</remarks>
public interface IMeasureRow<TSelf>
    where TSelf : struct, IMeasureRow<TSelf>, allows ref struct
{
    /// <summary>Names of the sums, in order.</summary>
    static abstract IReadOnlyList<string> Columns { get; }

    /// <summary>Along what each named sum runs: one number each, or as many as there are partners, commodities, periods.</summary>
    static virtual Lines Lines => Lines.One;

    /// <summary>Whether a sum may lie below zero, as a balance does; a flow may not.</summary>
    static virtual bool IsSigned => false;

    /// <summary>The row from its sums, in the order of the columns; of a row with lines all lines of the first column, then all of the second.</summary>
    static abstract TSelf From(ReadOnlySpan<double> sums);
}

/// <summary>A measure, whatever its row.</summary>
public abstract class Measure
{
    /// <summary>What the measure says of itself.</summary>
    public abstract MeasureInfo Info { get; }

    /// <summary>Names of the sums that it needs, in order.</summary>
    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>Along what each of them runs.</summary>
    public abstract Lines Lines { get; }

    /// <summary>The type of its row.</summary>
    public abstract Type RowType { get; }

    /// <summary>The value for one row of sums.</summary>
    /// <param name="sums">In the order of the columns, a column's lines together.</param>
    /// <exception cref="ArgumentException">Too few or too many, not finite, or below zero where the row is not signed.</exception>
    public abstract Measured Compute(ReadOnlySpan<double> sums);

    /// <summary>The value and the lowest and highest that the inputs allow.</summary>
    /// <param name="sums">The inputs as they stand.</param>
    /// <param name="bounds">How far each may lie; bounded. What lies below zero is cut off where the row is not signed.</param>
    /// <exception cref="ArgumentException">As for <see cref="Compute"/>, or a bound is open.</exception>
    public abstract MeasuredRange ComputeRange(ReadOnlySpan<double> sums, ReadOnlySpan<Interval> bounds);
}
