using Visavis.Econometrics;

namespace Visavis.Analysis.Measures;

/// <summary>How much of the trade over many lines runs both ways in the same line (Grubel &amp; Lloyd 1975).</summary>
/// <typeparam name="TRow">Both flows along lines of one level.</typeparam>
public abstract class TwoWayTradeMeasure<TRow> : Measure<TRow>
    where TRow : struct, ITwoFlowsByLine<TRow>, allows ref struct
{
    /// <inheritdoc/>
    public sealed override Measured Compute(in TRow row) =>
        Concentration.Sum(row.First) + Concentration.Sum(row.Second) == 0
            ? Measured.Undefined("no trade at all")
            : Measured.Of(Overlap.Of(row.First, row.Second));

    /// <inheritdoc/>
    protected sealed override (double Low, double High) RangeOver(Box box) =>
        box.Low.Sum() == 0 ? Info.Range : OverlapBounds.Of(box);
}
