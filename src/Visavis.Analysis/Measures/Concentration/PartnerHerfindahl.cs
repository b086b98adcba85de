using Visavis.Econometrics;

namespace Visavis.Analysis.Measures;

/// <summary>The sum of squared shares of partners.</summary>
public sealed class PartnerHerfindahl : ConcentrationMeasure<FlowByPartner>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "partner-herfindahl",
            NameEn: "Partner concentration, Herfindahl–Hirschman",
            NameRu: "Географическая концентрация, индекс Херфиндаля — Хиршмана",
            Question: "How concentrated is the flow on few partners?",
            QuestionRu: "Насколько поток сосредоточен на немногих партнёрах?",
            Unit: Unit.Ratio,
            Formula: "Σ s²",
            Source: "Hirschman, The Paternity of an Index, 1964",
            Range: (0, 1)
        );

    /// <inheritdoc/>
    protected override Measured OfLines(ReadOnlySpan<double> flow) => Measured.Of(Concentration.Herfindahl(flow));
}
