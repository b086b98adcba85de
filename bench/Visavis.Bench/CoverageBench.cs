using System.Globalization;
using Visavis.Analysis.Mirrors;
using Visavis.Analysis.Synthetic.World;
using Visavis.Econometrics.Balanced;

namespace Visavis.Bench;

/// <summary>How often intervals hold what truly moved in made-up worlds of visavis synth: 10⁴, 10⁵ and 10⁶ movements, several seeds.</summary>
internal static class CoverageBench
{
    private static readonly (int Economies, int Products, int Seeds)[] Sizes = [(28, 22, 5), (60, 45, 3), (120, 96, 1)];

    public static int Run()
    {
        Console.WriteLine("movements  seed   50 %   80 %   95 %");
        var holds = true;
        foreach (var (economies, products, seeds) in Sizes)
        {
            for (var seed = 1; seed <= seeds; seed++)
            {
                holds &= Run(economies, products, (ulong)seed);
            }
        }
        Console.WriteLine($"bar 45–55, 75–85, 93–97: {(holds ? "holds" : "MISSED")}");
        return holds ? 0 : 1;
    }

    private static bool Run(int economies, int products, ulong seed)
    {
        var world = new MadeUpWorld(new(seed, economies, products, 2020, 1));
        var (pairs, truth) = WorldReports.Pairs(world);
        var cif = CifRegression.Fit(pairs, world.Traits);
        var reconciled = Reconciled.Of(pairs, cif, ReliabilityEstimation.Estimate(pairs, cif), threads: 2);
        var (sent, taken) = (new double[economies], new double[economies]);
        for (var row = 0; row < pairs.Rows; row++)
        {
            sent[pairs.Exporter[row]] += truth[row];
            taken[pairs.Importer[row]] += truth[row];
        }
        // Totals of the movements that both sides report, printed with the error that they are said to have.
        var errors = new SeededErrors(seed, 1);
        FlowTotal Printed(double value, int economy, bool isExports) =>
            new(economy, isExports, value * Math.Exp(MadeUpWorld.TotalSd * errors.Normal()), MadeUpWorld.TotalSd);
        FlowTotal[] totals =
        [
            .. sent.Select((v, e) => Printed(v, e, isExports: true)),
            .. taken.Select((v, e) => Printed(v, e, isExports: false)),
        ];
        var balanced = TotalsBalance.Of(pairs, reconciled, totals);
        double Held(double coverage) => HeldWithin(ErrorTails.Spreads(coverage));
        double HeldWithin(double spreads) =>
            Enumerable
                .Range(0, pairs.Rows)
                .Count(r =>
                    Math.Abs(balanced.LogValue[r] - Math.Log(truth[r])) <= spreads * Math.Sqrt(balanced.Variance[r])
                ) / (double)pairs.Rows;
        var (half, most, nearlyAll) = (Held(0.5), Held(0.8), Held(0.95));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{pairs.Rows, 9}  {seed, 4}  {half:0.000}  {most:0.000}  {nearlyAll:0.000}"
            )
        );
        return half is >= 0.45 and <= 0.55 && most is >= 0.75 and <= 0.85 && nearlyAll is >= 0.93 and <= 0.97;
    }
}
