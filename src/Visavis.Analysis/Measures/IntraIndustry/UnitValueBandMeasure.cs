using Visavis.Econometrics;

namespace Visavis.Analysis.Measures;

/// <summary>The two-way part of the trade in lines whose unit values lie near each other, or do not (Greenaway, Hine &amp; Milner 1994).</summary>
/// <param name="band">How far the ratio of unit values may lie from one: 0.15 or 0.25.</param>
/// <param name="isHorizontal">Whether lines within the band are asked for, or those outside.</param>
public abstract class UnitValueBandMeasure(double band, bool isHorizontal) : Measure<TwoWayTradeWithWeights>
{
    /// <inheritdoc/>
    public sealed override Measured Compute(in TwoWayTradeWithWeights row)
    {
        var (both, all) = (0.0, Concentration.Sum(row.Exports) + Concentration.Sum(row.Imports));
        for (var i = 0; i < row.Exports.Length; i++)
        {
            both += IsAskedFor(row, i) ? 2 * Math.Min(row.Exports[i], row.Imports[i]) : 0;
        }
        return all == 0 ? Measured.Undefined("no trade at all") : Measured.Of(both / all);
    }

    /// <inheritdoc/>
    /// <remarks>A line may change sides with the last digit of its weight, so nothing but the overlap bounds it.</remarks>
    protected sealed override (double Low, double High) RangeOver(Box box)
    {
        var values = box.Low.Length / 2;
        return box.Low[..values].Sum() == 0
            ? Info.Range
            : (0, OverlapBounds.Of(new Box(box.Low[..values], box.High[..values])).High);
    }

    private bool IsAskedFor(in TwoWayTradeWithWeights row, int line)
    {
        if (row.ExportKilograms[line] == 0 || row.ImportKilograms[line] == 0 || row.Imports[line] == 0)
        {
            return false;
        }
        var ratio = row.Exports[line] / row.ExportKilograms[line] / (row.Imports[line] / row.ImportKilograms[line]);
        return (ratio >= 1 - band && ratio <= 1 + band) == isHorizontal;
    }
}
