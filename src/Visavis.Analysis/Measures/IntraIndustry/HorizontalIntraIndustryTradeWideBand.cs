namespace Visavis.Analysis.Measures;

/// <summary>The part of trade that runs both ways in products whose unit values differ by at most 25 %.</summary>
public sealed class HorizontalIntraIndustryTradeWideBand() : UnitValueBandMeasure(0.25, isHorizontal: true)
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "horizontal-intra-industry-trade-wide-band",
            NameEn: "Horizontal intra-industry trade, ±25 %",
            NameRu: "Горизонтальная внутриотраслевая торговля, ±25 %",
            Question: "How much of the trade is an exchange of products of like unit value (±25 %)?",
            QuestionRu: "Какая часть торговли — обмен товарами близкой удельной стоимости (±25 %)?",
            Unit: Unit.Ratio,
            Formula: "2 Σ min(X, M) / Σ (X + M), the first sum over 0.75 ≤ r ≤ 1.25",
            Source: "Greenaway, Hine & Milner, Country-Specific Factors and the Pattern of Horizontal and Vertical Intra-Industry Trade in the UK, 1994",
            Range: (0, 1)
        )
        {
            FormulaRu = "2 Σ min(X, M) / Σ (X + M), первая сумма по 0.75 ≤ r ≤ 1.25",
        };
}
