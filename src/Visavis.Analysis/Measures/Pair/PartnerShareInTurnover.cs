namespace Visavis.Analysis.Measures;

/// <summary>How much of an economy's trade is with one partner.</summary>
public sealed class PartnerShareInTurnover : Measure<TurnoverByPartner>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "partner-share-in-turnover",
            NameEn: "Partner's share in turnover",
            NameRu: "Доля партнёра в товарообороте",
            Question: "How much of all trade is with this partner?",
            QuestionRu: "Какая часть всей торговли приходится на этого партнёра?",
            Unit: Unit.Share,
            Formula: "(X_ab + M_ab) / (X_a + M_a)",
            Source: "Mikic & Gilbert, Trade Statistics in Policymaking, 2009",
            Range: (0, 1)
        );

    /// <inheritdoc/>
    public override Measured Compute(in TurnoverByPartner row)
    {
        var withPartner = row.Exports + row.Imports;
        var all = withPartner + row.ExportsToOthers + row.ImportsFromOthers;
        return all == 0 ? Measured.Undefined("no trade at all") : Measured.Of(withPartner / all);
    }
}
