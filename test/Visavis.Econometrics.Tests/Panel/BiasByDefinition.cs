using Visavis.Econometrics.Panel;

namespace Visavis.Econometrics.Tests.Panel;

/// <summary>
/// The bias of proposition 3 of Weidner and Zylkin (2021) term by term: Hessians and third derivatives as whole arrays,
/// regressors net of effects by alternating projections, pseudo-inverses through the constant that they do not see.
/// </summary>
internal static class BiasByDefinition
{
    /// <summary>The bias as the data estimate it.</summary>
    public static double[] Of(ThreeWayPanel panel, PpmlResult fit)
    {
        var mean = fit.FittedByObs;
        var (expected, information) = Score(
            panel,
            mean,
            rows =>
            {
                double[] score = [.. rows.Select(r => panel.Y[r] - mean[r])];
                return (Scaled(score, rows.Sum(r => mean[r])), Outer(score, score));
            }
        );
        return LinearSystem.Solve(information, expected);
    }

    /// <summary>What the coefficients' scores are expected to be at the true coefficients and estimated effects, for independent errors with standard deviations equal to the means.</summary>
    public static double[] ExpectedScore(ThreeWayPanel panel) =>
        Score(
            panel,
            panel.Mean,
            rows =>
            {
                // S = y − θ Σy: its covariance with Σy, and its variance.
                double[] own = [.. rows.Select(r => panel.Mean[r])];
                var (total, squares) = (own.Sum(), own.Sum(m => m * m));
                double[] withSum = [.. own.Select(m => (m * m) - (m / total * squares))];
                var variance = new double[own.Length, own.Length];
                for (var s = 0; s < own.Length; s++)
                {
                    for (var r = 0; r < own.Length; r++)
                    {
                        var (a, b) = (own[s] / total, own[r] / total);
                        variance[s, r] =
                            (s == r ? own[s] * own[s] : 0)
                            - (own[s] * own[s] * b)
                            - (own[r] * own[r] * a)
                            + (a * b * squares);
                    }
                }
                return (withSum, variance);
            }
        ).Expected;

    /// <summary>Regressors net of the effects at some means, by alternating projections.</summary>
    public static double[][] Net(ThreeWayPanel panel, IReadOnlyList<double> weight)
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
                for (var round = 0; round < 200; round++)
                {
                    foreach (var id in ids)
                    {
                        TakeOutMeans(left, weight, id);
                    }
                }
                return left;
            }),
        ];
    }

    private static void TakeOutMeans(double[] left, IReadOnlyList<double> weight, int[] id)
    {
        var (sum, total) = (new double[id.Max() + 1], new double[id.Max() + 1]);
        for (var r = 0; r < left.Length; r++)
        {
            sum[id[r]] += weight[r] * left[r];
            total[id[r]] += weight[r];
        }
        for (var r = 0; r < left.Length; r++)
        {
            left[r] -= sum[id[r]] / total[id[r]];
        }
    }

    // withSum: E(Σy · S); variance: E(SS').
    private static (double[] Expected, double[,] Information) Score(
        ThreeWayPanel panel,
        IReadOnlyList<double> mean,
        Func<int[], (double[] WithSum, double[,] Variance)> moments
    )
    {
        var (t, k, net, pairs) = (panel.Years, panel.X.Length, Net(panel, mean), panel.Pairs.ToList());
        double[][] own = [.. pairs.Select(p => p.Rows.Select(r => mean[r]).ToArray())];
        double[][,] h = [.. own.Select(Hessian)];
        double[][,,] g = [.. own.Select(ThirdDerivative)];
        var of = pairs.Select(p => moments(p.Rows)).ToArray();
        var (expected, information) = (new double[k], new double[k, k]);
        for (var a = 0; a < k; a++)
        {
            for (var b = 0; b < k; b++)
            {
                information[a, b] = Enumerable.Range(0, panel.Y.Length).Sum(r => mean[r] * net[a][r] * net[b][r]);
            }
        }
        foreach (var side in new[] { pairs.ToLookup(p => p.Exporter), pairs.ToLookup(p => p.Importer) })
        {
            foreach (var economy in side)
            {
                int[] numbers = [.. economy.Select(p => pairs.IndexOf(p))];
                var inverse = PseudoInverse(Sum(numbers.Select(p => h[p]), t));
                var variance = Times(Times(inverse, Sum(numbers.Select(p => of[p].Variance), t)), inverse);
                for (var a = 0; a < k; a++)
                {
                    foreach (var p in numbers)
                    {
                        double[] x = [.. pairs[p].Rows.Select(r => net[a][r])];
                        double[] curved = [.. Times(h[p], x).Select(v => v / own[p].Sum())];
                        expected[a] -= Trace(Times(inverse, Outer(curved, of[p].WithSum)));
                        expected[a] += Trace(Times(Contract(g[p], x), variance)) / 2;
                    }
                }
            }
        }
        return (expected, information);
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
            var column = LinearSystem.Solve(own, unit);
            for (var i = 0; i < n; i++)
            {
                inverse[i, c] = column[i];
            }
        }
        return inverse;
    }

    private static double[] Scaled(double[] values, double factor) => [.. values.Select(v => v * factor)];

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
