namespace Visavis.Analysis.Measures;

/// <summary>How many times as large the bloc's weight is for its members as for outsiders.</summary>
public sealed class IntraBlocIntensity : Measure<BlocAndOutsiders>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "intra-bloc-intensity",
            NameEn: "Intra-bloc trade intensity",
            NameRu: "Интенсивность взаимной торговли объединения",
            Question: "How many times as much does the bloc weigh in the trade of its members as in the trade of everybody else?",
            QuestionRu: "Во сколько раз объединение весит в торговле своих членов больше, чем в торговле остальных стран?",
            Unit: Unit.Ratio,
            Formula: "HI = S / V",
            Source: "Iapadre, Regional Integration Agreements and the Geography of World Trade, 2006",
            Range: (0, double.PositiveInfinity)
        );

    /// <inheritdoc/>
    public override Measured Compute(in BlocAndOutsiders row)
    {
        var (ofBloc, ofOutsiders) = (row.Within + row.Outside, row.Outside + row.AmongOutsiders);
        return ofBloc == 0 || row.Outside == 0
            ? Measured.Undefined(ofBloc == 0 ? "no trade at all" : "outsiders do not trade with the bloc")
            : Measured.Of(row.Within / ofBloc * (ofOutsiders / row.Outside));
    }
}
