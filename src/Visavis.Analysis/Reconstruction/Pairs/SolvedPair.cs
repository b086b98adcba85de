using Visavis.Econometrics.Balanced;

namespace Visavis.Analysis.Reconstruction.Pairs;

/// <summary>A pair's system with its solution, and how far each row stands from all others.</summary>
internal sealed class SolvedPair
{
    public SolvedPair(PairSystem system, CancellationToken cancellation)
    {
        System = system;
        Estimate = system.System.Solve(cancellation: cancellation);
        (Difference, Off) = Estimate.WithoutItself();
        Sd = Estimate.Sd();
    }

    public PairSystem System { get; }

    public BalancedEstimate Estimate { get; }

    /// <summary>By row what it says less what all others say: a logarithm, or an amount.</summary>
    public double[] Difference { get; }

    /// <summary>The same in standard deviations.</summary>
    public double[] Off { get; }

    /// <summary>Of each unknown, given the evidence.</summary>
    public double[] Sd { get; }

    public bool IsSigned(int row) => System.System.Rows[row].IsSigned;
}
