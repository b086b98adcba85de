using Visavis.Econometrics;

namespace Visavis.Analysis.Measures;

/// <summary>Partner concentration in the form in which WITS prints its market concentration.</summary>
public sealed class PartnerConcentration : ConcentrationMeasure<FlowByPartner>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "partner-concentration",
            NameEn: "Partner concentration, WITS",
            NameRu: "Географическая концентрация по WITS",
            Question: "How concentrated is the flow on few partners, on a scale from 0 to 1?",
            QuestionRu: "Насколько поток сосредоточен на немногих партнёрах по шкале от 0 до 1?",
            Unit: Unit.Ratio,
            Formula: "(Σ s² − 1/n) / (1 − 1/n)",
            Source: "World Bank, WITS: Hirschman-Herfindahl index",
            Range: (0, 1)
        )
        {
            SourceRu = "Всемирный банк, WITS: Hirschman-Herfindahl index",
        };

    /// <inheritdoc/>
    protected override Measured OfLines(ReadOnlySpan<double> flow) =>
        flow.Length == 1
            ? Measured.Undefined("only one line")
            : Measured.Of(Concentration.Normalised(Concentration.Herfindahl(flow), flow.Length));
}
