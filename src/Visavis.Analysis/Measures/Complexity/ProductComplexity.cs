using Visavis.Econometrics.Bipartite;

namespace Visavis.Analysis.Measures;

/// <summary>The product complexity index of every commodity (Hidalgo &amp; Hausmann).</summary>
public sealed class ProductComplexity : ComplexityMeasure
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "product-complexity",
            NameEn: "Product complexity index",
            NameRu: "Индекс сложности товара",
            Question: "How complex is the product, by who is good at it?",
            QuestionRu: "Насколько сложен товар, судя по тому, кто в нём силён?",
            Unit: Unit.Ratio,
            Formula: "(Q − mean Q) / sd Q, Q = U⁻¹ Mᵀ K",
            Source: "Hidalgo & Hausmann, The Building Blocks of Economic Complexity, 2009",
            Range: (double.NegativeInfinity, double.PositiveInfinity)
        )
        {
            FormulaRu = "(Q − среднее Q) / откл. Q, Q = U⁻¹ Mᵀ K",
        };

    /// <inheritdoc/>
    public override MatrixAxis Axis => MatrixAxis.Commodities;

    /// <inheritdoc/>
    protected override Measured WithoutAdvantage => Measured.Undefined("no economy has an advantage in it");

    /// <inheritdoc/>
    protected override IReadOnlyDictionary<int, double> Of(ComplexityIndices indices) => indices.ByColumn;
}
