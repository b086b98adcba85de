namespace Visavis.Analysis.Measures;

/// <summary>How many times as much of one economy as of the other hangs on the trade of the two.</summary>
public sealed class RatioOfGdpDependence : Measure<DependenceInGdp>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "ratio-of-gdp-dependence",
            NameEn: "Ratio of dependence in GDP",
            NameRu: "Соотношение взаимозависимости по ВВП",
            Question: "How many times as large is the trade of the two beside the first economy as beside the second?",
            QuestionRu: "Во сколько раз взаимная торговля больше относительно первой экономики, чем относительно второй?",
            Unit: Unit.Ratio,
            Formula: "(T_ab / GDP_a) / (T_ba / GDP_b)",
            Source: "METHODS section 1",
            Range: (0, double.PositiveInfinity)
        )
        {
            FormulaRu = "(T_ab / ВВП_a) / (T_ba / ВВП_b)",
            SourceRu = "METHODS, раздел 1",
        };

    /// <inheritdoc/>
    public override Measured Compute(in DependenceInGdp row) =>
        row.GdpA == 0 ? Measured.Undefined("no gross domestic product")
        : row.BWithA == 0 ? Measured.Undefined("the second does not depend at all")
        : Measured.Of(row.AWithB / row.GdpA * (row.GdpB / row.BWithA));
}
