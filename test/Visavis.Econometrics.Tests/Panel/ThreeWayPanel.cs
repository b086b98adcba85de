using Visavis.Econometrics.Panel;

namespace Visavis.Econometrics.Tests.Panel;

/// <summary>A seeded panel of pairs with a true coefficient, as in the simulations of Weidner and Zylkin: every pair of different economies in every year, counts with overdispersion.</summary>
internal sealed record ThreeWayPanel(int Economies, int Years, double[] Y, double[][] X, double[] MeanByObs)
{
    /// <summary>True means, a copy.</summary>
    public double[] Mean => (double[])MeanByObs.Clone();

    private IEnumerable<(int I, int J, int T)> Cells =>
        from i in Enumerable.Range(0, Economies)
        from j in Enumerable.Range(0, Economies)
        where i != j
        from t in Enumerable.Range(0, Years)
        select (i, j, t);

    public static ThreeWayPanel Make(int economies, int years, int regressors, double truth, int seed)
    {
        var random = new Random(seed);
        double Normal() =>
            Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        double[] Normals(int count) => [.. Enumerable.Range(0, count).Select(_ => 0.25 * Normal())];
        var (ofExporter, ofImporter) = (Normals(economies * years), Normals(economies * years));
        var panel = new ThreeWayPanel(economies, years, [], [], []);
        var (y, means) = (new List<double>(), new List<double>());
        var x = Enumerable.Range(0, regressors).Select(_ => new List<double>()).ToArray();
        var pair = 0.0;
        foreach (var (i, j, t) in panel.Cells)
        {
            pair = t == 0 ? 0.25 * Normal() : pair;
            var effects = ofExporter[(i * years) + t] + ofImporter[(j * years) + t] + pair;
            foreach (var column in x)
            {
                // Regressors follow the effects and last year's value.
                column.Add((t == 0 ? 0 : column[^1] / 2) + effects + (0.5 * Normal()));
            }
            var mean = Math.Exp(effects + (truth * x.Sum(c => c[^1])));
            means.Add(mean);
            y.Add(mean * Math.Exp(Normal() - 0.5));
        }
        return panel with { MeanByObs = [.. means], Y = [.. y], X = [.. x.Select(c => c.ToArray())] };
    }

    public Design Design()
    {
        var e = Factor.Of("exporter", [.. Cells.Select(c => c.I)]);
        var i = Factor.Of("importer", [.. Cells.Select(c => c.J)]);
        var t = Factor.Of("year", [.. Cells.Select(c => c.T)]);
        return new(
            [.. X.Select((x, k) => new Regressor($"x{k}", x))],
            [Grouping.By(e, t), Grouping.By(i, t), Grouping.By(e, i)]
        );
    }

    /// <summary>Numbers of the observations of a pair, year by year.</summary>
    public IEnumerable<(int Exporter, int Importer, int[] Rows)> Pairs =>
        Cells
            .Select((c, row) => (c, row))
            .GroupBy(r => (r.c.I, r.c.J))
            .Select(g => (g.Key.I, g.Key.J, g.Select(r => r.row).ToArray()));
}
