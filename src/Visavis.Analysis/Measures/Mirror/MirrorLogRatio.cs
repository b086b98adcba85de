namespace Visavis.Analysis.Measures;

/// <summary>The logarithm of the ratio of two records of one movement.</summary>
public sealed class MirrorLogRatio : Measure<MirrorPair>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "mirror-log-ratio",
            NameEn: "Mirror log ratio",
            NameRu: "Логарифм зеркального отношения",
            Question: "By what factor do the two sides' records differ?",
            QuestionRu: "Во сколько раз различаются данные двух сторон?",
            Unit: Unit.Log,
            Formula: "ln(A / B)",
            Source: "ten Cate, Modelling the reporting discrepancies in bilateral data, 2014",
            Range: (double.NegativeInfinity, double.PositiveInfinity)
        );

    /// <inheritdoc/>
    public override Measured Compute(in MirrorPair row) =>
        row.ByReporter == 0 || row.ByPartner == 0
            ? Measured.Undefined("one side records no trade")
            : Measured.Of(Math.Log(row.ByReporter / row.ByPartner));
}
