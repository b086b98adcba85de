namespace Visavis.Analysis.Measures;

/// <summary>How much of the growth of a whole came from one part.</summary>
public sealed class GrowthContribution : Measure<PartOfChange>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "growth-contribution",
            NameEn: "Contribution to growth",
            NameRu: "Вклад в прирост",
            Question: "How much of the growth of the whole came from this part?",
            QuestionRu: "Какую часть прироста целого дала эта составляющая?",
            Unit: Unit.ShareDifference,
            Formula: "(p_t − p_0) / v_0",
            Source: "International Monetary Fund, Quarterly National Accounts Manual, 2017",
            Range: (-1, double.PositiveInfinity)
        );

    /// <inheritdoc/>
    public override Measured Compute(in PartOfChange row) =>
        row.Before + row.OthersBefore == 0
            ? Measured.Undefined("nothing in the base period")
            : Measured.Of((row.Now - row.Before) / (row.Before + row.OthersBefore));
}
