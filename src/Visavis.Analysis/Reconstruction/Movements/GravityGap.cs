using Visavis.Econometrics.TwoWay;

namespace Visavis.Analysis.Reconstruction.Movements;

/// <summary>By how much a pair trades more, in logs, than size of both and distance let expect.</summary>
/// <remarks>Two-way effects and a slope on ln distance; effects leave both first (Frisch and Waugh 1933).</remarks>
internal static class GravityGap
{
    private static readonly TwoWayPriors Wide = new(100, 10, 10);

    public static PartialGrid Of(TradePanel panel, int year, PartialGrid logDistance)
    {
        var (levels, distances) = (Levels(panel, year, logDistance), logDistance.Copy());
        var size = levels.Size;
        Keep(distances, levels);
        var ones = new double[size * size];
        Array.Fill(ones, 1);
        var (level, distance) = (
            TwoWayRidge.Fit(levels, ones, Wide),
            TwoWayRidge.Fit(distances, ones, Wide with { Rounds = 1 })
        );
        var (cross, square) = (0.0, 0.0);
        ForEachKnown(
            levels,
            (i, j) =>
            {
                var far = distances[i, j] - distance.Expected(i, j);
                cross += far * (levels[i, j] - level.Expected(i, j));
                square += far * far;
            }
        );
        var slope = square > 0 ? cross / square : 0;
        var gap = new PartialGrid(size);
        ForEachKnown(
            levels,
            (i, j) =>
                gap[i, j] = levels[i, j] - level.Expected(i, j) - (slope * (distances[i, j] - distance.Expected(i, j)))
        );
        return gap;
    }

    private static PartialGrid Levels(TradePanel panel, int year, PartialGrid logDistance)
    {
        var (reports, mirrors) = (panel.Reports(year), panel.Mirrors(year));
        var levels = new PartialGrid(reports.Size);
        ForEachKnown(
            logDistance,
            (i, j) =>
            {
                if (reports.IsKnown(i, j) || mirrors.IsKnown(i, j))
                {
                    var report = reports.Or(i, j, mirrors.Or(i, j, 0));
                    levels[i, j] = (report + mirrors.Or(i, j, report)) / 2;
                }
            }
        );
        return levels;
    }

    private static void Keep(PartialGrid grid, PartialGrid where) =>
        ForEachKnown(
            grid,
            (i, j) =>
            {
                if (!where.IsKnown(i, j))
                {
                    grid.Forget(i, j);
                }
            }
        );

    private static void ForEachKnown(PartialGrid grid, Action<int, int> act)
    {
        for (var i = 0; i < grid.Size; i++)
        {
            for (var j = 0; j < grid.Size; j++)
            {
                if (grid.IsKnown(i, j))
                {
                    act(i, j);
                }
            }
        }
    }
}
