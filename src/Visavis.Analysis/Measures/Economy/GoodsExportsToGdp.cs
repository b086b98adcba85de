namespace Visavis.Analysis.Measures;

/// <summary>Exports of goods alone as a part of the economy.</summary>
public sealed class GoodsExportsToGdp : Measure<GoodsExportsAndGdp>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "goods-exports-to-gdp",
            NameEn: "Exports of goods in GDP",
            NameRu: "Экспортная квота, только товары",
            Question: "How large are the exports of goods beside the economy?",
            QuestionRu: "Насколько велик экспорт товаров рядом с размером экономики?",
            Unit: Unit.Quotient,
            Formula: "X / GDP, goods",
            Source: "World Bank, World Development Indicators, TG.VAL.TOTL.GD.ZS, of which it is a part",
            Range: (0, double.PositiveInfinity)
        )
        {
            FormulaRu = "X / ВВП, товары",
            SourceRu = "World Bank, World Development Indicators, часть показателя TG.VAL.TOTL.GD.ZS",
        };

    /// <inheritdoc/>
    public override Measured Compute(in GoodsExportsAndGdp row) =>
        row.GdpA == 0 ? Measured.Undefined("no gross domestic product") : Measured.Of(row.ExportsOfGoods / row.GdpA);
}
