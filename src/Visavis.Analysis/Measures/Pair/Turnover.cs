namespace Visavis.Analysis.Measures;

/// <summary>Exports and imports of a pair together.</summary>
public sealed class Turnover : Measure<PairFlows>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "turnover",
            NameEn: "Turnover",
            NameRu: "Товарооборот",
            Question: "How much do the two trade with each other?",
            QuestionRu: "Сколько торгуют между собой две стороны?",
            Unit: Unit.UsDollar,
            Formula: "X + M",
            Source: "United Nations, International Merchandise Trade Statistics: Compilers Manual, Revision 1, 2013",
            Range: (0, double.PositiveInfinity)
        );

    /// <inheritdoc/>
    public override Measured Compute(in PairFlows row) => Measured.Of(row.Exports + row.Imports);
}
