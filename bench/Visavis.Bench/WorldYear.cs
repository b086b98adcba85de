using Visavis.Analysis.Mirrors;
using Visavis.Econometrics.Balanced;

namespace Visavis.Bench;

/// <summary>A made-up world year as columns: 200 economies, 5 000 products, as many mirror pairs as asked for, and what truly moved.</summary>
internal static class WorldYear
{
    private const int Economies = 200;
    private const int Products = 5000;
    private const double Tails = 5;

    /// <summary>Makes the columns; row by row from the seed, so that more rows leave the first as they are in kind.</summary>
    public static (MirrorPairs Pairs, PairTraits Traits, double[] LogTruth) Make(int rows, ulong seed)
    {
        var pairs = new MirrorPairs(new(Economies, Products, 1), rows);
        var traits = Traits(seed);
        var truth = new double[rows];
        var habits = Enumerable.Range(0, Economies).Select(e => Habit(seed, e)).ToArray();
        var ties = (Economies * (Economies - 1L));
        Parallel.For(
            0,
            rows,
            row =>
            {
                var tie = (int)(row * ties / rows);
                var (i, rest) = (tie / (Economies - 1), tie % (Economies - 1));
                var j = rest < i ? rest : rest + 1;
                var errors = new SeededErrors(seed, (1UL << 40) + (ulong)row);
                var pair = new SeededErrors(seed, (2UL << 40) + (ulong)tie);
                var log = 12 + (2 * errors.Normal()) + pair.Normal();
                var freight = Math.Clamp(-0.06 + (0.015 * traits.LogDistance[(i * Economies) + j]), 0, 0.18);
                truth[row] = log;
                (pairs.Exporter[row], pairs.Importer[row]) = ((short)i, (short)j);
                pairs.Product[row] = (int)(errors.Uniform() * Products);
                pairs.Exported[row] = Math.Exp(
                    log + habits[i].Out + (0.05 * pair.Normal()) + (habits[i].OutSd * errors.StudentT(Tails))
                );
                pairs.Imported[row] = Math.Exp(
                    log + habits[j].In + freight + (0.05 * pair.Normal()) + (habits[j].InSd * errors.StudentT(Tails))
                );
            }
        );
        return (pairs, traits, truth);
    }

    /// <summary>Totals of all economies, each off by one per cent.</summary>
    public static IReadOnlyList<FlowTotal> Totals(MirrorPairs pairs, double[] logTruth)
    {
        var (sent, taken) = (new double[Economies], new double[Economies]);
        for (var row = 0; row < pairs.Rows; row++)
        {
            var value = Math.Exp(logTruth[row]);
            sent[pairs.Exporter[row]] += value;
            taken[pairs.Importer[row]] += value;
        }
        double Off(int e) => Math.Exp(0.01 * new SeededErrors(5, (ulong)e).Normal());
        return
        [
            .. sent.Select((v, e) => new FlowTotal(e, true, v * Off(e), 0.01)),
            .. taken.Select((v, e) => new FlowTotal(e, false, v * Off(Economies + e), 0.01)),
        ];
    }

    private static (double Out, double In, double OutSd, double InSd) Habit(ulong seed, int economy)
    {
        var errors = new SeededErrors(seed, (ulong)economy);
        return (
            0.06 * errors.Normal(),
            0.06 * errors.Normal(),
            0.1 * Math.Exp(0.6 * errors.Normal()),
            0.1 * Math.Exp(0.6 * errors.Normal())
        );
    }

    private static PairTraits Traits(ulong seed)
    {
        var all = Economies * Economies;
        double Log(int pair) => Math.Log(300 + (15_000 * new SeededErrors(seed, (3UL << 40) + (ulong)pair).Uniform()));
        return new(Economies, [.. Enumerable.Range(0, all).Select(Log)], [.. Enumerable.Repeat(true, all)], []);
    }
}
