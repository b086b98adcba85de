using Visavis.Econometrics;

namespace Visavis.Analysis.Measures;

/// <summary>The share of the first part in all parts.</summary>
/// <typeparam name="TRow">The part that is asked for, then all others.</typeparam>
public abstract class StructureMeasure<TRow> : Measure<TRow>
    where TRow : struct, IFlowByLine<TRow>, allows ref struct
{
    /// <inheritdoc/>
    public sealed override Measured Compute(in TRow row)
    {
        var whole = Concentration.Sum(row.Flow);
        return whole == 0 ? Measured.Undefined("no trade at all") : Measured.Of(row.Flow[0] / whole);
    }

    /// <inheritdoc/>
    /// <remarks>In closed form, so that any number of parts will do.</remarks>
    protected sealed override (double Low, double High) RangeOver(Box box)
    {
        var (othersLow, othersHigh) = (box.Low[1..].Sum(), box.High[1..].Sum());
        return box.Low[0] + othersLow == 0
            ? Info.Range
            : (box.Low[0] / (box.Low[0] + othersHigh), box.High[0] / (box.High[0] + othersLow));
    }
}
