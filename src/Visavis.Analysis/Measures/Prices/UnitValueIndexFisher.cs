namespace Visavis.Analysis.Measures;

/// <summary>How unit values changed, both periods treated alike.</summary>
public sealed class UnitValueIndexFisher : UnitValueIndexMeasure
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "unit-value-index-fisher",
            NameEn: "Unit value index, Fisher",
            NameRu: "Индекс средних цен Фишера",
            Question: "How did unit values change, both periods treated alike?",
            QuestionRu: "Как изменились средние цены при равном учёте обоих периодов?",
            Unit: Unit.Ratio,
            Formula: "√(L · P)",
            Source: "International Monetary Fund, Export and Import Price Index Manual: Theory and Practice, 2009",
            Range: (0, double.PositiveInfinity)
        );

    /// <inheritdoc/>
    public override Measured Compute(in UnitValues row) => MatchedValues.Of(row).Fisher;
}
