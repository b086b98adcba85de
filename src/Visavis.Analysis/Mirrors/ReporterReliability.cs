namespace Visavis.Analysis.Mirrors;

/// <summary>How far the reports of an economy in a role are to be trusted.</summary>
/// <param name="Pairs">With how many partners it can be compared.</param>
/// <param name="Movements">How many movements.</param>
/// <param name="Raw">Variance of its log errors as the pairs alone say, 0 or more.</param>
/// <param name="StandardError">Of <paramref name="Raw"/>, pairs independent.</param>
/// <param name="Variance">Drawn towards the mean of all as far as it is not known; above 0.</param>
/// <param name="Bias">ln of its reports over the true amounts, as far as the pairs show it; drawn towards 0.</param>
/// <param name="BiasError">Standard error of <paramref name="Bias"/>: a habit that all share does not show.</param>
public sealed record ReporterReliability(
    int Pairs,
    long Movements,
    double Raw,
    double StandardError,
    double Variance,
    double Bias,
    double BiasError
);

/// <summary>How far everybody's reports are to be trusted, as exporters and as importers.</summary>
/// <param name="Exporters">By economy; absent where nothing of it can be compared.</param>
/// <param name="Importers">By economy.</param>
/// <param name="ProductEffects">By product, ln of exporters' figures over importers' at one valuation.</param>
/// <param name="PeriodEffects">By period, the same net of products.</param>
/// <param name="Shifts">By exporter: how much the variances of exporters that it can be compared with, in steps too, may gain and those of importers lose alike, least and most: the data cannot tell.</param>
/// <param name="Steps">Of the search.</param>
/// <param name="IsConverged">Whether it ended.</param>
public sealed record Reliability(
    IReadOnlyList<ReporterReliability?> Exporters,
    IReadOnlyList<ReporterReliability?> Importers,
    double[] ProductEffects,
    double[] PeriodEffects,
    IReadOnlyList<(double Least, double Most)> Shifts,
    int Steps,
    bool IsConverged
)
{
    /// <summary>Weight of the exporter's report in the logarithm of a reconciled figure, 0 to 1.</summary>
    /// <param name="exporter">Who sends, of those that can be compared.</param>
    /// <param name="importer">Who receives.</param>
    public double ExporterWeight(int exporter, int importer) => WeightAt(0, exporter, importer);

    /// <summary>The least and the most that this weight can be over all splits that the data allow.</summary>
    /// <param name="exporter">Who sends.</param>
    /// <param name="importer">Who receives.</param>
    public (double Least, double Most) WeightRange(int exporter, int importer) =>
        (WeightAt(Shifts[exporter].Most, exporter, importer), WeightAt(Shifts[exporter].Least, exporter, importer));

    private double WeightAt(double shift, int exporter, int importer)
    {
        var (v, w) = (Exporters[exporter]!.Variance, Importers[importer]!.Variance);
        return Math.Clamp((w - shift) / (v + w), 0, 1);
    }
}
