namespace Visavis.Econometrics.Equilibrium;

/// <summary>Conditional and full endowment equilibrium in changes (Dekle, Eaton and Kortum 2007, Unbalanced Trade).</summary>
internal static class ExactHat
{
    public static EquilibriumResult Solve(Baseline baseline, double[] factorByPair, EquilibriumOptions options)
    {
        var moves = options.Mode == EquilibriumMode.Exact;
        var flows = new FlowMatrix(Product(baseline.FlowByPair, factorByPair), baseline.Economies);
        var (output, spending) = (baseline.OutputByEconomy, baseline.SpendingByEconomy);
        var search = new PriceSearch(flows, output, spending, baseline.Sigma, moves);
        search.Run(options.Tolerance, options.MostRounds);
        var power = 1 - baseline.Sigma;
        var raw = search.LogPrice.Select(Math.Exp).ToArray();
        var rawConsumer = search.Share.Select(c => Math.Pow(c, -1 / power)).ToArray();
        var scale = Scale(baseline, raw, rawConsumer, options.Reference);
        double[] price = [.. raw.Select(p => p * scale)];
        double[] consumer = [.. rawConsumer.Select(p => p * scale)];
        // Spending is a fixed multiple of income times what makes the world spend what it makes.
        var worldRatio = price.Zip(output, (p, y) => p * y).Sum() / price.Zip(spending, (p, e) => p * e).Sum();
        double[] income = [.. price.Select(p => moves ? p * worldRatio : 1)];
        var rowFactor = price.Select(p => Math.Pow(p, power)).ToArray();
        var columnFactor = consumer.Zip(income, (p, e) => Math.Pow(p, -power) * e).ToArray();
        var world = price.Zip(output, (p, y) => p * y).Sum() / output.Sum();
        return new()
        {
            Baseline = baseline,
            PriceByEconomy = price,
            ConsumerPriceByEconomy = consumer,
            // Π^(1−σ) = (Y_i/Y) p^(σ−1): where output stays, the resistance is one by the price.
            OutwardResistanceByEconomy =
            [
                .. price.Select(p => moves ? Math.Pow(Math.Pow(p, baseline.Sigma) / world, 1 / power) : 1 / p),
            ],
            OutputByEconomy = [.. price.Select(p => moves ? p : 1)],
            FlowByPair = Pairs.Scaled(flows.ValueByPair, rowFactor, columnFactor),
            Rounds = search.Rounds,
            IsConverged = search.IsConverged,
        };
    }

    public static double[] Product(double[] flowByPair, double[] factorByPair)
    {
        var product = (double[])flowByPair.Clone();
        Vectors.Simd.Multiply(product, factorByPair, 1);
        return product;
    }

    private static double Scale(Baseline baseline, double[] price, double[] consumer, int? reference) =>
        reference is { } r
            ? 1 / consumer[r]
            : baseline.OutputByEconomy.Sum() / price.Zip(baseline.OutputByEconomy, (p, y) => p * y).Sum();
}
