namespace Visavis.Analysis.Measures;

/// <summary>The share of trade that runs both ways within products.</summary>
public sealed class GrubelLloyd : TwoWayTradeMeasure<TwoWayTrade>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "grubel-lloyd",
            NameEn: "Intra-industry trade, Grubel–Lloyd",
            NameRu: "Внутриотраслевая торговля, индекс Грубеля — Ллойда",
            Question: "How much of the trade is both export and import of the same product?",
            QuestionRu: "Какая часть торговли — одновременно экспорт и импорт одного и того же товара?",
            Unit: Unit.Ratio,
            Formula: "1 − Σ |X − M| / Σ (X + M)",
            Source: "Grubel & Lloyd, Intra-Industry Trade, 1975",
            Range: (0, 1)
        );
}
