namespace Visavis.Analysis.Measures;

/// <summary>The share of one group of products in all, the residual counted.</summary>
public sealed class ProductStructure : StructureMeasure<ProductInStructure>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "product-structure",
            NameEn: "Product structure",
            NameRu: "Товарная структура",
            Question: "How much of the flow is in this group of products?",
            QuestionRu: "Какая часть потока приходится на эту группу товаров?",
            Unit: Unit.Share,
            Formula: "v_g / Σ v, the residual included",
            Source: "Mikic & Gilbert, Trade Statistics in Policymaking, 2009",
            Range: (0, 1)
        )
        {
            FormulaRu = "v_g / Σ v, включая остаток",
        };
}
