namespace Visavis.Analysis.Measures;

/// <summary>How many times as much the first economy depends on the second as the second on the first.</summary>
public sealed class RatioOfDependence : Measure<Dependence>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "ratio-of-dependence",
            NameEn: "Ratio of dependence",
            NameRu: "Соотношение взаимозависимости",
            Question: "How many times as much does the first depend on the second as the second on the first?",
            QuestionRu: "Во сколько раз первая сторона зависит от второй сильнее, чем вторая от первой?",
            Unit: Unit.Ratio,
            Formula: "(T_ab / T_a) / (T_ba / T_b)",
            Source: "METHODS section 1",
            Range: (0, double.PositiveInfinity)
        )
        {
            SourceRu = "METHODS, раздел 1",
        };

    /// <inheritdoc/>
    public override Measured Compute(in Dependence row)
    {
        var (ofA, ofB) = (row.AWithB + row.AWithOthers, row.BWithA + row.BWithOthers);
        return ofA == 0 || row.BWithA == 0
            ? Measured.Undefined(ofA == 0 ? "the first does not trade at all" : "the second does not depend at all")
            : Measured.Of(row.AWithB / ofA * (ofB / row.BWithA));
    }
}
