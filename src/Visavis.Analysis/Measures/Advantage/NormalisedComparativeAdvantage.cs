namespace Visavis.Analysis.Measures;

/// <summary>What an economy exports of a product beyond its neutral part, as a part of world exports.</summary>
public sealed class NormalisedComparativeAdvantage : Measure<ExportsOfAllByProduct>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "normalised-comparative-advantage",
            NameEn: "Normalised revealed comparative advantage",
            NameRu: "Нормированное выявленное сравнительное преимущество",
            Question: "How far do the exports of the product lie from neutral, beside all world exports?",
            QuestionRu: "Насколько экспорт товара отклоняется от нейтрального относительно мирового экспорта?",
            Unit: Unit.Ratio,
            Formula: "(a d − b c) / (a + b + c + d)²",
            Source: "Yu, Cai & Leung, The Normalized Revealed Comparative Advantage Index, 2009",
            Range: (-0.25, 0.25)
        );

    /// <inheritdoc/>
    public override Measured Compute(in ExportsOfAllByProduct row) =>
        row.ProductExports + row.OtherExports + row.OthersProductExports + row.OthersOtherExports == 0
            ? Measured.Undefined("no exports at all")
            : Measured.Of(
                CrossDifference.Of(
                    row.ProductExports,
                    row.OtherExports,
                    row.OthersProductExports,
                    row.OthersOtherExports
                )
            );

    /// <inheritdoc/>
    protected override (double Low, double High) RangeOver(Box box) =>
        box.Low.Sum() == 0 ? Info.Range : CrossDifference.Bounds(box);
}
