using Visavis.Econometrics;

namespace Visavis.Analysis.Measures;

/// <summary>Theil's index of a flow over all codes of a level.</summary>
public sealed class Theil : ConcentrationMeasure<FlowByCommodity>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "theil",
            NameEn: "Theil index of products",
            NameRu: "Индекс Тейла по товарам",
            Question: "How far is the flow from equal products, those without trade counted?",
            QuestionRu: "Насколько поток далёк от равных товаров, считая и те, которыми не торгуют?",
            Unit: Unit.Log,
            Formula: "Σ s ln(n s)",
            Source: "Cadot, Carrère & Strauss-Kahn, Export Diversification: What's behind the Hump?, 2011",
            Range: (0, double.PositiveInfinity)
        );

    /// <inheritdoc/>
    protected override Measured OfLines(ReadOnlySpan<double> flow) => Measured.Of(Inequality.Theil(flow));
}
