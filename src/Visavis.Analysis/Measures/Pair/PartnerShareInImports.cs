namespace Visavis.Analysis.Measures;

/// <summary>How much of an economy's imports comes from one partner.</summary>
public sealed class PartnerShareInImports : Measure<ImportsByPartner>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "partner-share-in-imports",
            NameEn: "Partner's share in imports",
            NameRu: "Доля партнёра в импорте",
            Question: "How much of the imports comes from this partner?",
            QuestionRu: "Какая часть импорта приходит от этого партнёра?",
            Unit: Unit.Share,
            Formula: "M_ab / M_a",
            Source: "Mikic & Gilbert, Trade Statistics in Policymaking, 2009",
            Range: (0, 1)
        );

    /// <inheritdoc/>
    public override Measured Compute(in ImportsByPartner row) =>
        row.Imports + row.ImportsFromOthers == 0
            ? Measured.Undefined("no imports at all")
            : Measured.Of(row.Imports / (row.Imports + row.ImportsFromOthers));
}
