using Visavis.Analysis.Mirrors;
using Visavis.Core;
using Visavis.Econometrics.Balanced;

namespace Visavis.Analysis.Synthetic.World;

/// <summary>A made-up world: what truly moved, and how everybody reports it.</summary>
public sealed class MadeUpWorld
{
    private readonly double[][] tradeByYear;
    private readonly double[] exporterAdvantage;
    private readonly double[] importerAdvantage;

    /// <summary>Makes it. The same order makes the same world.</summary>
    /// <param name="order">What it is to be like.</param>
    /// <exception cref="ArgumentException">Too few economies, too many products, or no years.</exception>
    public MadeUpWorld(WorldOrder order)
    {
        if (order is not { Economies: >= 3, Products: >= 1 and <= WorldOrder.MostProducts, Years: >= 1 })
        {
            throw new ArgumentException($"No world is made of this: {order}");
        }
        Order = order;
        var economies = new WorldEconomies(order);
        (Economies, Traits) = (economies.All, economies.Traits);
        Habits = [.. Economies.Select((_, i) => ReporterHabits.Drawn(order.Seed, i))];
        tradeByYear = WorldGravity.Trade(order, Traits);
        exporterAdvantage = Advantage(0);
        importerAdvantage = Advantage(1);
    }

    /// <summary>What was ordered.</summary>
    public WorldOrder Order { get; }

    /// <summary>Who takes part, by code.</summary>
    public IReadOnlyList<Economy> Economies { get; }

    /// <summary>Distances and coasts.</summary>
    public PairTraits Traits { get; }

    /// <summary>How each of them reports.</summary>
    public IReadOnlyList<ReporterHabits> Habits { get; }

    /// <summary>Whether an economy reports in a year.</summary>
    /// <param name="economy">Its place.</param>
    /// <param name="year">Calendar year.</param>
    public bool Reports(int economy, int year) =>
        !Order.Dark.Any(d => d.Economy == Economies[economy] && d.FromYear <= year);

    /// <summary>True movements of a pair in a year by product, US dollars FOB, whole dollars; 0 where nothing moves.</summary>
    /// <param name="exporter">Its place.</param>
    /// <param name="importer">Its place; another.</param>
    /// <param name="year">Calendar year.</param>
    public double[] Truth(int exporter, int importer, int year)
    {
        var n = Economies.Count;
        var values = new double[Order.Products];
        var sum = 0.0;
        for (var product = 0; product < values.Length; product++)
        {
            var errors = new SeededErrors(Order.Seed, MovementStream(exporter, importer, product));
            if (errors.Uniform() < 0.75)
            {
                var walk = 0.7 * errors.Normal();
                for (var y = Order.FirstYear; y <= year; y++)
                {
                    walk += 0.1 * errors.Normal();
                }
                values[product] = Math.Exp(
                    exporterAdvantage[(exporter * values.Length) + product]
                        + importerAdvantage[(importer * values.Length) + product]
                        + walk
                );
                sum += values[product];
            }
        }
        var total = tradeByYear[year - Order.FirstYear][(exporter * n) + importer];
        return [.. values.Select(v => sum > 0 ? Math.Round(total * v / sum) : 0)];
    }

    /// <summary>ln (CIF / FOB) of a product on the way of a pair, 0 to ln 1.2.</summary>
    /// <param name="exporter">Its place.</param>
    /// <param name="importer">Its place.</param>
    /// <param name="product">Its place.</param>
    public double LogMargin(int exporter, int importer, int product)
    {
        var pair = (exporter * Economies.Count) + importer;
        var errors = new SeededErrors(Order.Seed, Stream.Advantage + (3UL << 32) + (ulong)product);
        var margin = -0.06 + (0.015 * Traits.LogDistance[pair]) + (0.015 * errors.Normal());
        margin += 0.03 * Traits.Others.Single(o => o.Name == PairTraits.LandlockedImporter).ByPair[pair];
        return Math.Clamp(margin, 0, Math.Log(1.2));
    }

    /// <summary>An economy's total with everybody as an independent office prints it: true but for one per cent either way.</summary>
    /// <param name="economy">Its place.</param>
    /// <param name="isExports">Exports or imports, FOB.</param>
    /// <param name="year">Calendar year.</param>
    public double PrintedTotal(int economy, bool isExports, int year)
    {
        var sum = 0.0;
        for (var other = 0; other < Economies.Count; other++)
        {
            if (other != economy)
            {
                sum += (isExports ? Truth(economy, other, year) : Truth(other, economy, year)).Sum();
            }
        }
        var stream = Stream.Total + ((ulong)year << 24) + ((ulong)economy << 1) + (isExports ? 1UL : 0);
        return sum * Math.Exp(TotalSd * new SeededErrors(Order.Seed, stream).Normal());
    }

    /// <summary>Relative spread of <see cref="PrintedTotal"/>.</summary>
    public const double TotalSd = 0.01;

    internal static ulong MovementStream(int exporter, int importer, int product) =>
        Stream.Movement + ((ulong)exporter << 24) + ((ulong)importer << 12) + (ulong)product;

    private double[] Advantage(int side)
    {
        var advantage = new double[Economies.Count * Order.Products];
        for (var k = 0; k < advantage.Length; k++)
        {
            var stream = Stream.Advantage + ((ulong)side << 32) + (ulong)k;
            advantage[k] = 0.8 * new SeededErrors(Order.Seed, stream).Normal();
        }
        return advantage;
    }
}
