namespace Visavis.Analysis.Measures;

/// <summary>How much of the outsiders' trade is with the bloc.</summary>
public sealed class BlocShareInOutsidersTrade : Measure<TradeOfOutsiders>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "bloc-share-in-outsiders-trade",
            NameEn: "Bloc's share in outsiders' trade",
            NameRu: "Доля объединения в торговле остальных стран",
            Question: "How much of the trade of everybody else is with the bloc?",
            QuestionRu: "Какая часть торговли остальных стран приходится на объединение?",
            Unit: Unit.Share,
            Formula: "V = T_BO / (T_BO + T_OO)",
            Source: "Iapadre, Regional Integration Agreements and the Geography of World Trade, 2006",
            Range: (0, 1)
        );

    /// <inheritdoc/>
    public override Measured Compute(in TradeOfOutsiders row) =>
        row.Outside + row.AmongOutsiders == 0
            ? Measured.Undefined("outsiders do not trade at all")
            : Measured.Of(row.Outside / (row.Outside + row.AmongOutsiders));
}
