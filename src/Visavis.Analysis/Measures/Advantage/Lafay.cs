namespace Visavis.Analysis.Measures;

/// <summary>Lafay's index: what the balance of a product adds beyond the overall balance.</summary>
public sealed class Lafay : Measure<TradeByProduct>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "lafay",
            NameEn: "Lafay index",
            NameRu: "Индекс Лафая",
            Question: "How much does the product contribute to the trade balance, beyond its part in the overall balance?",
            QuestionRu: "Каков вклад товара в торговый баланс сверх его доли в общем балансе?",
            Unit: Unit.Hundredfold,
            Formula: "100 · ((x − m) / (x + m) − (X − M) / (X + M)) · (x + m) / (X + M)",
            Source: "Lafay, The Measurement of Revealed Comparative Advantages, 1992",
            Range: (-50, 50)
        );

    /// <inheritdoc/>
    public override Measured Compute(in TradeByProduct row) =>
        row.ProductExports + row.OtherExports + row.ProductImports + row.OtherImports == 0
            ? Measured.Undefined("no trade at all")
            : Measured.Of(
                200 * CrossDifference.Of(row.ProductExports, row.OtherExports, row.ProductImports, row.OtherImports)
            );

    /// <inheritdoc/>
    protected override (double Low, double High) RangeOver(Box box)
    {
        if (box.Low.Sum() == 0)
        {
            return Info.Range;
        }
        var (low, high) = CrossDifference.Bounds(box);
        return (200 * low, 200 * high);
    }
}
