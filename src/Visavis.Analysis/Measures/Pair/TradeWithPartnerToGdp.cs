namespace Visavis.Analysis.Measures;

/// <summary>Trade with one partner as a part of the economy.</summary>
public sealed class TradeWithPartnerToGdp : Measure<TradeBesideGdp>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "trade-with-partner-to-gdp",
            NameEn: "Trade with a partner in GDP",
            NameRu: "Торговля с партнёром в ВВП",
            Question: "How large is the trade with this partner beside the economy?",
            QuestionRu: "Насколько велика торговля с этим партнёром рядом с размером экономики?",
            Unit: Unit.Quotient,
            Formula: "(X_ab + M_ab) / GDP_a",
            Source: "METHODS section 1",
            Range: (0, double.PositiveInfinity)
        )
        {
            FormulaRu = "(X_ab + M_ab) / ВВП_a",
            SourceRu = "METHODS, раздел 1",
        };

    /// <inheritdoc/>
    public override Measured Compute(in TradeBesideGdp row) =>
        row.GdpA == 0
            ? Measured.Undefined("no gross domestic product")
            : Measured.Of((row.Exports + row.Imports) / row.GdpA);
}
