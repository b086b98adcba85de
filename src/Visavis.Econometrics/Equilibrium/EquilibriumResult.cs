namespace Visavis.Econometrics.Equilibrium;

/// <summary>What is told of each economy: a ratio to the baseline.</summary>
public enum EquilibriumEffect
{
    /// <summary>Exports to others.</summary>
    Exports,

    /// <summary>Imports from others.</summary>
    Imports,

    /// <summary>Price at the gate.</summary>
    Price,

    /// <summary>Consumer price: the inward multilateral resistance.</summary>
    ConsumerPrice,

    /// <summary>Real output: price at the gate by consumer price, the welfare of an endowment economy up to its transfer.</summary>
    RealOutput,
}

/// <summary>An equilibrium beside its baseline. Prices are ratios to the baseline, n long.</summary>
public sealed class EquilibriumResult
{
    /// <summary>Flows before.</summary>
    public required Baseline Baseline { get; init; }

    /// <summary>Price of what each economy makes, at its gate.</summary>
    public required double[] PriceByEconomy { get; init; }

    /// <summary>Price of what each economy buys: its inward multilateral resistance.</summary>
    public required double[] ConsumerPriceByEconomy { get; init; }

    /// <summary>Outward multilateral resistance of each economy.</summary>
    public required double[] OutwardResistanceByEconomy { get; init; }

    /// <summary>Output of each economy by its baseline value; 1 where output stays.</summary>
    public required double[] OutputByEconomy { get; init; }

    /// <summary>Sales of each exporter to each importer, economies × economies, unit of the baseline.</summary>
    public required double[] FlowByPair { get; init; }

    /// <summary>Rounds taken.</summary>
    public required int Rounds { get; init; }

    /// <summary>Whether the search ended because nothing was left to move, or the Guide's rule was met.</summary>
    public required bool IsConverged { get; init; }

    /// <summary>The largest gap between what an economy makes and what is bought of it, as part of what it makes, measured on <see cref="FlowByPair"/>.</summary>
    public double Residual => Made.Select((made, i) => Math.Abs(Sold(i) - made) / made).Max();

    /// <summary>World spending by world output; 1 but in the Guide's mode.</summary>
    public double SpendingByOutput => FlowByPair.Sum() / Made.Sum();

    /// <summary>One effect, n long; an economy that trades with nobody before and after has exports and imports of 1.</summary>
    public double[] Effect(EquilibriumEffect effect) =>
        effect switch
        {
            EquilibriumEffect.Price => PriceByEconomy,
            EquilibriumEffect.ConsumerPrice => ConsumerPriceByEconomy,
            EquilibriumEffect.RealOutput =>
            [
                .. PriceByEconomy.Zip(ConsumerPriceByEconomy, (own, bought) => own / bought),
            ],
            _ => Abroad(effect),
        };

    /// <summary>Trade of several pairs together, a ratio to the baseline; 1 where they trade nothing before and after.</summary>
    /// <param name="isMeantByPair">Which pairs, economies × economies.</param>
    public double Trade(ReadOnlySpan<bool> isMeantByPair)
    {
        var (before, after) = (0.0, 0.0);
        for (var pair = 0; pair < isMeantByPair.Length; pair++)
        {
            before += isMeantByPair[pair] ? Baseline.FlowByPair[pair] : 0;
            after += isMeantByPair[pair] ? FlowByPair[pair] : 0;
        }
        return after == before ? 1 : after / before;
    }

    private IEnumerable<double> Made => Baseline.OutputByEconomy.Zip(OutputByEconomy, (y, ratio) => y * ratio);

    private double Sold(int exporter)
    {
        var n = Baseline.Economies;
        return Vectors.Simd.Sum((ReadOnlySpan<double>)FlowByPair.AsSpan(exporter * n, n));
    }

    private double[] Abroad(EquilibriumEffect effect)
    {
        var n = Baseline.Economies;
        var (before, after) = (new double[n], new double[n]);
        for (var pair = 0; pair < FlowByPair.Length; pair++)
        {
            var (exporter, importer) = (pair / n, pair % n);
            var economy = effect == EquilibriumEffect.Exports ? exporter : importer;
            before[economy] += exporter == importer ? 0 : Baseline.FlowByPair[pair];
            after[economy] += exporter == importer ? 0 : FlowByPair[pair];
        }
        return [.. after.Zip(before, (a, b) => a == b ? 1 : a / b)];
    }
}
