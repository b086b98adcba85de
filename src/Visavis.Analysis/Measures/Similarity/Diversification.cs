namespace Visavis.Analysis.Measures;

/// <summary>How far the structure of a flow lies from the world's (UNCTAD's diversification index).</summary>
public sealed class Diversification : ShareDistanceMeasure<FlowBesideWorld>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "diversification",
            NameEn: "Diversification index",
            NameRu: "Индекс диверсификации",
            Question: "How far is the structure of the flow from the world's?",
            QuestionRu: "Насколько структура потока далека от мировой?",
            Unit: Unit.Ratio,
            Formula: "½ Σ |s − s_w|",
            Source: "UNCTADstat, Merchandise: Product concentration and diversification indices",
            Range: (0, 1)
        )
        {
            SourceRu = "ЮНКТАД (UNCTADstat), Merchandise: Product concentration and diversification indices",
        };

    /// <inheritdoc/>
    protected override double OfDistance(double distance) => distance;
}
