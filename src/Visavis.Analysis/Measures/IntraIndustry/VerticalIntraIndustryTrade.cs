namespace Visavis.Analysis.Measures;

/// <summary>The part of trade that runs both ways in products whose unit values differ by more than 15 %.</summary>
public sealed class VerticalIntraIndustryTrade() : UnitValueBandMeasure(0.15, isHorizontal: false)
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "vertical-intra-industry-trade",
            NameEn: "Vertical intra-industry trade, ±15 %",
            NameRu: "Вертикальная внутриотраслевая торговля, ±15 %",
            Question: "How much of the trade is an exchange of products of unlike unit value (±15 %)?",
            QuestionRu: "Какая часть торговли — обмен товарами разной удельной стоимости (±15 %)?",
            Unit: Unit.Ratio,
            Formula: "2 Σ min(X, M) / Σ (X + M), the first sum over r < 0.85 or r > 1.15",
            Source: "Greenaway, Hine & Milner, Country-Specific Factors and the Pattern of Horizontal and Vertical Intra-Industry Trade in the UK, 1994",
            Range: (0, 1)
        )
        {
            FormulaRu = "2 Σ min(X, M) / Σ (X + M), первая сумма по r < 0.85 или r > 1.15",
        };
}
