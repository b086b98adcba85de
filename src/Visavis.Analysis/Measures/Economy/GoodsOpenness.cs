namespace Visavis.Analysis.Measures;

/// <summary>Trade in goods alone as a part of the economy.</summary>
public sealed class GoodsOpenness : Measure<GoodsTradeAndGdp>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "goods-openness",
            NameEn: "Trade openness, goods alone",
            NameRu: "Открытость экономики, только товары",
            Question: "How large is the trade in goods beside the economy?",
            QuestionRu: "Насколько велика торговля товарами рядом с размером экономики?",
            Unit: Unit.Quotient,
            Formula: "(X + M) / GDP, goods",
            Source: "World Bank, World Development Indicators, TG.VAL.TOTL.GD.ZS",
            Range: (0, double.PositiveInfinity)
        )
        {
            FormulaRu = "(X + M) / ВВП, товары",
        };

    /// <inheritdoc/>
    public override Measured Compute(in GoodsTradeAndGdp row) =>
        row.GdpA == 0
            ? Measured.Undefined("no gross domestic product")
            : Measured.Of((row.ExportsOfGoods + row.ImportsOfGoods) / row.GdpA);
}
