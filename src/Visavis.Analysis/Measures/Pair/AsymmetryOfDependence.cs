namespace Visavis.Analysis.Measures;

/// <summary>How much more the first economy depends on the second than the second on the first.</summary>
public sealed class AsymmetryOfDependence : Measure<Dependence>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "asymmetry-of-dependence",
            NameEn: "Asymmetry of dependence",
            NameRu: "Асимметрия взаимозависимости",
            Question: "Which of the two needs the other more, and by how much?",
            QuestionRu: "Какая из сторон нуждается в другой сильнее и насколько?",
            Unit: Unit.ShareDifference,
            Formula: "T_ab / T_a − T_ba / T_b",
            Source: "METHODS section 1",
            Range: (-1, 1)
        )
        {
            SourceRu = "METHODS, раздел 1",
        };

    /// <inheritdoc/>
    public override Measured Compute(in Dependence row)
    {
        var (ofA, ofB) = (row.AWithB + row.AWithOthers, row.BWithA + row.BWithOthers);
        return ofA == 0 || ofB == 0
            ? Measured.Undefined("one of the two does not trade at all")
            : Measured.Of((row.AWithB / ofA) - (row.BWithA / ofB));
    }
}
