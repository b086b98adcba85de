namespace Visavis.Analysis.Measures;

/// <summary>The share of trade whose code says what the goods are: the coverage of every measure by product.</summary>
public sealed class ClassifiedTradeShare : Measure<ClassifiedTrade>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "classified-trade-share",
            NameEn: "Share of trade with a known product",
            NameRu: "Доля торговли с известным товаром",
            Question: "How much of the trade is in lines that say what was traded?",
            QuestionRu: "Какая часть торговли приходится на строки, где назван товар?",
            Unit: Unit.Share,
            Formula: "C / (C + U)",
            Source: "METHODS section 1",
            Range: (0, 1)
        )
        {
            SourceRu = "METHODS, раздел 1",
        };

    /// <inheritdoc/>
    public override Measured Compute(in ClassifiedTrade row) =>
        row.Classified + row.Unclassified == 0
            ? Measured.Undefined("no trade at all")
            : Measured.Of(row.Classified / (row.Classified + row.Unclassified));
}
