using Visavis.Econometrics.Bipartite;

namespace Visavis.Econometrics.Tests.Bipartite;

/// <summary>The same indices by another road: every eigenvector of the symmetric matrix by Jacobi's rotations.</summary>
internal static class ByRotations
{
    /// <summary>All eigenvalues, the largest first, and the standardised index of each row that has a column.</summary>
    public static (double[] Values, Dictionary<int, double> ByRow) SecondOf(Incidence incidence)
    {
        int[] rows = [.. incidence.ColumnsByRow.Index().Where(r => r.Item.Length > 0).Select(r => r.Index)];
        var matrix = new double[rows.Length, rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < rows.Length; j++)
            {
                var (one, other) = (incidence.ColumnsByRow[rows[i]], incidence.ColumnsByRow[rows[j]]);
                matrix[i, j] =
                    one.Intersect(other).Sum(c => 1.0 / incidence.RowsByColumn[c].Length)
                    / Math.Sqrt((double)one.Length * other.Length);
            }
        }
        var (values, vectors) = Rotate(matrix);
        int[] order = [.. Enumerable.Range(0, values.Length).OrderByDescending(i => values[i])];
        double[] raw = [.. rows.Select((r, i) => vectors[i, order[1]] / Math.Sqrt(incidence.ColumnsByRow[r].Length))];
        var mean = raw.Average();
        var deviation = Math.Sqrt(raw.Sum(v => Math.Pow(v - mean, 2)) / (raw.Length - 1));
        return (
            [.. order.Select(i => values[i])],
            rows.Zip(raw).ToDictionary(r => r.First, r => (r.Second - mean) / deviation)
        );
    }

    private static (double[] Values, double[,] Vectors) Rotate(double[,] a)
    {
        var n = a.GetLength(0);
        var v = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            v[i, i] = 1;
        }
        for (var sweep = 0; sweep < 30; sweep++)
        {
            for (var p = 0; p < n; p++)
            {
                for (var q = p + 1; q < n; q++)
                {
                    if (Math.Abs(a[p, q]) > 1e-18)
                    {
                        Rotate(a, v, p, q);
                    }
                }
            }
        }
        return ([.. Enumerable.Range(0, n).Select(i => a[i, i])], v);
    }

    private static void Rotate(double[,] a, double[,] v, int p, int q)
    {
        var theta = (a[q, q] - a[p, p]) / (2 * a[p, q]);
        var t = (theta < 0 ? -1 : 1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        var c = 1 / Math.Sqrt((t * t) + 1);
        var s = t * c;
        for (var k = 0; k < a.GetLength(0); k++)
        {
            (a[k, p], a[k, q]) = ((c * a[k, p]) - (s * a[k, q]), (s * a[k, p]) + (c * a[k, q]));
        }
        for (var k = 0; k < a.GetLength(0); k++)
        {
            (a[p, k], a[q, k]) = ((c * a[p, k]) - (s * a[q, k]), (s * a[p, k]) + (c * a[q, k]));
            (v[k, p], v[k, q]) = ((c * v[k, p]) - (s * v[k, q]), (s * v[k, p]) + (c * v[k, q]));
        }
    }
}
