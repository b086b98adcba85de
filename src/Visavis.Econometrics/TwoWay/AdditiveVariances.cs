namespace Visavis.Econometrics.TwoWay;

/// <summary>Variances of rows and of columns whose sums the mean squares of a table are about: E y_ij = v_i + w_j.</summary>
/// <param name="Rows">v, none negative; 0 for a row without elements.</param>
/// <param name="Columns">w, none negative; 0 for a column without elements.</param>
/// <param name="RowErrors">Standard errors of v, elements independent; 0 for a row without elements.</param>
/// <param name="ColumnErrors">Standard errors of w.</param>
/// <param name="Groups">By row, then by column, the number of the connected part of the table that it belongs to; −1 without elements.</param>
/// <param name="Steps">How many it took.</param>
/// <param name="IsConverged">Whether the last one changed nothing more.</param>
/// <remarks>
/// Maximum likelihood of squares of normal errors, which is a gamma model with identity link. Each step multiplies, so nothing turns
/// negative, and never lowers the likelihood (Févotte and Idier 2011, Neural Computation 23(9), Itakura and Saito's divergence).
/// What v gains and w loses alike cannot be seen: in each connected part they are shifted to the same mean (ten Cate 2007, 2014), but not
/// out of the middle half of what leaves none negative; at its ends somebody would never err.
/// </remarks>
public sealed record AdditiveVariances(
    double[] Rows,
    double[] Columns,
    double[] RowErrors,
    double[] ColumnErrors,
    int[] Groups,
    int Steps,
    bool IsConverged
)
{
    private const int MostSteps = 20_000;
    private const double Tolerance = 1e-10;

    /// <summary>Fits.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="meanSquares">Row by row, 0 or more.</param>
    /// <param name="counts">How many squares each is the mean of; 0 where there is none.</param>
    /// <exception cref="ArgumentException">Lengths differ, or a mean square is negative.</exception>
    public static AdditiveVariances Fit(int rows, int columns, double[] meanSquares, double[] counts)
    {
        if (meanSquares.Length != rows * columns || counts.Length != meanSquares.Length)
        {
            throw new ArgumentException($"{rows} × {columns} mean squares and counts are needed.");
        }
        if (meanSquares.Any(s => s < 0 || !double.IsFinite(s)))
        {
            throw new ArgumentException("A mean square is 0 or more.");
        }
        var groups = ConnectedGroups(rows, columns, counts);
        var search = new AdditiveSearch(rows, columns, meanSquares, counts);
        var (steps, change) = (0, double.PositiveInfinity);
        while (change > Tolerance && steps < MostSteps)
        {
            change = search.Step();
            steps++;
        }
        Level(search.V, search.W, groups);
        var (rowErrors, columnErrors) = search.Errors();
        return new(search.V, search.W, rowErrors, columnErrors, groups, steps, change <= Tolerance);
    }

    /// <summary>By how much the rows of a part may gain and its columns lose so that none turns negative: the least and the most.</summary>
    /// <param name="v">Variances of rows.</param>
    /// <param name="w">Variances of columns.</param>
    /// <param name="groups">By row, then by column, the part.</param>
    /// <param name="group">Number of the part, one that occurs.</param>
    public static (double Least, double Most) Shifts(double[] v, double[] w, int[] groups, int group) =>
        (-v.Where((_, i) => groups[i] == group).Min(), w.Where((_, j) => groups[v.Length + j] == group).Min());

    /// <summary>Shifts each part to equal means, within the middle half of the shifts that leave nothing negative.</summary>
    /// <param name="v">Variances of rows, changed.</param>
    /// <param name="w">Variances of columns, changed.</param>
    /// <param name="groups">By row, then by column, the part; −1 without elements.</param>
    public static void Level(double[] v, double[] w, int[] groups)
    {
        foreach (var group in groups.Where(g => g >= 0).Distinct())
        {
            int[] rows = [.. Enumerable.Range(0, v.Length).Where(i => groups[i] == group)];
            int[] columns = [.. Enumerable.Range(0, w.Length).Where(j => groups[v.Length + j] == group)];
            var wanted = (columns.Average(j => w[j]) - rows.Average(i => v[i])) / 2;
            var (least, most) = Shifts(v, w, groups, group);
            var margin = (most - least) / 4;
            var shift = Math.Clamp(wanted, least + margin, most - margin);
            foreach (var i in rows)
            {
                v[i] = Math.Max(0, v[i] + shift);
            }
            foreach (var j in columns)
            {
                w[j] = Math.Max(0, w[j] - shift);
            }
        }
    }

    private static int[] ConnectedGroups(int rows, int columns, double[] counts)
    {
        var parent = Enumerable.Range(0, rows + columns).ToArray();
        int Root(int node) => parent[node] == node ? node : parent[node] = Root(parent[node]);
        for (var k = 0; k < counts.Length; k++)
        {
            if (counts[k] > 0)
            {
                var (one, other) = (Root(k / columns), Root(rows + (k % columns)));
                parent[Math.Max(one, other)] = Math.Min(one, other);
            }
        }
        var isThere = new bool[rows + columns];
        for (var k = 0; k < counts.Length; k++)
        {
            isThere[k / columns] |= counts[k] > 0;
            isThere[rows + (k % columns)] |= counts[k] > 0;
        }
        return [.. parent.Select((_, node) => isThere[node] ? Root(node) : -1)];
    }
}
