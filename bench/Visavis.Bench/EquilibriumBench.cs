using System.Diagnostics;
using System.Globalization;
using Visavis.Econometrics.Equilibrium;

namespace Visavis.Bench;

/// <summary>The full equilibrium of a made-up world, once and at many draws of a coefficient, beside bars in seconds.</summary>
internal static class EquilibriumBench
{
    private const int Economies = 200;
    private const int Draws = 1000;
    private const int Repeats = 5;

    public static int Run()
    {
        var world = World(Economies);
        double[] border =
        [
            .. Enumerable.Range(0, Economies * Economies).Select(p => p / Economies == p % Economies ? 0.0 : 1),
        ];
        var scenario = new CostScenario([border], new double[border.Length]);
        var factors = scenario.Factors([-0.3]);
        Console.WriteLine("equilibrium            seconds     bar");
        var misses = 0;
        foreach (var mode in Enum.GetValues<EquilibriumMode>())
        {
            var (seconds, result) = Least(() =>
                GeneralEquilibrium.Solve(world, [factors], new() { Mode = mode }).Results[0]
            );
            misses += Print(mode.ToString(), seconds, 0.2, $"{result.Rounds} rounds, residual {result.Residual:E1}");
        }
        var model = new CostModel(
            [-0.3],
            new[,]
            {
                { 0.01 },
            },
            [scenario]
        );
        var watch = Stopwatch.StartNew();
        var drawn = EquilibriumDraws.Of(world, model, Draws, 1).Scenarios[0];
        var (low, high) = drawn.Interval(EquilibriumEffect.RealOutput, 0, 0.95);
        misses += Print(
            $"{Draws} draws",
            watch.Elapsed.TotalSeconds,
            60,
            $"{drawn.Failed} failed, real output of the first [{low:0.0000}, {high:0.0000}]"
        );
        return misses == 0 ? 0 : 1;
    }

    private static (double Seconds, EquilibriumResult Result) Least(Func<EquilibriumResult> solve)
    {
        var (least, result) = (double.PositiveInfinity, solve());
        for (var run = 0; run < Repeats; run++)
        {
            var watch = Stopwatch.StartNew();
            result = solve();
            least = Math.Min(least, watch.Elapsed.TotalSeconds);
        }
        return (least, result);
    }

    private static int Print(string what, double seconds, double bar, string note)
    {
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what, -20} {seconds, 9:0.0000} {bar, 7:0.0} {(seconds <= bar ? "holds " : "MISSED")} {note}"
            )
        );
        return seconds <= bar ? 0 : 1;
    }

    // Sizes over four orders of magnitude, four fifths of everything sold at home.
    private static Baseline World(int economies)
    {
        var random = new Random(20261122);
        double[] size = [.. Enumerable.Range(0, economies).Select(_ => Math.Exp(9 * random.NextDouble()))];
        var flows = new double[economies * economies];
        for (var i = 0; i < economies; i++)
        {
            var abroad = 0.0;
            for (var j = 0; j < economies; j++)
            {
                flows[(i * economies) + j] = i == j ? 0 : size[i] * size[j] * (0.2 + random.NextDouble());
                abroad += flows[(i * economies) + j];
            }
            flows[(i * economies) + i] = 4 * abroad;
        }
        return Baseline.Of(flows, economies, 5).Baseline!;
    }
}
