namespace Visavis.Analysis.Measures;

/// <summary>How much of foreign investment comes from one partner.</summary>
public sealed class InvestmentShare : Measure<InvestmentByPartner>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "investment-share",
            NameEn: "Partner's share in investment",
            NameRu: "Доля партнёра в инвестициях",
            Question: "How much of the investment from abroad comes from this partner?",
            QuestionRu: "Какая часть инвестиций из-за рубежа приходит от этого партнёра?",
            Unit: Unit.Share,
            Formula: "I_ab / I_a",
            Source: "METHODS section 1",
            Range: (0, 1)
        )
        {
            SourceRu = "METHODS, раздел 1",
        };

    /// <inheritdoc/>
    public override Measured Compute(in InvestmentByPartner row) =>
        row.Investment + row.InvestmentFromOthers == 0
            ? Measured.Undefined("no investment at all")
            : Measured.Of(row.Investment / (row.Investment + row.InvestmentFromOthers));
}
