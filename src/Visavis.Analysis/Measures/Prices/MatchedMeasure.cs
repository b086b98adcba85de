namespace Visavis.Analysis.Measures;

/// <summary>A measure over commodities that compare in both periods. Its range is known where it is certain which these are.</summary>
/// <typeparam name="TRow">The sums that it needs.</typeparam>
public abstract class MatchedMeasure<TRow> : DirectedMeasure<TRow>
    where TRow : struct, IMeasureRow<TRow>
{
    /// <summary>The columns at which four begin that compare: value and quantity now, value and quantity before.</summary>
    protected abstract IReadOnlyList<int> MatchedFrom { get; }

    /// <inheritdoc/>
    protected override (double Low, double High) RangeOver(Box box) =>
        MatchedFrom.Any(from => MatchedValues.MayChange(box, Columns.Count, from)) ? Info.Range : base.RangeOver(box);
}
