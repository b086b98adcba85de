namespace Visavis.Analysis.Measures;

/// <summary>Whether a bloc's members prefer each other to outsiders.</summary>
public sealed class TradeIntroversion : Measure<BlocAndOutsiders>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "trade-introversion",
            NameEn: "Symmetric trade introversion index",
            NameRu: "Симметричный индекс торговой интроверсии",
            Question: "Do the members of the bloc trade more with each other than with outsiders, once the sizes are taken out?",
            QuestionRu: "Торгуют ли члены объединения между собой больше, чем с остальными, если исключить влияние размеров?",
            Unit: Unit.Ratio,
            Formula: "(HI − HE) / (HI + HE)",
            Source: "Iapadre, Regional Integration Agreements and the Geography of World Trade, 2006",
            Range: (-1, 1)
        );

    /// <inheritdoc/>
    public override Measured Compute(in BlocAndOutsiders row)
    {
        // HI / HE = T_BB · T_OO / T_BO², so the index needs neither of the two and keeps its limits where one has no value.
        var (inward, outward) = (row.Within * row.AmongOutsiders, row.Outside * row.Outside);
        return inward + outward == 0
            ? Measured.Undefined("either the bloc or the outsiders do not trade at all")
            : Measured.Of((inward - outward) / (inward + outward));
    }
}
