namespace Visavis.Analysis.Measures;

/// <summary>How many times as large the outsiders' weight is for the bloc as for themselves.</summary>
public sealed class ExtraBlocIntensity : Measure<BlocAndOutsiders>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "extra-bloc-intensity",
            NameEn: "Extra-bloc trade intensity",
            NameRu: "Интенсивность внешней торговли объединения",
            Question: "How many times as much do outsiders weigh in the trade of the bloc as in their own?",
            QuestionRu: "Во сколько раз остальные страны весят в торговле объединения больше, чем в своей собственной?",
            Unit: Unit.Ratio,
            Formula: "HE = (1 − S) / (1 − V)",
            Source: "Iapadre, Regional Integration Agreements and the Geography of World Trade, 2006",
            Range: (0, double.PositiveInfinity)
        );

    /// <inheritdoc/>
    public override Measured Compute(in BlocAndOutsiders row)
    {
        var (ofBloc, ofOutsiders) = (row.Within + row.Outside, row.Outside + row.AmongOutsiders);
        return ofBloc == 0 || row.AmongOutsiders == 0
            ? Measured.Undefined(ofBloc == 0 ? "no trade at all" : "outsiders do not trade with each other")
            : Measured.Of(row.Outside / ofBloc * (ofOutsiders / row.AmongOutsiders));
    }
}
