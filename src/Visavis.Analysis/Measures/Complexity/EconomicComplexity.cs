using Visavis.Econometrics.Bipartite;

namespace Visavis.Analysis.Measures;

/// <summary>The economic complexity index of every economy (Hidalgo &amp; Hausmann).</summary>
public sealed class EconomicComplexity : ComplexityMeasure
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "economic-complexity",
            NameEn: "Economic complexity index",
            NameRu: "Индекс экономической сложности",
            Question: "How complex is what the economy is good at, by who else is good at it?",
            QuestionRu: "Насколько сложны товары, в которых сильна экономика, судя по тому, кто ещё в них силён?",
            Unit: Unit.Ratio,
            Formula: "(K − mean K) / sd K, K the second eigenvector of D⁻¹ M U⁻¹ Mᵀ",
            Source: "Hidalgo & Hausmann, The Building Blocks of Economic Complexity, 2009",
            Range: (double.NegativeInfinity, double.PositiveInfinity)
        )
        {
            FormulaRu = "(K − среднее K) / откл. K, K — второй собственный вектор D⁻¹ M U⁻¹ Mᵀ",
        };

    /// <inheritdoc/>
    public override MatrixAxis Axis => MatrixAxis.Economies;

    /// <inheritdoc/>
    protected override Measured WithoutAdvantage => Measured.Undefined("no advantage in any product");

    /// <inheritdoc/>
    protected override IReadOnlyDictionary<int, double> Of(ComplexityIndices indices) => indices.ByRow;
}
