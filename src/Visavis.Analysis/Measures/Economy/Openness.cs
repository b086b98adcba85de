namespace Visavis.Analysis.Measures;

/// <summary>Trade in goods and services as a part of the economy.</summary>
public sealed class Openness : Measure<TradeAndGdp>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "openness",
            NameEn: "Trade openness",
            NameRu: "Открытость экономики",
            Question: "How large is the trade in goods and services beside the economy?",
            QuestionRu: "Насколько велика торговля товарами и услугами рядом с размером экономики?",
            Unit: Unit.Quotient,
            Formula: "(X + M) / GDP",
            Source: "World Bank, World Development Indicators, NE.TRD.GNFS.ZS",
            Range: (0, double.PositiveInfinity)
        )
        {
            FormulaRu = "(X + M) / ВВП",
        };

    /// <inheritdoc/>
    public override Measured Compute(in TradeAndGdp row) =>
        row.GdpA == 0
            ? Measured.Undefined("no gross domestic product")
            : Measured.Of((row.ExportsOfGoodsAndServices + row.ImportsOfGoodsAndServices) / row.GdpA);
}
