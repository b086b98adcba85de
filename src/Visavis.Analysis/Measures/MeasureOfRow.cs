using System.Globalization;
using Visavis.Core;

namespace Visavis.Analysis.Measures;

/// <summary>A measure of one kind of row. One file, one class; the catalogue finds it because it exists.</summary>
/// <typeparam name="TRow">The sums that it needs.</typeparam>
public abstract class Measure<TRow> : Measure
    where TRow : struct, IMeasureRow<TRow>, allows ref struct
{
    /// <inheritdoc/>
    public sealed override IReadOnlyList<string> Columns => TRow.Columns;

    /// <inheritdoc/>
    public sealed override Lines Lines => TRow.Lines;

    /// <inheritdoc/>
    public sealed override Type RowType => typeof(TRow);

    /// <summary>The value for one row.</summary>
    /// <param name="row">Sums, finite, none negative unless the row is signed.</param>
    public abstract Measured Compute(in TRow row);

    /// <inheritdoc/>
    public sealed override Measured Compute(ReadOnlySpan<double> sums)
    {
        Check(sums);
        return Compute(TRow.From(sums));
    }

    /// <inheritdoc/>
    public sealed override MeasuredRange ComputeRange(ReadOnlySpan<double> sums, ReadOnlySpan<Interval> bounds)
    {
        var value = Compute(sums);
        if (value.IsDefined && IsExact(sums, bounds))
        {
            return new(value, value.Value, value.Value);
        }
        var (low, high) = RangeOver(Box.Of(bounds, TRow.IsSigned));
        return value.IsDefined
            ? new(value, Math.Min(low, value.Value), Math.Max(high, value.Value))
            : new(value, low, high);
    }

    /// <summary>
    /// The lowest and highest value in a box. By its corners, which is exact for a measure that is monotone in each sum;
    /// one that is not overrides this. Where the measure is undefined at a corner nothing but its own range is known.
    /// </summary>
    /// <param name="box">How far each sum may lie.</param>
    protected virtual (double Low, double High) RangeOver(Box box)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var corner in box.Corners())
        {
            var value = Compute(TRow.From(corner));
            if (!value.IsDefined)
            {
                return Info.Range;
            }
            (low, high) = (Math.Min(low, value.Value), Math.Max(high, value.Value));
        }
        return (low, high);
    }

    private static bool IsExact(ReadOnlySpan<double> sums, ReadOnlySpan<Interval> bounds)
    {
        for (var i = 0; i < bounds.Length; i++)
        {
            if (!bounds[i].IsPoint || (double)bounds[i].Low!.Value != sums[i])
            {
                return false;
            }
        }
        return bounds.Length == sums.Length;
    }

    private void Check(ReadOnlySpan<double> sums)
    {
        var isWhole =
            Lines == Lines.One ? sums.Length == Columns.Count : sums.Length > 0 && sums.Length % Columns.Count == 0;
        if (!isWhole)
        {
            throw new ArgumentException($"{Info.Id} takes {string.Join(", ", Columns)}; got {sums.Length} numbers.");
        }
        foreach (var sum in sums)
        {
            if (!double.IsFinite(sum) || (sum < 0 && !TRow.IsSigned))
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"{Info.Id}: {sum} is no sum.")
                );
            }
        }
    }
}
