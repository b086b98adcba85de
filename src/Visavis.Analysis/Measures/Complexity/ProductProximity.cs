using Visavis.Econometrics.Bipartite;

namespace Visavis.Analysis.Measures;

/// <summary>How often two products are exported with advantage by the same economies.</summary>
public sealed class ProductProximity : MatrixMeasure
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "product-proximity",
            NameEn: "Product proximity",
            NameRu: "Близость товаров",
            Question: "How likely is an economy that is good at the one product to be good at the other?",
            QuestionRu: "Насколько вероятно, что экономика, сильная в одном товаре, сильна и в другом?",
            Unit: Unit.Share,
            Formula: "min(P(a | b), P(b | a))",
            Source: "Hidalgo, Klinger, Barabási & Hausmann, The Product Space Conditions the Development of Nations, 2007",
            Range: (0, 1)
        );

    /// <inheritdoc/>
    public override MatrixAxis Axis => MatrixAxis.CommodityPairs;

    /// <inheritdoc/>
    public override IReadOnlyList<Measured> Compute(TradeMatrix exports)
    {
        var proximity = Proximity.Of(Incidence.OfAdvantages(exports.Values.Span, exports.Commodities));
        return [.. proximity.Select(Measured.Of)];
    }
}
