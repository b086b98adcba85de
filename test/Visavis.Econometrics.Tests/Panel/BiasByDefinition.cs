using Visavis.Econometrics.Panel;

namespace Visavis.Econometrics.Tests.Panel;

/// <summary>
/// The bias of proposition 3 of Weidner and Zylkin (2021) term by term: Hessians and third derivatives as whole arrays,
/// regressors net of effects by dense least squares, pseudo-inverses through the constant that they do not see.
/// </summary>
internal static class BiasByDefinition
{
    public static double[] Of(ThreeWayPanel panel, PpmlResult fit)
    {
        var (n, t, k) = (panel.Economies, panel.Years, panel.X.Length);
        var mean = fit.FittedByObs;
        var net = Net(panel, mean);
        var information = new double[k, k];
        var (h, g, s, pairs) = (
            new List<double[,]>(),
            new List<double[,,]>(),
            new List<double[]>(),
            panel.Pairs.ToList()
        );
        foreach (var (_, _, rows) in pairs)
        {
            double[] own = [.. rows.Select(r => mean[r])];
            h.Add(Hessian(own));
            g.Add(ThirdDerivative(own));
            s.Add([.. rows.Select(r => panel.Y[r] - mean[r])]);
            for (var a = 0; a < k; a++)
            {
                for (var b = 0; b < k; b++)
                {
                    information[a, b] += rows.Sum(r => mean[r] * net[a][r] * net[b][r]);
                }
            }
        }
        var expected = new double[k];
        for (var side = 0; side < 2; side++)
        {
            for (var e = 0; e < n; e++)
            {
                int[] own =
                [
                    .. Enumerable
                        .Range(0, pairs.Count)
                        .Where(p => (side == 0 ? pairs[p].Exporter : pairs[p].Importer) == e),
                ];
                var inverse = PseudoInverse(Sum(own.Select(p => h[p]), t));
                var variance = Times(Times(inverse, Sum(own.Select(p => Outer(s[p], s[p])), t)), inverse);
                for (var a = 0; a < k; a++)
                {
                    foreach (var p in own)
                    {
                        double[] x = [.. pairs[p].Rows.Select(r => net[a][r])];
                        expected[a] -= Trace(Times(inverse, Outer(Times(h[p], x), s[p])));
                        expected[a] += Trace(Times(Contract(g[p], x), variance)) / 2;
                    }
                }
            }
        }
        return Solve(information, expected);
    }

    private static double[,] Hessian(double[] mean)
    {
        var h = new double[mean.Length, mean.Length];
        for (var s = 0; s < mean.Length; s++)
        {
            for (var r = 0; r < mean.Length; r++)
            {
                h[s, r] = (s == r ? mean[s] : 0) - (mean[s] * mean[r] / mean.Sum());
            }
        }
        return h;
    }

    // Of the likelihood of y given its sum; minus the third cumulant of a multinomial.
    private static double[,,] ThirdDerivative(double[] mean)
    {
        var (n, total) = (mean.Length, mean.Sum());
        double[] p = [.. mean.Select(m => m / total)];
        var g = new double[n, n, n];
        for (var a = 0; a < n; a++)
        {
            for (var b = 0; b < n; b++)
            {
                for (var c = 0; c < n; c++)
                {
                    var cumulant =
                        (a == b && b == c ? p[a] : 0)
                        - (a == b ? p[a] * p[c] : 0)
                        - (a == c ? p[a] * p[b] : 0)
                        - (b == c ? p[b] * p[a] : 0)
                        + (2 * p[a] * p[b] * p[c]);
                    g[a, b, c] = -total * cumulant;
                }
            }
        }
        return g;
    }

    // Weighted least squares on the dummies of all three effects, by alternating until nothing moves.
    private static double[][] Net(ThreeWayPanel panel, IReadOnlyList<double> weight)
    {
        var effects = panel.Design().Effects;
        int[][] ids =
        [
            .. effects.Select(e =>
                Enumerable
                    .Range(0, panel.Y.Length)
                    .Select(r => (e.Factors[0].LevelByObs[r] * 1000) + e.Factors[1].LevelByObs[r])
                    .ToArray()
            ),
        ];
        return
        [
            .. panel.X.Select(x =>
            {
                var left = (double[])x.Clone();
                for (var round = 0; round < 400; round++)
                {
                    foreach (var id in ids)
                    {
                        foreach (var group in Enumerable.Range(0, left.Length).GroupBy(r => id[r]))
                        {
                            var m = group.Sum(r => weight[r] * left[r]) / group.Sum(r => weight[r]);
                            foreach (var r in group)
                            {
                                left[r] -= m;
                            }
                        }
                    }
                }
                return left;
            }),
        ];
    }

    // (A + 11')⁻¹ is the pseudo-inverse plus a multiple of 11', which scores and Hessians annihilate.
    private static double[,] PseudoInverse(double[,] a)
    {
        var n = a.GetLength(0);
        var inverse = new double[n, n];
        for (var c = 0; c < n; c++)
        {
            var own = new double[n, n];
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    own[i, j] = a[i, j] + 1;
                }
            }
            var unit = new double[n];
            unit[c] = 1;
            var column = Solve(own, unit);
            for (var i = 0; i < n; i++)
            {
                inverse[i, c] = column[i];
            }
        }
        return inverse;
    }

    private static double[] Solve(double[,] a, double[] b) => LinearSystem.Solve(a, b);

    private static double[,] Sum(IEnumerable<double[,]> matrices, int n)
    {
        var sum = new double[n, n];
        foreach (var m in matrices)
        {
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    sum[i, j] += m[i, j];
                }
            }
        }
        return sum;
    }

    private static double[,] Outer(double[] a, double[] b)
    {
        var outer = new double[a.Length, b.Length];
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = 0; j < b.Length; j++)
            {
                outer[i, j] = a[i] * b[j];
            }
        }
        return outer;
    }

    private static double[,] Times(double[,] a, double[,] b)
    {
        var n = a.GetLength(0);
        var product = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                product[i, j] = Enumerable.Range(0, n).Sum(l => a[i, l] * b[l, j]);
            }
        }
        return product;
    }

    private static double[] Times(double[,] a, double[] x) =>
        [.. Enumerable.Range(0, x.Length).Select(i => Enumerable.Range(0, x.Length).Sum(j => a[i, j] * x[j]))];

    private static double[,] Contract(double[,,] g, double[] x)
    {
        var n = x.Length;
        var contracted = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                contracted[i, j] = Enumerable.Range(0, n).Sum(a => g[a, i, j] * x[a]);
            }
        }
        return contracted;
    }

    private static double Trace(double[,] a) => Enumerable.Range(0, a.GetLength(0)).Sum(i => a[i, i]);
}
