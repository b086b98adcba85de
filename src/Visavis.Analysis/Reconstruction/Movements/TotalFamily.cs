using Visavis.Econometrics.TwoWay;

namespace Visavis.Analysis.Reconstruction.Movements;

/// <summary>Both are silent, but the reporter's total is published: all its cells together must make it.</summary>
internal sealed class TotalFamily : RegressorFamily
{
    public override IReadOnlyList<string> AnchorNames => ["without-total", "published-total"];

    public override IReadOnlyList<string> MeanNames => [];

    public override IReadOnlyList<string> ScaleNames => ["constant", "variance-given-total"];

    public override bool CanDescribe(Scene scene, int i, int j) => scene.LastReports.IsKnown(i, j);

    public override Regressors Describe(Scene scene, GrowthSystem system, int i, int j, Normal growth) =>
        throw new InvalidOperationException("A total is described by all cells of its reporter.");
}

/// <summary>A reporter's cells before their total is known.</summary>
/// <param name="Partners">Places of the partners, the dark cell's first.</param>
/// <param name="Means">ln US dollars.</param>
/// <param name="Variances">Of each alone.</param>
internal sealed record ReporterCells(int[] Partners, double[] Means, double[] Variances)
{
    /// <summary>Cells of the dark reporter: the dark one as both are silent, the others by mirrors, or as the dark one where there is none.</summary>
    public static ReporterCells Of(
        Scene scene,
        GrowthSystem system,
        Darkness dark,
        FittedFamily byMirror,
        FittedFamily byGrowth
    )
    {
        int[] partners =
        [
            dark.Partner,
            .. Enumerable
                .Range(0, scene.LastReports.Size)
                .Where(k => k != dark.Partner && scene.LastReports.IsKnown(dark.Reporter, k)),
        ];
        var (means, variances) = (new double[partners.Length], new double[partners.Length]);
        for (var k = 0; k < partners.Length; k++)
        {
            var isMirrored = k > 0 && byMirror.Family.CanDescribe(scene, dark.Reporter, partners[k]);
            var growth =
                k == 0
                    ? system.Growth(dark.Reporter, partners[0], scene.Kriging)
                    : system.RoughGrowth(dark.Reporter, partners[k]);
            var fitted = isMirrored ? byMirror : byGrowth;
            var shown = fitted.Family.Describe(scene, system, dark.Reporter, partners[k], growth);
            means[k] = fitted.Centre(shown);
            variances[k] = Variance(fitted, shown);
        }
        return new(partners, means, variances);
    }

    /// <summary>The dark cell once the total is known.</summary>
    /// <param name="logTotal">ln US dollars of all these cells.</param>
    /// <param name="common">Variance of the error they share.</param>
    public Regressors Given(double logTotal, double common)
    {
        var given = LogTotal.Given(Means, Variances, common, logTotal)[0];
        return new([Means[0], given.Mean - Means[0]], [], [1, 0.5 * Math.Log(given.Variance)]);
    }

    private static double Variance(FittedFamily fitted, Regressors shown)
    {
        var (scale, tails) = (fitted.Scale(shown), fitted.Fit.DegreesOfFreedom);
        // Student's variance is infinite at two degrees; under two and a half it says little.
        return scale * scale * Math.Max(tails, 2.5) / (Math.Max(tails, 2.5) - 2);
    }
}
