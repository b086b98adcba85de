namespace Visavis.Analysis.Measures;

/// <summary>What a pair's exports exceed its imports by.</summary>
public sealed class TradeBalance : Measure<PairFlows>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "trade-balance",
            NameEn: "Trade balance",
            NameRu: "Сальдо торговли",
            Question: "Does the first of the two sell more than it buys, and by how much?",
            QuestionRu: "Продаёт ли первая сторона больше, чем покупает, и на сколько?",
            Unit: Unit.UsDollar,
            Formula: "X − M",
            Source: "United Nations, International Merchandise Trade Statistics: Compilers Manual, Revision 1, 2013",
            Range: (double.NegativeInfinity, double.PositiveInfinity)
        );

    /// <inheritdoc/>
    public override Measured Compute(in PairFlows row) => Measured.Of(row.Exports - row.Imports);
}
