using Visavis.Econometrics;

namespace Visavis.Analysis.Measures;

/// <summary>How far apart the structures of two flows are: a function of half the sum of absolute differences of shares.</summary>
/// <typeparam name="TRow">Two flows along the same lines.</typeparam>
public abstract class ShareDistanceMeasure<TRow> : Measure<TRow>
    where TRow : struct, ITwoFlowsByLine<TRow>, allows ref struct
{
    /// <inheritdoc/>
    public sealed override Measured Compute(in TRow row)
    {
        if (Concentration.Sum(row.First) == 0)
        {
            return Measured.Undefined("no trade at all");
        }
        return Concentration.Sum(row.Second) == 0
            ? Measured.Undefined("nothing to compare with")
            : Measured.Of(OfDistance(Concentration.Distance(row.First, row.Second)));
    }

    /// <summary>The measure by the distance; it rises or falls all the way.</summary>
    /// <param name="distance">0, the same structure, to 1, nothing in common.</param>
    protected abstract double OfDistance(double distance);

    /// <inheritdoc/>
    protected sealed override (double Low, double High) RangeOver(Box box)
    {
        var n = box.Low.Length / 2;
        if (box.Low[..n].Sum() == 0 || box.Low[n..].Sum() == 0)
        {
            return Info.Range;
        }
        var (low, high) = ShareDistance.Bounds(
            new ShareBounds(box.Low.AsSpan(0, n), box.High.AsSpan(0, n)),
            new ShareBounds(box.Low.AsSpan(n), box.High.AsSpan(n))
        );
        var (atLow, atHigh) = (OfDistance(low), OfDistance(high));
        return (Math.Min(atLow, atHigh), Math.Max(atLow, atHigh));
    }
}
