using Visavis.Econometrics.Panel;

namespace Visavis.Workbench.Gravity;

/// <summary>Chosen rows and added columns of a panel.</summary>
internal static class PanelRows
{
    /// <summary>The rows that are kept; levels that none of them has are no levels any more.</summary>
    public static PanelFile Where(this PanelFile panel, bool[] isKept)
    {
        var rows = Enumerable.Range(0, panel.Rows).Where(row => isKept[row]).ToArray();
        return rows.Length == panel.Rows
            ? panel
            : panel with
            {
                Numbers = panel.Numbers.ToDictionary(
                    c => c.Key,
                    c => Array.ConvertAll(rows, row => c.Value[row]),
                    StringComparer.Ordinal
                ),
                Factors = panel.Factors.ToDictionary(c => c.Key, c => Of(c.Value, rows), StringComparer.Ordinal),
                Rows = rows.Length,
            };
    }

    /// <summary>The panel with another column of numbers.</summary>
    public static PanelFile With(this PanelFile panel, string name, double[] values) =>
        panel with
        {
            Numbers = new Dictionary<string, double[]>(panel.Numbers, StringComparer.Ordinal) { [name] = values },
        };

    private static Factor Of(Factor factor, int[] rows)
    {
        var isThere = new bool[factor.Levels];
        foreach (var row in rows)
        {
            isThere[factor.LevelByObs[row]] = true;
        }
        var levels = Enumerable.Range(0, factor.Levels).Where(level => isThere[level]).ToArray();
        var place = new int[factor.Levels];
        for (var at = 0; at < levels.Length; at++)
        {
            place[levels[at]] = at;
        }
        return new(
            factor.Name,
            Array.ConvertAll(rows, row => place[factor.LevelByObs[row]]),
            [.. levels.Select(level => factor.LevelNames[level])]
        );
    }
}
