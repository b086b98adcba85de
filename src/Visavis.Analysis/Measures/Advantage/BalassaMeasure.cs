namespace Visavis.Analysis.Measures;

/// <summary>A function of Balassa's index of revealed comparative advantage, the economy itself counted in the world.</summary>
public abstract class BalassaMeasure : Measure<ExportsOfAllByProduct>
{
    /// <inheritdoc/>
    public sealed override Measured Compute(in ExportsOfAllByProduct row)
    {
        if (row.ProductExports + row.OtherExports == 0)
        {
            return Measured.Undefined("no exports at all");
        }
        return row.ProductExports + row.OthersProductExports == 0
            ? Measured.Undefined("nobody exports the product")
            : Measured.Of(OfAdvantage(Balassa(row)));
    }

    /// <summary>The measure by the index; it rises all the way.</summary>
    /// <param name="advantage">Zero or more, 1 where the economy is like the world.</param>
    protected abstract double OfAdvantage(double advantage);

    /// <inheritdoc/>
    /// <remarks>Exact. It falls with the second and third sum and rises with the fourth; with the first it rises to a peak
    /// and falls after it, because the economy is part of the world.</remarks>
    protected sealed override (double Low, double High) RangeOver(Box box)
    {
        if (box.Low[0] + box.Low[1] == 0 || box.Low[0] + box.Low[2] == 0)
        {
            return Info.Range;
        }
        var low = Math.Min(
            Balassa(new(box.Low[0], box.High[1], box.High[2], box.Low[3])),
            Balassa(new(box.High[0], box.High[1], box.High[2], box.Low[3]))
        );
        var (other, othersProduct, othersOther) = (box.Low[1], box.Low[2], box.High[3]);
        var peak = Math.Clamp(Peak(other, othersProduct, othersOther), box.Low[0], box.High[0]);
        return (OfAdvantage(low), OfAdvantage(Balassa(new(peak, other, othersProduct, othersOther))));
    }

    private static double Balassa(in ExportsOfAllByProduct row)
    {
        var (own, product) = (row.ProductExports + row.OtherExports, row.ProductExports + row.OthersProductExports);
        var world = product + row.OtherExports + row.OthersOtherExports;
        return row.ProductExports / own / (product / world);
    }

    // Where the derivative with respect to the first sum is zero: −d a² + 2bc a + bc(b + c + d) = 0.
    private static double Peak(double b, double c, double d) =>
        d == 0 ? double.PositiveInfinity : ((b * c) + Math.Sqrt(b * c * ((b * c) + (d * (b + c + d))))) / d;
}
