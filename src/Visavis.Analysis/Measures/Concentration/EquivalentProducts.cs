using Visavis.Econometrics;

namespace Visavis.Analysis.Measures;

/// <summary>The number of equal products that would be as concentrated as the flow is.</summary>
public sealed class EquivalentProducts : ConcentrationMeasure<FlowByCommodity>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "equivalent-products",
            NameEn: "Number of equivalent products",
            NameRu: "Эквивалентное число товаров",
            Question: "On how many equal products would the flow be as concentrated?",
            QuestionRu: "При каком числе равных товаров поток был бы столь же сосредоточен?",
            Unit: Unit.Ratio,
            Formula: "1 / Σ s²",
            Source: "Adelman, Comment on the H Concentration Measure as a Numbers-Equivalent, 1969",
            Range: (1, double.PositiveInfinity)
        );

    /// <inheritdoc/>
    protected override Measured OfLines(ReadOnlySpan<double> flow) => Measured.Of(1 / Concentration.Herfindahl(flow));
}
