namespace Visavis.Analysis.Measures;

/// <summary>How much more of one economy than of the other hangs on the trade of the two.</summary>
public sealed class AsymmetryOfGdpDependence : Measure<DependenceInGdp>
{
    /// <inheritdoc/>
    public override MeasureInfo Info { get; } =
        new(
            Id: "asymmetry-of-gdp-dependence",
            NameEn: "Asymmetry of dependence in GDP",
            NameRu: "Асимметрия взаимозависимости по ВВП",
            Question: "For which of the two is their trade larger beside its economy, and by how much?",
            QuestionRu: "Для какой из сторон взаимная торговля больше относительно её экономики и насколько?",
            Unit: Unit.ShareDifference,
            Formula: "T_ab / GDP_a − T_ba / GDP_b",
            Source: "METHODS section 1",
            Range: (double.NegativeInfinity, double.PositiveInfinity)
        )
        {
            FormulaRu = "T_ab / ВВП_a − T_ba / ВВП_b",
            SourceRu = "METHODS, раздел 1",
        };

    /// <inheritdoc/>
    public override Measured Compute(in DependenceInGdp row) =>
        row.GdpA == 0 || row.GdpB == 0
            ? Measured.Undefined("no gross domestic product")
            : Measured.Of((row.AWithB / row.GdpA) - (row.BWithA / row.GdpB));
}
