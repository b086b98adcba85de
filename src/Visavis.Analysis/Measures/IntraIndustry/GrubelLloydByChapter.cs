namespace Visavis.Analysis.Measures;

/// <summary>The share of trade that runs both ways within chapters: two-way trade, not intra-industry trade.</summary>
public sealed class GrubelLloydByChapter : TwoWayTradeMeasure<TwoWayTradeByChapter>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "grubel-lloyd-by-chapter",
            NameEn: "Two-way trade by chapter",
            NameRu: "Встречная торговля по группам ТН ВЭД (два знака)",
            Question: "How much of the trade is both export and import of the same chapter?",
            QuestionRu: "Какая часть торговли — одновременно экспорт и импорт одной и той же товарной группы (два знака)?",
            Unit: Unit.Ratio,
            Formula: "1 − Σ |X − M| / Σ (X + M)",
            Source: "Grubel & Lloyd, Intra-Industry Trade, 1975",
            Range: (0, 1)
        );
}
