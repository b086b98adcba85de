namespace Visavis.Analysis.Measures;

/// <summary>Balassa's index on a scale from −1 to 1.</summary>
public sealed class SymmetricComparativeAdvantage : BalassaMeasure
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "symmetric-comparative-advantage",
            NameEn: "Revealed symmetric comparative advantage",
            NameRu: "Симметричное выявленное сравнительное преимущество",
            Question: "Is the economy more or less specialised in the product than the world, on a scale from −1 to 1?",
            QuestionRu: "Больше или меньше мира экономика специализирована на товаре по шкале от −1 до 1?",
            Unit: Unit.Ratio,
            Formula: "(RCA − 1) / (RCA + 1)",
            Source: "Dalum, Laursen & Villumsen, Structural Change in OECD Export Specialisation Patterns, 1998",
            Range: (-1, 1)
        );

    /// <inheritdoc/>
    protected override double OfAdvantage(double advantage) => (advantage - 1) / (advantage + 1);
}
