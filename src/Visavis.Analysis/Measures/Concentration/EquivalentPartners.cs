using Visavis.Econometrics;

namespace Visavis.Analysis.Measures;

/// <summary>The number of equal partners that would be as concentrated as the flow is.</summary>
public sealed class EquivalentPartners : ConcentrationMeasure<FlowByPartner>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "equivalent-partners",
            NameEn: "Number of equivalent partners",
            NameRu: "Эквивалентное число партнёров",
            Question: "On how many equal partners would the flow be as concentrated?",
            QuestionRu: "При каком числе равных партнёров поток был бы столь же сосредоточен?",
            Unit: Unit.Ratio,
            Formula: "1 / Σ s²",
            Source: "Adelman, Comment on the H Concentration Measure as a Numbers-Equivalent, 1969",
            Range: (1, double.PositiveInfinity)
        );

    /// <inheritdoc/>
    protected override Measured OfLines(ReadOnlySpan<double> flow) => Measured.Of(1 / Concentration.Herfindahl(flow));
}
