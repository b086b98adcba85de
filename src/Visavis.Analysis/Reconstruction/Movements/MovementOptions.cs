namespace Visavis.Analysis.Reconstruction.Movements;

/// <summary>How a model of movements is fitted.</summary>
public sealed record MovementOptions
{
    /// <summary>First year whose hidden reports teach the model.</summary>
    public required int FirstTarget { get; init; }

    /// <summary>Last year whose hidden reports teach the model.</summary>
    public required int LastTarget { get; init; }

    /// <summary>Years in the dark, each fitted apart; longer ones borrow from the longest.</summary>
    public IReadOnlyList<int> Horizons { get; init; } = [1, 2, 3];

    /// <summary>What is dark, each fitted apart.</summary>
    public IReadOnlyList<DarkDesign> Designs { get; init; } = Enum.GetValues<DarkDesign>();

    /// <summary>Reports over this many US dollars teach and are scored.</summary>
    public double LeastUsd { get; init; } = 1e7;

    /// <summary>One pair in so many is hidden; 1 hides every pair in turn.</summary>
    public int OnePairIn { get; init; } = 1;

    /// <summary>About so many cells are left out in earnest to find the fields, which takes a matrix each.</summary>
    public int FieldCells { get; init; } = 1000;

    /// <summary>Threads at most. The figures are the same at any number.</summary>
    public int Threads { get; init; } = 1;
}
