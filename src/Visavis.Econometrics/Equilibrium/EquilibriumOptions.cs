namespace Visavis.Econometrics.Equilibrium;

/// <summary>Which equilibrium is looked for.</summary>
public enum EquilibriumMode
{
    /// <summary>Output and spending stay; only the multilateral resistances move.</summary>
    Conditional,

    /// <summary>Endowments stay, prices and incomes move: the fixed point of exact hat algebra.</summary>
    Exact,

    /// <summary>The update and the stopping rule of the WTO/UNCTAD Advanced Guide (Yotov et al. 2016), for replication.</summary>
    Guide,
}

/// <summary>How an equilibrium is looked for.</summary>
public sealed record EquilibriumOptions
{
    /// <summary>Which equilibrium.</summary>
    public EquilibriumMode Mode { get; init; } = EquilibriumMode.Exact;

    /// <summary>The economy whose consumer price stays as it was; none: the value of the world's output does. Real quantities and shares do not depend on it. The Guide's way needs one and takes the last.</summary>
    public int? Reference { get; init; }

    /// <summary>Largest difference of two logarithmic prices between two rounds at which the search ends.</summary>
    public double Tolerance { get; init; } = 1e-13;

    /// <summary>Rounds at most.</summary>
    public int MostRounds { get; init; } = 20_000;

    /// <summary>Threads at most; the result does not depend on it.</summary>
    public int Threads { get; init; } = 2;

    /// <summary>Stops the search between two scenarios or draws.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Pieces of work that know nothing of each other, until someone cancels.</summary>
    internal void Run(int pieces, Action<int> work) =>
        Parallel.For(
            0,
            pieces,
            new() { MaxDegreeOfParallelism = Math.Max(1, Threads), CancellationToken = Cancellation },
            work
        );
}
