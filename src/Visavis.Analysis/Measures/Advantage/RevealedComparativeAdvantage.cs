namespace Visavis.Analysis.Measures;

/// <summary>Balassa's index: the share of a product in an economy's exports over its share in the world's.</summary>
public sealed class RevealedComparativeAdvantage : BalassaMeasure
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "revealed-comparative-advantage",
            NameEn: "Revealed comparative advantage, Balassa",
            NameRu: "Выявленное сравнительное преимущество, индекс Балассы",
            Question: "How much larger is the product in the economy's exports than in the world's?",
            QuestionRu: "Во сколько раз доля товара в экспорте экономики больше, чем в мировом?",
            Unit: Unit.Ratio,
            Formula: "(a / (a + b)) / ((a + c) / (a + b + c + d))",
            Source: "Balassa, Trade Liberalisation and Revealed Comparative Advantage, 1965",
            Range: (0, double.PositiveInfinity)
        );

    /// <inheritdoc/>
    protected override double OfAdvantage(double advantage) => advantage;
}
