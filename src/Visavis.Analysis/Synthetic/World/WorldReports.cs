using Visavis.Analysis.Mirrors;
using Visavis.Core;
using Visavis.Econometrics.Balanced;

namespace Visavis.Analysis.Synthetic.World;

/// <summary>What a reporter of a made-up world says of one movement of one product.</summary>
/// <param name="Flow">As the reporter recorded it.</param>
/// <param name="Reporter">Its place.</param>
/// <param name="Partner">Its place; absent where it does not say with whom.</param>
/// <param name="Product">Its place; absent where it does not say what.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Value">US dollars at the reporter's valuation, whole dollars.</param>
/// <param name="IsHidden">Whether it keeps the value to itself: it counts in its totals all the same.</param>
public sealed record WorldReport(
    Flow Flow,
    int Reporter,
    int? Partner,
    int? Product,
    int Year,
    double Value,
    bool IsHidden = false
);

/// <summary>Reports of a made-up world: errors, habits, margins of freight, goods that pass through hubs, cells that are hidden, partners and products that are not named.</summary>
public static class WorldReports
{
    private const double PassingThrough = 0.15;
    private const double MarkUp = 1.05;
    private const double RarelyHidden = 0.03;
    private const double RarelyUnnamed = 0.02;

    /// <summary>All that a pair of economies reports of the movements from one to the other in a year.</summary>
    /// <param name="world">The world.</param>
    /// <param name="exporter">Its place.</param>
    /// <param name="importer">Its place; another.</param>
    /// <param name="year">Calendar year.</param>
    public static IEnumerable<WorldReport> Of(MadeUpWorld world, int exporter, int importer, int year)
    {
        var truth = world.Truth(exporter, importer, year);
        var hub = HubOf(world, exporter, importer);
        for (var product = 0; product < truth.Length; product++)
        {
            if (truth[product] > 0)
            {
                var said = new Saying(world, exporter, importer, product, year, truth[product]);
                foreach (var report in said.Reports(hub).Where(r => r.Value >= 1 && world.Reports(r.Reporter, year)))
                {
                    yield return report;
                }
            }
        }
    }

    /// <summary>Movements of one year that both sides name and neither hides, for estimates.</summary>
    /// <param name="world">The world.</param>
    /// <returns>The movements, and what truly moved, US dollars FOB, by row.</returns>
    public static (MirrorPairs Pairs, double[] Truth) Pairs(MadeUpWorld world)
    {
        var (n, order) = (world.Economies.Count, world.Order);
        var rows = new List<(int Exporter, int Importer, int Product, int Year, double Out, double In, double Truth)>();
        for (var year = order.FirstYear; year <= order.LastYear; year++)
        {
            for (var pair = 0; pair < n * n; pair++)
            {
                var (i, j) = (pair / n, pair % n);
                if (i != j)
                {
                    var truth = world.Truth(i, j, year);
                    var named = Of(world, i, j, year)
                        .Where(r => r is { IsHidden: false, Product: not null, Partner: not null })
                        .Where(r => (r.Flow == Flow.Export ? r.Reporter == i && r.Partner == j : r.Reporter == j))
                        .ToLookup(r => (r.Flow, r.Product!.Value), r => r.Value);
                    for (var k = 0; k < truth.Length; k++)
                    {
                        var (sent, taken) = (named[(Flow.Export, k)].Sum(), named[(Flow.Import, k)].Sum());
                        if (sent > 0 && taken > 0)
                        {
                            rows.Add((i, j, k, year - order.FirstYear, sent, taken, truth[k]));
                        }
                    }
                }
            }
        }
        var pairs = new MirrorPairs(new(n, order.Products, order.Years), rows.Count)
        {
            FobImporters = Enumerable.Range(0, n).Where(e => world.Habits[e].IsFob).ToHashSet(),
        };
        for (var row = 0; row < rows.Count; row++)
        {
            var r = rows[row];
            (pairs.Exporter[row], pairs.Importer[row]) = ((short)r.Exporter, (short)r.Importer);
            (pairs.Product[row], pairs.Period[row]) = (r.Product, (short)r.Year);
            (pairs.Exported[row], pairs.Imported[row]) = (r.Out, r.In);
        }
        return (pairs, [.. rows.Select(r => r.Truth)]);
    }

    // A part of what goes between two economies may pass through one hub.
    private static int? HubOf(MadeUpWorld world, int exporter, int importer)
    {
        var errors = new SeededErrors(world.Order.Seed, Stream.PairHabit + PairOf(exporter, importer));
        int[] hubs =
        [
            .. Enumerable
                .Range(0, world.Economies.Count)
                .Where(h => world.Habits[h].IsHub && h != exporter && h != importer),
        ];
        return hubs.Length > 0 && errors.Uniform() < 0.1 ? hubs[(int)(errors.Uniform() * hubs.Length)] : null;
    }

    private static ulong PairOf(int exporter, int importer) => ((ulong)exporter << 12) + (ulong)importer;

    private readonly struct Saying(MadeUpWorld world, int exporter, int importer, int product, int year, double truth)
    {
        public IEnumerable<WorldReport> Reports(int? hub)
        {
            var errors = Errors();
            var (own, other) = (world.Habits[exporter], world.Habits[importer]);
            var pairHabit = new SeededErrors(
                world.Order.Seed,
                Stream.PairHabit + (1UL << 32) + PairOf(exporter, importer)
            );
            var sent =
                truth
                * Math.Exp(
                    own.ExportBias
                        + (ReporterHabits.PairSd * pairHabit.Normal())
                        + (own.ExportSd * errors.StudentT(ReporterHabits.Tails))
                );
            var margin = other.IsFob ? 0 : world.LogMargin(exporter, importer, product);
            var taken =
                truth
                * Math.Exp(
                    other.ImportBias
                        + margin
                        + (ReporterHabits.PairSd * pairHabit.Normal())
                        + (other.ImportSd * errors.StudentT(ReporterHabits.Tails))
                );
            var through = hub is null ? 0 : PassingThrough;
            var named = Named(ref errors);
            return
            [
                Report(Flow.Export, exporter, importer, sent * (1 - through), Hides(own, ref errors), named),
                Report(Flow.Import, importer, exporter, taken, Hides(other, ref errors), (true, true)),
                .. hub is { } h
                    ?
                    [
                        Report(Flow.Export, exporter, h, sent * through, false, named),
                        Report(Flow.Export, h, importer, truth * through * MarkUp, false, (true, true)),
                    ]
                    : Array.Empty<WorldReport>(),
            ];
        }

        private SeededErrors Errors() =>
            new(
                world.Order.Seed,
                Stream.Report
                    + ((ulong)(year - world.Order.FirstYear) << 44)
                    + MadeUpWorld.MovementStream(exporter, importer, product)
            );

        private static (bool Partner, bool Product) Named(ref SeededErrors errors) =>
            (errors.Uniform() >= RarelyUnnamed, errors.Uniform() >= RarelyUnnamed);

        private static bool Hides(ReporterHabits habits, ref SeededErrors errors) =>
            errors.Uniform() < RarelyHidden && habits.Hides;

        private WorldReport Report(
            Flow flow,
            int reporter,
            int partner,
            double value,
            bool isHidden,
            (bool Partner, bool Product) named
        ) =>
            new(
                flow,
                reporter,
                named.Partner ? partner : null,
                named.Product ? product : null,
                year,
                Math.Round(value),
                isHidden
            );
    }
}
