namespace Visavis.Analysis.Measures;

/// <summary>How unit values changed, the quantities of the later period given.</summary>
public sealed class UnitValueIndexPaasche : UnitValueIndexMeasure
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "unit-value-index-paasche",
            NameEn: "Unit value index, Paasche",
            NameRu: "Индекс средних цен Пааше",
            Question: "How did unit values change, the quantities of the later period given?",
            QuestionRu: "Как изменились средние цены при количествах отчётного периода?",
            Unit: Unit.Ratio,
            Formula: "Σ p_1 q_1 / Σ p_0 q_1",
            Source: "International Monetary Fund, Export and Import Price Index Manual: Theory and Practice, 2009",
            Range: (0, double.PositiveInfinity)
        );

    /// <inheritdoc/>
    public override Measured Compute(in UnitValues row) => MatchedValues.Of(row).Paasche;
}
