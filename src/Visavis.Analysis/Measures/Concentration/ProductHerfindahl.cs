using Visavis.Econometrics;

namespace Visavis.Analysis.Measures;

/// <summary>The sum of squared shares of products.</summary>
public sealed class ProductHerfindahl : ConcentrationMeasure<FlowByCommodity>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "product-herfindahl",
            NameEn: "Product concentration, Herfindahl–Hirschman",
            NameRu: "Товарная концентрация, индекс Херфиндаля — Хиршмана",
            Question: "How concentrated is the flow on few products?",
            QuestionRu: "Насколько поток сосредоточен на немногих товарах?",
            Unit: Unit.Ratio,
            Formula: "Σ s²",
            Source: "Hirschman, The Paternity of an Index, 1964",
            Range: (0, 1)
        );

    /// <inheritdoc/>
    protected override Measured OfLines(ReadOnlySpan<double> flow) => Measured.Of(Concentration.Herfindahl(flow));
}
