using Visavis.Econometrics.Vectors;

namespace Visavis.Econometrics.Equilibrium;

/// <summary>What every economy sells to every economy, itself included, before anything changes.</summary>
public sealed class Baseline
{
    private Baseline(double[] flowByPair, int economies, double sigma)
    {
        (FlowByPair, Economies, Sigma) = (flowByPair, economies, sigma);
        OutputByEconomy = new double[economies];
        SpendingByEconomy = new double[economies];
        for (var i = 0; i < economies; i++)
        {
            OutputByEconomy[i] = Simd.Sum(flowByPair.AsSpan(i * economies, economies));
            Simd.Add(SpendingByEconomy, flowByPair.AsSpan(i * economies, economies));
        }
    }

    /// <summary>Sales of each exporter to each importer, economies × economies, exporter by exporter; any unit of money.</summary>
    public double[] FlowByPair { get; }

    /// <summary>How many economies.</summary>
    public int Economies { get; }

    /// <summary>Elasticity of substitution between goods of different origin, above 1.</summary>
    public double Sigma { get; }

    /// <summary>What each economy sells, to itself included.</summary>
    public double[] OutputByEconomy { get; }

    /// <summary>What each economy buys, from itself included.</summary>
    public double[] SpendingByEconomy { get; }

    /// <summary>A baseline, or everything that is wrong with it.</summary>
    /// <param name="flowByPair">Sales of each exporter to each importer, economies × economies, exporter by exporter; none negative, each economy's to itself positive.</param>
    /// <param name="economies">How many economies.</param>
    /// <param name="sigma">Elasticity of substitution, above 1.</param>
    public static (Baseline? Baseline, IReadOnlyList<EquilibriumProblem> Problems) Of(
        double[] flowByPair,
        int economies,
        double sigma
    )
    {
        var problems = new List<EquilibriumProblem>();
        if (!(sigma > 1 && double.IsFinite(sigma)))
        {
            problems.Add(new(EquilibriumFault.SigmaTooSmall, Value: sigma));
        }
        problems.AddRange(Pairs.Problems(flowByPair, economies));
        if (economies > 0 && flowByPair.Length == (long)economies * economies)
        {
            problems.AddRange(
                Enumerable
                    .Range(0, economies)
                    .Where(i => flowByPair[(i * economies) + i] == 0)
                    .Select(i => new EquilibriumProblem(EquilibriumFault.NoInternalTrade, i))
            );
        }
        return problems.Count > 0 ? (null, problems) : (new(flowByPair, economies, sigma), []);
    }

    /// <summary>The baseline of a structural gravity equation: trade costs scaled until every economy sells its output and buys its spending, as far as one world total allows (spending is scaled to output).</summary>
    /// <param name="costByPair">t^(1−σ) of each pair up to a factor, none negative, each economy's with itself positive: exp of the fitted trade costs.</param>
    /// <param name="outputByEconomy">What each economy sells, all positive.</param>
    /// <param name="spendingByEconomy">What each economy buys, all positive.</param>
    /// <param name="sigma">Elasticity of substitution, above 1.</param>
    /// <remarks>Anderson and van Wincoop 2003. PPML with exporter and importer effects gives the same flows (Fally 2015).</remarks>
    public static (Baseline? Baseline, IReadOnlyList<EquilibriumProblem> Problems) Structural(
        double[] costByPair,
        double[] outputByEconomy,
        double[] spendingByEconomy,
        double sigma
    )
    {
        var n = outputByEconomy.Length;
        var (raw, problems) = Of(costByPair, n, sigma);
        if (raw is null)
        {
            return (null, problems);
        }
        var ratio = outputByEconomy.Sum() / spendingByEconomy.Sum();
        double[] spending = [.. spendingByEconomy.Select(e => e * ratio)];
        var scaled = Resistances.Of(new(costByPair, n), outputByEconomy, spending, new());
        var flows = Pairs.Scaled(costByPair, scaled.RowFactor, scaled.ColumnFactor);
        return Of(flows, n, sigma);
    }
}
