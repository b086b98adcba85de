using System.Diagnostics;
using System.Globalization;
using Visavis.Econometrics.Balanced;

namespace Visavis.Bench;

/// <summary>
/// A pair's trade by chapter and month: 30 years, 100 chapters, made up. Yearly figures of chapters, monthly and yearly totals,
/// an error that each year's figures share, and the usual structure as a prior; a thousand draws.
/// </summary>
internal static class ReconstructBench
{
    private const double Bar = 5;
    private const int Years = 30;
    private const int Chapters = 100;
    private const int Months = 12;
    private const int Draws = 1000;

    public static int Run()
    {
        var random = new Random(1);
        var system = Made(random);
        var watch = Stopwatch.StartNew();
        var estimate = system.Solve(new(Tolerance: 1e-6));
        var solved = watch.Elapsed;
        _ = estimate.Sd();
        var spread = watch.Elapsed;
        var draws = BalancedDraws.Of(estimate, Draws, 1);
        var seconds = watch.Elapsed.TotalSeconds;
        var holds = seconds <= Bar && estimate.IsConverged && draws.Failed == 0;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                cells {system.Unknowns.Count}, rows {system.Rows.Count}, draws {Draws} ({draws.Failed} failed)
                estimate {solved.TotalSeconds:0.00} s in {estimate.Steps} steps, spreads {(
                    spread - solved
                ).TotalSeconds:0.00} s, draws {seconds - spread.TotalSeconds:0.00} s
                all {seconds:0.00} s, bar {Bar:0.00} s: {(holds ? "holds" : "MISSED")}
                """
            )
        );
        return holds ? 0 : 1;
    }

    private static BalancedSystem Made(Random random)
    {
        var system = new BalancedSystem();
        for (var year = 0; year < Years; year++)
        {
            var shared = system.Add(0, 0.01);
            AddYear(system, random, Math.Pow(1.05, year), [new(shared, 1)]);
        }
        return system;
    }

    private static void AddYear(BalancedSystem system, Random random, double size, Part[] errors)
    {
        var (cells, truth) = (new int[Chapters, Months], new double[Chapters, Months]);
        for (var c = 0; c < Chapters; c++)
        {
            var usual = size * 1e9 / (c + 1) / Months;
            for (var m = 0; m < Months; m++)
            {
                truth[c, m] = usual * Math.Exp(0.3 * Normal(random));
                cells[c, m] = system.Add(Math.Log(usual), 0.35);
            }
        }
        var chapters = Enumerable.Range(0, Chapters).ToArray();
        var months = Enumerable.Range(0, Months).ToArray();
        foreach (var c in chapters)
        {
            Say(system, months.Select(m => cells[c, m]), months.Sum(m => truth[c, m]), 0.02, random, errors);
        }
        foreach (var m in months)
        {
            Say(system, chapters.Select(c => cells[c, m]), chapters.Sum(c => truth[c, m]), 0.01, random, errors);
        }
        Say(system, cells.Cast<int>(), truth.Cast<double>().Sum(), 0.005, random, errors);
    }

    private static void Say(
        BalancedSystem system,
        IEnumerable<int> cells,
        double value,
        double sd,
        Random random,
        Part[] errors
    ) =>
        system.Add(
            EvidenceRow.Sum(cells.Select(c => new Part(c, 1)), value * Math.Exp(sd * Normal(random)), sd).With(errors)
        );

    // Box and Muller (1958).
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
