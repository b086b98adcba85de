using Visavis.Econometrics;

namespace Visavis.Analysis.Measures;

/// <summary>How much of the trade in one product runs both ways.</summary>
public sealed class GrubelLloydOfProduct : Measure<TwoWayProduct>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "grubel-lloyd-product",
            NameEn: "Intra-industry trade of a product",
            NameRu: "Внутриотраслевая торговля товаром",
            Question: "How balanced are export and import of this product?",
            QuestionRu: "Насколько уравновешены экспорт и импорт этого товара?",
            Unit: Unit.Ratio,
            Formula: "1 − |X − M| / (X + M)",
            Source: "Grubel & Lloyd, Intra-Industry Trade, 1975",
            Range: (0, 1)
        );

    /// <inheritdoc/>
    public override Measured Compute(in TwoWayProduct row) =>
        row.ProductExports + row.ProductImports == 0
            ? Measured.Undefined("no trade in the product")
            : Measured.Of(Overlap.Of([row.ProductExports], [row.ProductImports]));

    /// <inheritdoc/>
    protected override (double Low, double High) RangeOver(Box box) =>
        box.Low.Sum() == 0 ? Info.Range : OverlapBounds.Of(box);
}
