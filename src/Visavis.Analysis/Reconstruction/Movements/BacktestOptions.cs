using Visavis.Core;

namespace Visavis.Analysis.Reconstruction.Movements;

/// <summary>How the method is tried on reports that are known.</summary>
public sealed record BacktestOptions
{
    /// <summary>First target year; variances and, in the forward split, coefficients are learnt from here on.</summary>
    public required int FirstTarget { get; init; }

    /// <summary>First target year that the forward split scores; what comes before teaches.</summary>
    public required int FirstScored { get; init; }

    /// <summary>Last target year.</summary>
    public required int LastTarget { get; init; }

    /// <summary>Years in the dark.</summary>
    public IReadOnlyList<int> Horizons { get; init; } = [1, 2, 3];

    /// <summary>What is dark.</summary>
    public IReadOnlyList<DarkDesign> Designs { get; init; } = Enum.GetValues<DarkDesign>();

    /// <summary>What teaches.</summary>
    public IReadOnlyList<BacktestSplit> Splits { get; init; } = Enum.GetValues<BacktestSplit>();

    /// <summary>Reports over this many US dollars are scored.</summary>
    public double LeastUsd { get; init; } = 1e7;

    /// <summary>One pair in so many is hidden; 1 hides every pair in turn.</summary>
    public int OnePairIn { get; init; } = 1;

    /// <summary>Pairs within these groups are also scored apart.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<Economy>> Groups { get; init; } =
        new Dictionary<string, IReadOnlySet<Economy>>(StringComparer.Ordinal);

    /// <summary>Pairs that a shock parted, with the years: scored apart and nowhere else.</summary>
    public IReadOnlyList<Shock> Shocks { get; init; } = [];

    /// <summary>About so many cells are left out in earnest to find the fields, which takes a matrix each.</summary>
    public int FieldCells { get; init; } = 1000;

    /// <summary>Threads at most. The figures are the same at any number.</summary>
    public int Threads { get; init; } = 1;

    internal MovementOptions Teaching =>
        new()
        {
            FirstTarget = FirstTarget,
            LastTarget = FirstScored - 1,
            Horizons = Horizons,
            Designs = Designs,
            LeastUsd = LeastUsd,
            OnePairIn = OnePairIn,
            FieldCells = FieldCells,
            Threads = Threads,
        };
}

/// <summary>A pair whose trade a shock broke.</summary>
/// <param name="One">An economy.</param>
/// <param name="Other">The other.</param>
/// <param name="From">First target year.</param>
/// <param name="To">Last target year.</param>
public sealed record Shock(Economy One, Economy Other, int From, int To)
{
    internal bool Covers(Economy reporter, Economy partner, int year) =>
        year >= From && year <= To && ((One == reporter && Other == partner) || (One == partner && Other == reporter));
}
