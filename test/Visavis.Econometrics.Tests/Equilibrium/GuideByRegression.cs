using Visavis.Econometrics.Equilibrium;
using Visavis.Econometrics.Panel;

namespace Visavis.Econometrics.Tests.Equilibrium;

/// <summary>The Guide's loop step by step as its chapter 2 describes it, with a regression in every round.</summary>
internal static class GuideByRegression
{
    public static double[] Prices(Baseline baseline, double[] factors, int reference)
    {
        var (n, sigma) = (baseline.Economies, baseline.Sigma);
        double[] costs = [.. baseline.FlowByPair.Zip(factors, (x, f) => x * f)];
        double[] phi = [.. baseline.SpendingByEconomy.Zip(baseline.OutputByEconomy, (e, y) => e / y)];
        var ones = Enumerable.Repeat(1.0, n).ToArray();
        var (pi0, chi0, y0, e0) = (ones, ones, baseline.OutputByEconomy, baseline.SpendingByEconomy);
        var (pi, chi, trade) = Fit(baseline.FlowByPair, costs, n, reference);
        var (y, e) = (y0, e0);
        double[] Change(double[] now, double[] before, double er, double er0) =>
            [.. now.Zip(before, (a, b) => Math.Pow(a / b / (er / er0), 1 / (1 - sigma)))];
        var (last, change) = (new double[n], Change(pi, pi0, e[reference], e0[reference]));
        var (omr, imr) = (ones, ones);
        while (true)
        {
            var off = (
                from i in Enumerable.Range(0, n)
                from j in Enumerable.Range(0, n)
                select change[i] - last[i]
            ).ToArray();
            var mean = off.Average();
            var sd = Math.Sqrt(off.Sum(o => (o - mean) * (o - mean)) / (off.Length - 1));
            var isLast = sd <= 0.01 && Math.Abs(off.Max()) <= 0.01;
            double[] next =
            [
                .. from i in Enumerable.Range(0, n)
                from j in Enumerable.Range(0, n)
                select trade[(i * n) + j] * change[i] * change[j] / (omr[i] * imr[j]),
            ];
            var (piBefore, chiBefore, yBefore, eBefore) = (pi, chi, y, e);
            (pi, chi, trade) = Fit(next, costs, n, reference);
            y = [.. Enumerable.Range(0, n).Select(i => Enumerable.Range(0, n).Sum(j => trade[(i * n) + j]))];
            e = [.. y.Zip(phi, (a, b) => a * b)];
            (last, change) = (change, Change(pi, piBefore, e[reference], eBefore[reference]));
            omr =
            [
                .. Enumerable
                    .Range(0, n)
                    .Select(i => y[i] * e[reference] / pi[i] / (yBefore[i] * eBefore[reference] / piBefore[i])),
            ];
            imr =
            [
                .. Enumerable
                    .Range(0, n)
                    .Select(i => e[i] / (chi[i] * e[reference]) / (eBefore[i] / (chiBefore[i] * eBefore[reference]))),
            ];
            if (isLast)
            {
                return Change(pi, pi0, e[reference], e0[reference]);
            }
        }
    }

    private static (double[] Pi, double[] Chi, double[] Fitted) Fit(
        double[] trade,
        double[] costs,
        int n,
        int reference
    )
    {
        var exporter = Factor.Of("exporter", [.. Enumerable.Range(0, n * n).Select(p => p / n)]);
        var importer = Factor.Of("importer", [.. Enumerable.Range(0, n * n).Select(p => p % n)]);
        var design = new Design([], [Grouping.By(exporter), Grouping.By(importer)])
        {
            OffsetByObs = [.. costs.Select(c => Math.Log(c))],
        };
        double[] fitted = [.. Ppml.Fit(trade, design, new() { Tolerance = 1e-12 }).Result.FittedByObs];
        double[] pi = [.. Enumerable.Range(0, n).Select(i => fitted[(i * n) + reference] / costs[(i * n) + reference])];
        double[] chi = [.. Enumerable.Range(0, n).Select(j => fitted[j] / costs[j] / pi[0])];
        return (pi, chi, fitted);
    }
}
