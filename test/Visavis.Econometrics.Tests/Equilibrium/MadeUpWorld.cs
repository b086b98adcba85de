using Visavis.Econometrics.Equilibrium;

namespace Visavis.Econometrics.Tests.Equilibrium;

/// <summary>Seeded worlds of any size, with unbalanced trade and internal trade as the largest flow.</summary>
internal static class MadeUpWorld
{
    public static Baseline Of(int economies, int seed, double sigma = 5)
    {
        var random = new Random(seed);
        double[] size = [.. Enumerable.Range(0, economies).Select(_ => Math.Exp(2 * random.NextDouble()))];
        var flows = new double[economies * economies];
        for (var pair = 0; pair < flows.Length; pair++)
        {
            var (i, j) = (pair / economies, pair % economies);
            var cost = i == j ? 1 : 0.4 * random.NextDouble() / Math.Sqrt(economies);
            flows[pair] = size[i] * size[j] * cost;
        }
        return Of(flows, economies, sigma);
    }

    public static Baseline Of(double[] flows, int economies, double sigma)
    {
        var (baseline, problems) = Baseline.Of(flows, economies, sigma);
        Assert.Empty(problems);
        return baseline!;
    }

    public static double[] Factors(int economies, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, economies * economies).Select(_ => Math.Exp(random.NextDouble() - 0.7))];
    }

    public static double[] Ones(int economies) => [.. Enumerable.Repeat(1.0, economies * economies)];

    public static EquilibriumResult Solve(Baseline baseline, double[] factors, EquilibriumOptions options)
    {
        var (results, problems) = GeneralEquilibrium.Solve(baseline, [factors], options);
        Assert.Empty(problems);
        return results[0];
    }
}
