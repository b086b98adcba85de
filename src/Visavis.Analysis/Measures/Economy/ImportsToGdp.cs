namespace Visavis.Analysis.Measures;

/// <summary>Imports of goods and services as a part of the economy.</summary>
public sealed class ImportsToGdp : Measure<ImportsAndGdp>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "imports-to-gdp",
            NameEn: "Imports in GDP",
            NameRu: "Импортная квота",
            Question: "How large are the imports of goods and services beside the economy?",
            QuestionRu: "Насколько велик импорт товаров и услуг рядом с размером экономики?",
            Unit: Unit.Quotient,
            Formula: "M / GDP",
            Source: "World Bank, World Development Indicators, NE.IMP.GNFS.ZS",
            Range: (0, double.PositiveInfinity)
        )
        {
            FormulaRu = "M / ВВП",
        };

    /// <inheritdoc/>
    public override Measured Compute(in ImportsAndGdp row) =>
        row.GdpA == 0
            ? Measured.Undefined("no gross domestic product")
            : Measured.Of(row.ImportsOfGoodsAndServices / row.GdpA);
}
