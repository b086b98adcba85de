namespace Visavis.Analysis.Measures;

/// <summary>Exports of goods and services as a part of the economy.</summary>
public sealed class ExportsToGdp : Measure<ExportsAndGdp>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "exports-to-gdp",
            NameEn: "Exports in GDP",
            NameRu: "Экспортная квота",
            Question: "How large are the exports of goods and services beside the economy?",
            QuestionRu: "Насколько велик экспорт товаров и услуг рядом с размером экономики?",
            Unit: Unit.Quotient,
            Formula: "X / GDP",
            Source: "World Bank, World Development Indicators, NE.EXP.GNFS.ZS",
            Range: (0, double.PositiveInfinity)
        )
        {
            FormulaRu = "X / ВВП",
        };

    /// <inheritdoc/>
    public override Measured Compute(in ExportsAndGdp row) =>
        row.GdpA == 0
            ? Measured.Undefined("no gross domestic product")
            : Measured.Of(row.ExportsOfGoodsAndServices / row.GdpA);
}
