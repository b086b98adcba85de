namespace Visavis.Analysis.Measures;

/// <summary>How far exports pay for imports.</summary>
public sealed class CoverageRatio : Measure<PairFlows>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "coverage-ratio",
            NameEn: "Coverage of imports by exports",
            NameRu: "Покрытие импорта экспортом",
            Question: "How far do exports pay for imports?",
            QuestionRu: "В какой мере экспорт оплачивает импорт?",
            Unit: Unit.Ratio,
            Formula: "X / M",
            Source: "Mikic & Gilbert, Trade Statistics in Policymaking, 2009",
            Range: (0, double.PositiveInfinity)
        );

    /// <inheritdoc/>
    public override Measured Compute(in PairFlows row) =>
        row.Imports == 0 ? Measured.Undefined("no imports") : Measured.Of(row.Exports / row.Imports);
}
