namespace Visavis.Analysis.Measures;

/// <summary>How much of an economy's exports goes to one partner.</summary>
public sealed class PartnerShareInExports : Measure<ExportsByPartner>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "partner-share-in-exports",
            NameEn: "Partner's share in exports",
            NameRu: "Доля партнёра в экспорте",
            Question: "How much of the exports goes to this partner?",
            QuestionRu: "Какая часть экспорта идёт этому партнёру?",
            Unit: Unit.Share,
            Formula: "X_ab / X_a",
            Source: "Mikic & Gilbert, Trade Statistics in Policymaking, 2009",
            Range: (0, 1)
        );

    /// <inheritdoc/>
    public override Measured Compute(in ExportsByPartner row) =>
        row.Exports + row.ExportsToOthers == 0
            ? Measured.Undefined("no exports at all")
            : Measured.Of(row.Exports / (row.Exports + row.ExportsToOthers));
}
