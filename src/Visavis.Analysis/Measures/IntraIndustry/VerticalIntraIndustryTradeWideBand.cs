namespace Visavis.Analysis.Measures;

/// <summary>The part of trade that runs both ways in products whose unit values differ by more than 25 %.</summary>
public sealed class VerticalIntraIndustryTradeWideBand() : UnitValueBandMeasure(0.25, isHorizontal: false)
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "vertical-intra-industry-trade-wide-band",
            NameEn: "Vertical intra-industry trade, ±25 %",
            NameRu: "Вертикальная внутриотраслевая торговля, ±25 %",
            Question: "How much of the trade is an exchange of products of unlike unit value (±25 %)?",
            QuestionRu: "Какая часть торговли — обмен товарами разной удельной стоимости (±25 %)?",
            Unit: Unit.Ratio,
            Formula: "2 Σ min(X, M) / Σ (X + M), the first sum over r < 0.75 or r > 1.25",
            Source: "Greenaway, Hine & Milner, Country-Specific Factors and the Pattern of Horizontal and Vertical Intra-Industry Trade in the UK, 1994",
            Range: (0, 1)
        )
        {
            FormulaRu = "2 Σ min(X, M) / Σ (X + M), первая сумма по r < 0.75 или r > 1.25",
        };
}
