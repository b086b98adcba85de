using Visavis.Econometrics.TwoWay;

namespace Visavis.Analysis.Reconstruction.Movements;

/// <summary>What a dark cell shows: where its estimate is anchored, and what moves it and its spread.</summary>
/// <param name="Anchors">Parts that count in full, ln; their sum is ln US dollars.</param>
/// <param name="Mean">Parts that count by a coefficient.</param>
/// <param name="LogScale">What the logarithm of the scale depends on; the first is 1.</param>
internal sealed record Regressors(double[] Anchors, double[] Mean, double[] LogScale)
{
    public double Anchor => Anchors.Sum();
}

/// <summary>A kind of estimate: its regressors and their names.</summary>
internal abstract class RegressorFamily
{
    public static RegressorFamily Of(DarkDesign design) =>
        design switch
        {
            DarkDesign.OneSide or DarkDesign.ReporterSilent => new MirrorFamily(),
            DarkDesign.BothSides => new GrowthFamily(areRatiosSeen: true),
            _ => new GrowthFamily(areRatiosSeen: false),
        };

    public abstract IReadOnlyList<string> AnchorNames { get; }

    public abstract IReadOnlyList<string> MeanNames { get; }

    public abstract IReadOnlyList<string> ScaleNames { get; }

    /// <summary>Whether all is there that the estimate stands on.</summary>
    public abstract bool CanDescribe(Scene scene, int i, int j);

    /// <summary>Each part again, times the size of the cell: small flows and large ones behave differently.</summary>
    protected static IReadOnlyList<string> BySize(IReadOnlyList<string> names) =>
        [.. names, .. names.Select(n => n + "-by-size")];

    /// <inheritdoc cref="BySize(IReadOnlyList{string})"/>
    protected static double[] BySize(double[] parts, double logSize) => [.. parts, .. parts.Select(p => p * logSize)];

    /// <summary>The regressors of a cell.</summary>
    public abstract Regressors Describe(Scene scene, GrowthSystem system, int i, int j, Normal growth);
}

/// <summary>The mirror is there: mirror × last known ratio, drifted, drawn to the usual ratio and to what others' growth lets expect.</summary>
internal sealed class MirrorFamily : RegressorFamily
{
    public override IReadOnlyList<string> AnchorNames => ["mirror", "last-ratio"];

    public override IReadOnlyList<string> MeanNames => BySize(["ratio-drift", "unusual-ratio", "mirror-surprise"]);

    public override IReadOnlyList<string> ScaleNames =>
        [
            "constant",
            "volatility",
            "ratio-volatility",
            "size",
            "reporter-unrest",
            "partner-unrest",
            "reporter-ratio-unrest",
            "partner-ratio-unrest",
            "mirror-surprise",
        ];

    public override bool CanDescribe(Scene scene, int i, int j) =>
        scene.LastReports.IsKnown(i, j)
        && scene.LastMirrors.IsKnown(i, j)
        && scene.Panel.Mirrors(scene.Span.Target).IsKnown(i, j);

    public override Regressors Describe(Scene scene, GrowthSystem system, int i, int j, Normal growth)
    {
        var states = scene.States;
        var mirror = scene.Panel.Mirrors(scene.Span.Target)[i, j];
        var ratio = scene.LastReports[i, j] - scene.LastMirrors[i, j];
        var surprise = mirror - scene.LastMirrors[i, j] - growth.Mean;
        var (volatility, ratioVolatility) = (states.Volatility[i, j], states.RatioVolatility[i, j]);
        // Kalman's gain: mirror × ratio errs by the ratio's changes, last value × growth by the pair's surprises.
        var gain =
            ratioVolatility * ratioVolatility / ((ratioVolatility * ratioVolatility) + (volatility * volatility));
        return new(
            [mirror, ratio],
            BySize(
                [system.Drift(i, j), states.UsualRatio.Or(i, j, ratio) - ratio, -gain * surprise],
                states.LogSize[i, j]
            ),
            [
                1,
                Math.Log(volatility),
                Math.Log(ratioVolatility),
                states.LogSize[i, j],
                scene.Unrest.Reporters[i],
                scene.Unrest.Partners[j],
                scene.RatioUnrest.Reporters[i],
                scene.RatioUnrest.Partners[j],
                Math.Log(0.05 + Math.Abs(surprise)),
            ]
        );
    }
}

/// <summary>Both sides are dark: last value × others' growth, drawn by what the pair's past says of its future.</summary>
/// <param name="areRatiosSeen">Whether both still report on others, so that the drift of their ratios shows.</param>
internal sealed class GrowthFamily(bool areRatiosSeen) : RegressorFamily
{
    public override IReadOnlyList<string> AnchorNames => ["last-value", "others-growth"];

    public override IReadOnlyList<string> MeanNames =>
        BySize([
            .. areRatiosSeen ? ["ratio-drift"] : Array.Empty<string>(),
            "last-surprise",
            "last-mirror-surprise",
            "trend",
            "trend-the-other-way",
            "gravity-gap",
            "unusual-ratio",
            "share-times-growth",
        ]);

    public override IReadOnlyList<string> ScaleNames =>
        ["constant", "volatility", "size", "reporter-unrest", "partner-unrest", "growth-variance", "ratio-volatility"];

    public override bool CanDescribe(Scene scene, int i, int j) => scene.LastReports.IsKnown(i, j);

    public override Regressors Describe(Scene scene, GrowthSystem system, int i, int j, Normal growth)
    {
        var states = scene.States;
        var report = scene.LastReports[i, j];
        var ratio = report - scene.LastMirrors.Or(i, j, report);
        return new(
            [report, growth.Mean],
            BySize(
                [
                    .. areRatiosSeen ? [system.Drift(i, j)] : Array.Empty<double>(),
                    states.ReportSurprise.Or(i, j, 0),
                    states.MirrorSurprise.Or(i, j, 0),
                    states.Trend[i, j],
                    states.Trend[j, i],
                    states.Gap.Or(i, j, 0),
                    states.UsualRatio.Or(i, j, ratio) - ratio,
                    scene.Share(i, j) * growth.Mean,
                ],
                states.LogSize[i, j]
            ),
            [
                1,
                Math.Log(states.Volatility[i, j]),
                states.LogSize[i, j],
                scene.Unrest.Reporters[i],
                scene.Unrest.Partners[j],
                0.5 * Math.Log(growth.Variance),
                Math.Log(states.RatioVolatility[i, j]),
            ]
        );
    }
}
