using Visavis.Econometrics.Vectors;

namespace Visavis.Econometrics.Equilibrium;

/// <summary>A scenario in the terms of a gravity equation.</summary>
/// <param name="RegressorChanges">For each coefficient the change of its regressor by pair, economies × economies; null where it stays.</param>
/// <param name="LogFactorByPair">What is added to (1−σ) ln t of each pair besides, known without estimation; zeros for nothing.</param>
public sealed record CostScenario(IReadOnlyList<double[]?> RegressorChanges, double[] LogFactorByPair)
{
    /// <summary>By how much t^(1−σ) of each pair is multiplied at some coefficients.</summary>
    /// <param name="coefficients">As many as there are regressor changes.</param>
    public double[] Factors(IReadOnlyList<double> coefficients) =>
        Costs.Of(RegressorChanges, coefficients, LogFactorByPair);
}

/// <summary>Trade costs as a gravity equation has them: coefficients, how sure they are, and what scenarios change.</summary>
/// <param name="Coefficients">k of them.</param>
/// <param name="Covariance">k × k.</param>
/// <param name="Scenarios">What changes.</param>
public sealed record CostModel(
    IReadOnlyList<double> Coefficients,
    double[,] Covariance,
    IReadOnlyList<CostScenario> Scenarios
)
{
    /// <summary>For each coefficient its regressor by pair; where given, every draw has the baseline that its own coefficients predict for the output and spending of the observed one.</summary>
    public IReadOnlyList<double[]>? RegressorsOfBaseline { get; init; }

    /// <summary>Pairs whose trade is told together, each economies × economies.</summary>
    public IReadOnlyList<bool[]> Flows { get; init; } = [];
}

/// <summary>Trade costs t^(1−σ) from regressors.</summary>
public static class Costs
{
    /// <summary>exp(Σ β x) of each pair.</summary>
    /// <param name="columns">For each coefficient its regressor by pair; null for none.</param>
    /// <param name="coefficients">As many.</param>
    /// <param name="start">What the sum begins with, by pair.</param>
    public static double[] Of(
        IReadOnlyList<double[]?> columns,
        IReadOnlyList<double> coefficients,
        ReadOnlySpan<double> start
    )
    {
        var costs = start.ToArray();
        for (var k = 0; k < columns.Count; k++)
        {
            if (columns[k] is { } column)
            {
                Simd.AddScaled(costs, column, coefficients[k]);
            }
        }
        Exponential.Of(costs, costs);
        return costs;
    }
}
