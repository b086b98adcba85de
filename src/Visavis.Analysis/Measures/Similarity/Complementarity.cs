namespace Visavis.Analysis.Measures;

/// <summary>How well what one economy sells fits what the other buys.</summary>
public sealed class Complementarity : ShareDistanceMeasure<ExportsBesideImports>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "complementarity",
            NameEn: "Trade complementarity index",
            NameRu: "Индекс торговой взаимодополняемости",
            Question: "How well do the exports of the one fit the imports of the other?",
            QuestionRu: "Насколько экспорт одной экономики соответствует импорту другой?",
            Unit: Unit.Hundredfold,
            Formula: "100 · (1 − ½ Σ |m − x|)",
            Source: "Michaely, Trade Preferential Agreements in Latin America, 1996",
            Range: (0, 100)
        );

    /// <inheritdoc/>
    protected override double OfDistance(double distance) => 100 * (1 - distance);
}
