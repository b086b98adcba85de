using Visavis.Econometrics;

namespace Visavis.Analysis.Measures;

/// <summary>How unevenly a flow is spread over its lines: every step away from evenness moves the measure one way.</summary>
/// <typeparam name="TRow">A flow by commodity or by partner.</typeparam>
public abstract class ConcentrationMeasure<TRow> : Measure<TRow>
    where TRow : struct, IFlowByLine<TRow>, allows ref struct
{
    /// <inheritdoc/>
    public sealed override Measured Compute(in TRow row) =>
        Concentration.Sum(row.Flow) == 0 ? Measured.Undefined("no trade at all") : OfLines(row.Flow);

    /// <summary>The value for a flow that is not nothing.</summary>
    /// <param name="flow">Value of each line, any unit, n long, not all zero.</param>
    protected abstract Measured OfLines(ReadOnlySpan<double> flow);

    /// <inheritdoc/>
    /// <remarks>At the most even and the most uneven shares that the ends allow; safe, and exact where the sums are.</remarks>
    protected override (double Low, double High) RangeOver(Box box)
    {
        if (box.Low.Sum() == 0)
        {
            return Info.Range;
        }
        var shares = new ShareBounds(box.Low, box.High);
        var (even, uneven) = (OfLines(shares.MostEven()), OfLines(shares.MostUneven()));
        return even.IsDefined && uneven.IsDefined
            ? (Math.Min(even.Value, uneven.Value), Math.Max(even.Value, uneven.Value))
            : Info.Range;
    }
}
