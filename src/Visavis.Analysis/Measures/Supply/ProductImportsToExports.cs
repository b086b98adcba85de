namespace Visavis.Analysis.Measures;

/// <summary>Imports of a product beside what the economy exports of it (GeoDep 3).</summary>
public sealed class ProductImportsToExports : Measure<ProductTrade>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "product-imports-to-exports",
            NameEn: "Imports over exports of a product (GeoDep 3)",
            NameRu: "Импорт товара к его экспорту (GeoDep 3)",
            Question: "How many times its exports of the product does the economy import?",
            QuestionRu: "Во сколько раз импорт товара больше его экспорта?",
            Unit: Unit.Ratio,
            Formula: "M_k / X_k",
            Source: "Lefebvre & Wibaux, Import Dependencies: Where Does the EU Stand?, CEPII Policy Brief 47, 2024",
            Range: (0, double.PositiveInfinity)
        );

    /// <inheritdoc/>
    public override Measured Compute(in ProductTrade row) =>
        row.ProductExports == 0
            ? Measured.Undefined("no exports of the product")
            : Measured.Of(row.ProductImports / row.ProductExports);
}
