namespace Visavis.Econometrics.Balancing;

/// <summary>When balancing stops.</summary>
public readonly record struct BalanceOptions
{
    private readonly double tolerance;
    private readonly int mostRounds;

    /// <summary>How far a sum may miss, as part of the sizes it adds up; 1e-12 unless set.</summary>
    public double Tolerance
    {
        get => tolerance > 0 ? tolerance : 1e-12;
        init => tolerance = value;
    }

    /// <summary>Rounds at most, each once over all sums; 10 000 unless set.</summary>
    public int MostRounds
    {
        get => mostRounds > 0 ? mostRounds : 10_000;
        init => mostRounds = value;
    }
}

/// <summary>How balancing ended.</summary>
public enum BalanceEnd
{
    /// <summary>Every sum is met.</summary>
    Converged,

    /// <summary>No stretching meets every sum; the conflicts say why.</summary>
    Conflict,

    /// <summary>The rounds were used up; the conflicts say which sums are still missed.</summary>
    OutOfRounds,
}

/// <summary>What a conflict is about.</summary>
public enum ConflictOf
{
    /// <summary>One row.</summary>
    Row,

    /// <summary>One column.</summary>
    Column,

    /// <summary>All rows together against all columns together.</summary>
    Total,

    /// <summary>Some rows that need more than the columns they have cells in can hold.</summary>
    RowsTogether,

    /// <summary>One constraint of several kinds.</summary>
    Constraint,
}

/// <summary>A sum that cannot be met, or is not met.</summary>
/// <param name="Of">What it is about.</param>
/// <param name="Indices">The rows, columns or constraints in question.</param>
/// <param name="Wanted">The sum asked for.</param>
/// <param name="Reached">The sum reached, or the most that can be.</param>
/// <param name="Partners">For rows together: the columns that they have cells in.</param>
public sealed record SumConflict(
    ConflictOf Of,
    IReadOnlyList<int> Indices,
    double Wanted,
    double Reached,
    IReadOnlyList<int> Partners
);

/// <summary>A matrix stretched to its sums.</summary>
/// <param name="Values">The cells, in the order given.</param>
/// <param name="Rounds">Rounds taken.</param>
/// <param name="End">How it ended.</param>
/// <param name="Conflicts">Nothing where it converged.</param>
public sealed record BalancedMatrix(double[] Values, int Rounds, BalanceEnd End, IReadOnlyList<SumConflict> Conflicts);
