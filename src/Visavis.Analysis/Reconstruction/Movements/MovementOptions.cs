namespace Visavis.Analysis.Reconstruction.Movements;

/// <summary>How a model of movements is fitted.</summary>
public sealed record MovementOptions
{
    // Growth has to be known for some years before the first year that teaches.
    private const int YearsBefore = 10;
    private const int YearsThatTeach = 7;

    // Some two dozen coefficients a design: fewer pairs leave the intervals too narrow, all of them take minutes.
    private const int PairsThatTeach = 200;
    private const int UsualFieldCells = 100;

    /// <summary>How the model is taught wherever an answer rests on it; the backtest scores exactly this as <see cref="BacktestSplit.AsPrinted"/>.</summary>
    /// <param name="panel">Annual reports.</param>
    /// <param name="lastTarget">Last year that teaches.</param>
    /// <returns>Of a panel too short for it no year teaches: <see cref="FirstTarget"/> is then after <see cref="LastTarget"/>.</returns>
    public static MovementOptions Usual(TradePanel panel, int lastTarget) =>
        new()
        {
            FirstTarget = Math.Max(panel.FirstYear + YearsBefore, lastTarget - YearsThatTeach + 1),
            LastTarget = lastTarget,
            OnePairIn = Math.Max(1, panel.Economies.Count * (panel.Economies.Count - 1) / 2 / PairsThatTeach),
            FieldCells = UsualFieldCells,
        };

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
