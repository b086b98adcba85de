namespace Visavis.Analysis.Measures;

/// <summary>How unit values changed, the quantities of the base period given.</summary>
public sealed class UnitValueIndexLaspeyres : UnitValueIndexMeasure
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "unit-value-index-laspeyres",
            NameEn: "Unit value index, Laspeyres",
            NameRu: "Индекс средних цен Ласпейреса",
            Question: "How did unit values change, the quantities of the base period given?",
            QuestionRu: "Как изменились средние цены при количествах базового периода?",
            Unit: Unit.Ratio,
            Formula: "Σ p_1 q_0 / Σ p_0 q_0",
            Source: "International Monetary Fund, Export and Import Price Index Manual: Theory and Practice, 2009",
            Range: (0, double.PositiveInfinity)
        );

    /// <inheritdoc/>
    public override Measured Compute(in UnitValues row) => MatchedValues.Of(row).Laspeyres;
}
