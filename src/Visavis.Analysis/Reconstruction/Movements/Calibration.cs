using Visavis.Econometrics;
using Visavis.Econometrics.Optimise;
using Visavis.Econometrics.TwoWay;

namespace Visavis.Analysis.Reconstruction.Movements;

/// <summary>Finds the variances of both systems by the likelihood of what each leaves out (Student's density, 3 degrees of freedom).</summary>
internal sealed class Calibration(
    TradePanel panel,
    Geography geography,
    PairHistory history,
    IReadOnlyList<int> targets,
    MovementOptions options
)
{
    private static readonly StudentDistribution HeavyTailed = new(1, 3);

    /// <summary>Variances of growth over a horizon, fields last.</summary>
    public GrowthParameters Growth(int horizon)
    {
        var spans = Spans(horizon).ToArray();
        var grids = spans.Select(s => GrowthGrids.Of(panel, s)).ToArray();
        var start = GrowthParameters.Default(horizon);
        var found = Search(
            [
                start.Reporters,
                start.Partners,
                start.Size,
                start.SizePower,
                start.Volatility,
                start.OneReport,
                start.Disagreement,
            ],
            v =>
                spans
                    .Zip(grids)
                    .Sum(s =>
                    {
                        var parameters = Named(start, v);
                        var variances = GrowthSystem.Variances(
                            panel,
                            s.Second,
                            history.At(s.First.LastKnown),
                            parameters
                        );
                        return LeftOutLoss(s.Second.Growth, variances, parameters.Effects);
                    })
        );
        return WithFields(Named(start, found), spans);
    }

    /// <summary>Variances of the ratios' drift over a horizon.</summary>
    public DriftParameters Drift(int horizon)
    {
        var spans = Spans(horizon).Select(s => (Span: s, Grids: GrowthGrids.Of(panel, s))).ToArray();
        var start = new DriftParameters();
        var found = Search(
            [start.Reporters, start.Partners, start.Volatility],
            v =>
                spans.Sum(s =>
                {
                    var parameters = new DriftParameters(v[0], v[1], v[2]);
                    var states = history.At(s.Span.LastKnown);
                    var variances = GrowthSystem.DriftVariances(s.Grids, states, parameters);
                    return LeftOutLoss(s.Grids.Drift, variances, parameters.Effects);
                })
        );
        return new(found[0], found[1], found[2]);
    }

    private IEnumerable<DarkSpan> Spans(int horizon) =>
        targets.Where(t => t - horizon >= panel.FirstYear).Select(t => new DarkSpan(t - horizon, t));

    private static GrowthParameters Named(GrowthParameters start, double[] v) =>
        start with
        {
            Reporters = v[0],
            Partners = v[1],
            Size = v[2],
            SizePower = v[3],
            Volatility = v[4],
            OneReport = v[5],
            Disagreement = v[6],
        };

    private static double[] Search(double[] start, Func<double[], double> loss)
    {
        // Variances are sought by factors, down to a tenth finer. A fiftieth of the start is as good as nothing.
        double[] Values(double[] logs) => [.. logs.Zip(start, (l, s) => Math.Max(Math.Exp(l), s / 50))];
        var logs = PatternSearch.Minimise(
            l => loss(Values(l)),
            [.. start.Select(v => Math.Log(v))],
            step: 0.6,
            finest: 0.1
        );
        return Values(logs);
    }

    private static double LeftOutLoss(PartialGrid y, double[] variances, TwoWayPriors effects)
    {
        var fit = TwoWayRidge.Fit(y, variances, effects);
        return PairLeaveOut
            .All(fit, y, variances)
            .Sum(c => Loss(c.LeftOut.Residual, c.LeftOut.Variance + variances[(c.Row * y.Size) + c.Column]));
    }

    private static double Loss(double residual, double variance) =>
        (0.5 * Math.Log(variance)) - HeavyTailed.LogDensity(residual / Math.Sqrt(variance));

    private GrowthParameters WithFields(GrowthParameters parameters, DarkSpan[] spans)
    {
        var hidden = spans
            .SelectMany(s => Hidden(s, parameters, options.FieldCells / Math.Max(1, spans.Length)))
            .ToArray();
        var found = Search(
            [parameters.Field, parameters.SizeField],
            v =>
            {
                var fields = parameters.Fields with { Field = v[0], SizeField = v[1] };
                return hidden.Sum(h =>
                {
                    var kriging = new LocalKriging(geography.Nearness, h.LogSizes, fields);
                    var expected = kriging.Predict(h.Fit, h.Seen, h.Variances, h.Row, h.Column);
                    return Loss(h.Truth - expected.Mean, expected.Variance + h.Noise);
                });
            }
        );
        return parameters with { Field = found[0], SizeField = found[1] };
    }

    // Every so many-th cell of a year that is large and known from both sides, left out of a fit of its own.
    private IEnumerable<HiddenCell> Hidden(DarkSpan span, GrowthParameters parameters, int cells)
    {
        var all = GrowthGrids.Of(panel, span);
        var states = history.At(span.LastKnown);
        var noise = GrowthSystem.Variances(panel, all, states, parameters);
        var size = all.Growth.Size;
        var (reports, least) = (panel.Reports(span.Target), Math.Log(options.LeastUsd));
        var known = Enumerable
            .Range(0, size * size)
            .Where(k =>
                all.Drift.IsKnown(k / size, k % size) && reports.Or(k / size, k % size, double.NegativeInfinity) > least
            )
            .ToArray();
        var every = Math.Max(1, known.Length / Math.Max(1, cells));
        foreach (var k in known.Where((_, place) => place % every == every / 2))
        {
            var (i, j) = (k / size, k % size);
            var seen = GrowthGrids.Of(panel, span, new(DarkDesign.BothSides, i, j));
            var variances = GrowthSystem.Variances(panel, seen, states, parameters);
            var fit = TwoWayRidge.Fit(seen.Growth, variances, parameters.Effects);
            yield return new(fit, seen.Growth, variances, states.LogSize, i, j, all.Growth[i, j], noise[k]);
        }
    }

    private sealed record HiddenCell(
        TwoWayFit Fit,
        PartialGrid Seen,
        double[] Variances,
        double[,] LogSizes,
        int Row,
        int Column,
        double Truth,
        double Noise
    );
}
