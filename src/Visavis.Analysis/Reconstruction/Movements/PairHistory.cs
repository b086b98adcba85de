using Visavis.Econometrics.TwoWay;

namespace Visavis.Analysis.Reconstruction.Movements;

/// <summary>Walks through the years of a panel and keeps what each pair's past says by the end of each.</summary>
/// <remarks>
/// Fixed, not estimated: yesterday's weight 0.9 in volatilities, 0.85 in trends, 0.75 in the usual ratio; three typical
/// years stand in for a past that is short. Surprises leave the pair out by formula; the years are all known ones.
/// </remarks>
internal sealed class PairHistory
{
    private const double HundredMillion = 1e8;
    private readonly TradePanel panel;
    private readonly PartialGrid logDistance;
    private readonly GrowthParameters parameters;
    private readonly int size;
    private readonly Decaying surprises;
    private readonly Decaying ratioChanges;
    private readonly Decaying trends;
    private readonly Decaying ratios;
    private readonly List<PairStates> states = [];

    public PairHistory(TradePanel panel, Geography geography, GrowthParameters parameters)
    {
        (this.panel, logDistance, this.parameters) = (panel, geography.LogDistance, parameters);
        size = panel.Economies.Count;
        (surprises, ratioChanges, trends, ratios) = (new(size, 0.9), new(size, 0.9), new(size, 0.85), new(size, 0.75));
        for (var year = panel.FirstYear; year <= panel.LastYear; year++)
        {
            states.Add(Next(year));
        }
    }

    public PairStates At(int year) => states[year - panel.FirstYear];

    private PairStates Next(int year)
    {
        var usual = ratios.Means();
        var (report, mirror) = (new PartialGrid(size), new PartialGrid(size));
        if (year > panel.FirstYear)
        {
            Walk(new(year - 1, year), report, mirror);
        }
        ForEachCell((i, j) => AddRatio(year, i, j));
        var logSize = LogSizes(panel, year);
        return new()
        {
            Volatility = surprises.MeansTowards(3, (i, j) => 0.16 * Math.Exp(-0.2 * logSize[i, j])),
            RatioVolatility = ratioChanges.MeansTowards(3, (i, j) => 0.14 * Math.Exp(-0.2 * logSize[i, j])),
            Trend = trends.MeansTowards(2, (_, _) => 0),
            UsualRatio = usual,
            ReportSurprise = report,
            MirrorSurprise = mirror,
            Gap = GravityGap.Of(panel, year, logDistance),
            LogSize = logSize,
        };
    }

    private void Walk(DarkSpan span, PartialGrid report, PartialGrid mirror)
    {
        var grids = GrowthGrids.Of(panel, span);
        var variances = GrowthSystem.Variances(panel, grids, At(span.LastKnown), parameters);
        var fit = TwoWayRidge.Fit(grids.Growth, variances, parameters.Effects);
        ForEachCell((i, j) => Fade(i, j));
        foreach (var (i, j, left) in PairLeaveOut.All(fit, grids.Growth, variances))
        {
            surprises.Add(i, j, Math.Abs(left.Residual));
            trends.Add(i, j, left.Residual);
            var half = grids.Drift.Or(i, j, 0) / 2;
            if (grids.Drift.IsKnown(i, j) || HasReport(span, i, j))
            {
                report[i, j] = left.Residual + half;
            }
            if (grids.Drift.IsKnown(i, j) || !HasReport(span, i, j))
            {
                mirror[i, j] = left.Residual - half;
            }
            if (grids.Drift.IsKnown(i, j))
            {
                ratioChanges.Add(i, j, Math.Abs(grids.Drift[i, j]));
            }
        }
    }

    private bool HasReport(DarkSpan span, int i, int j) =>
        panel.Reports(span.LastKnown).IsKnown(i, j) && panel.Reports(span.Target).IsKnown(i, j);

    private void Fade(int i, int j)
    {
        surprises.Fade(i, j);
        ratioChanges.Fade(i, j);
        trends.Fade(i, j);
    }

    private void AddRatio(int year, int i, int j)
    {
        ratios.Fade(i, j);
        if (panel.Reports(year).IsKnown(i, j) && panel.Mirrors(year).IsKnown(i, j))
        {
            ratios.Add(i, j, panel.Reports(year)[i, j] - panel.Mirrors(year)[i, j]);
        }
    }

    private void ForEachCell(Action<int, int> act)
    {
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                act(i, j);
            }
        }
    }

    private static double[,] LogSizes(TradePanel panel, int year)
    {
        var (reports, mirrors) = (panel.Reports(year), panel.Mirrors(year));
        var sizes = new double[reports.Size, reports.Size];
        for (var i = 0; i < reports.Size; i++)
        {
            for (var j = 0; j < reports.Size; j++)
            {
                sizes[i, j] = reports.Or(i, j, mirrors.Or(i, j, Math.Log(HundredMillion))) - Math.Log(HundredMillion);
            }
        }
        return sizes;
    }
}
