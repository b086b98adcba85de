namespace Visavis.Analysis.Measures;

/// <summary>How much of a bloc's trade stays inside the bloc.</summary>
public sealed class IntraBlocShare : Measure<BlocTrade>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "intra-bloc-share",
            NameEn: "Intra-bloc trade share",
            NameRu: "Доля взаимной торговли объединения",
            Question: "How much of the bloc's trade stays inside it?",
            QuestionRu: "Какая часть торговли объединения остаётся внутри него?",
            Unit: Unit.Share,
            Formula: "S = T_BB / (T_BB + T_BO)",
            Source: "Iapadre, Regional Integration Agreements and the Geography of World Trade, 2006",
            Range: (0, 1)
        );

    /// <inheritdoc/>
    public override Measured Compute(in BlocTrade row) =>
        row.Within + row.Outside == 0
            ? Measured.Undefined("no trade at all")
            : Measured.Of(row.Within / (row.Within + row.Outside));
}
