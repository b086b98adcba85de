namespace Visavis.Analysis.Measures;

/// <summary>Imports of goods alone as a part of the economy.</summary>
public sealed class GoodsImportsToGdp : Measure<GoodsImportsAndGdp>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "goods-imports-to-gdp",
            NameEn: "Imports of goods in GDP",
            NameRu: "Импортная квота, только товары",
            Question: "How large are the imports of goods beside the economy?",
            QuestionRu: "Насколько велик импорт товаров рядом с размером экономики?",
            Unit: Unit.Quotient,
            Formula: "M / GDP, goods",
            Source: "World Bank, World Development Indicators, TG.VAL.TOTL.GD.ZS, of which it is a part",
            Range: (0, double.PositiveInfinity)
        )
        {
            FormulaRu = "M / ВВП, товары",
            SourceRu = "World Bank, World Development Indicators, часть показателя TG.VAL.TOTL.GD.ZS",
        };

    /// <inheritdoc/>
    public override Measured Compute(in GoodsImportsAndGdp row) =>
        row.GdpA == 0 ? Measured.Undefined("no gross domestic product") : Measured.Of(row.ImportsOfGoods / row.GdpA);
}
