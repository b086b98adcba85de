namespace Visavis.Analysis.Measures;

/// <summary>A measure that only rises or only falls with each of its columns, whatever the other sums: two corners of a box tell its range.</summary>
/// <typeparam name="TRow">The sums that it needs.</typeparam>
public abstract class DirectedMeasure<TRow> : Measure<TRow>
    where TRow : struct, IMeasureRow<TRow>
{
    /// <summary>Of each column whether the measure rises with it; otherwise it falls or does not move.</summary>
    protected abstract IReadOnlyList<bool> Rises { get; }

    /// <inheritdoc/>
    protected override (double Low, double High) RangeOver(Box box)
    {
        var (lowest, highest) = (At(box, highest: false), At(box, highest: true));
        return lowest.IsDefined && highest.IsDefined ? (lowest.Value, highest.Value) : Info.Range;
    }

    private Measured At(Box box, bool highest)
    {
        var lines = box.Low.Length / Columns.Count;
        return Compute(TRow.From([.. box.Low.Select((low, i) => Rises[i / lines] == highest ? box.High[i] : low)]));
    }
}
