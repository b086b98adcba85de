using System.Collections.Immutable;

namespace Visavis.Analysis.Measures;

/// <summary>How much of the value a unit value index compares.</summary>
public sealed class UnitValueIndexCoverage : Measure<UnitValues>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "unit-value-index-coverage",
            NameEn: "Coverage of a unit value index",
            NameRu: "Охват индекса средних цен",
            Question: "How much of the value of both periods do the compared commodities make up?",
            QuestionRu: "Какую часть стоимости обоих периодов составляют сопоставленные товары?",
            Unit: Unit.Share,
            Formula: "Σ_matched (v_1 + v_0) / Σ (v_1 + v_0)",
            Source: "International Monetary Fund, Export and Import Price Index Manual: Theory and Practice, 2009",
            Range: (0, 1)
        )
        {
            FormulaRu = "Σ_сопоставленных (v_1 + v_0) / Σ (v_1 + v_0)",
        };

    /// <inheritdoc/>
    public override Measured Compute(in UnitValues row)
    {
        var matched = MatchedValues.Of(row);
        var all = row.Now.Sum() + row.Before.Sum();
        return all == 0 ? Measured.Undefined("no trade at all") : Measured.Of((matched.Now + matched.Before) / all);
    }

    /// <inheritdoc/>
    /// <remarks>Exact where it is certain which commodities compare; otherwise the measure's own range.</remarks>
    protected override (double Low, double High) RangeOver(Box box)
    {
        if (MatchedValues.MayChange(box, Columns.Count, 0))
        {
            return Info.Range;
        }
        var (lowest, highest) = (Compute(At(box, highest: false)), Compute(At(box, highest: true)));
        return lowest.IsDefined && highest.IsDefined ? (lowest.Value, highest.Value) : Info.Range;
    }

    // The share is highest where what compares is worth most and all else least. Quantities only decide what compares.
    private static UnitValues At(Box box, bool highest)
    {
        var (least, most) = (UnitValues.From(box.Low), UnitValues.From(box.High));
        double[] Values(ImmutableArray<double> low, ImmutableArray<double> high) =>
            [.. low.Select((l, i) => least.IsMatched(i) == highest ? high[i] : l)];
        return new(
            [.. Values(least.Now, most.Now)],
            least.QuantityNow,
            [.. Values(least.Before, most.Before)],
            least.QuantityBefore
        );
    }
}
