namespace Visavis.Econometrics.Programming;

/// <summary>The least and the most that something may be.</summary>
/// <param name="Least">−∞ without a bound.</param>
/// <param name="Most">+∞ without a bound.</param>
public readonly record struct Bounds(double Least, double Most)
{
    /// <summary>No bound at all.</summary>
    public static Bounds None => new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Not negative.</summary>
    public static Bounds NotNegative => new(0, double.PositiveInfinity);

    /// <summary>One value only.</summary>
    /// <param name="value">The value.</param>
    public static Bounds Exactly(double value) => new(value, value);
}

/// <summary>How a search ended.</summary>
public enum ProgrammeEnd
{
    /// <summary>The answer is the best.</summary>
    Optimal,

    /// <summary>The bounds contradict each other; the conflict says which.</summary>
    Infeasible,

    /// <summary>The sum can be as small as one likes.</summary>
    Unbounded,

    /// <summary>Rounding or size kept the search from an end.</summary>
    OutOfSteps,
}

/// <summary>Bounds that contradict each other, of which none can be spared: without any one of them the rest agree.</summary>
/// <param name="Rows">Sums whose bounds take part.</param>
/// <param name="Columns">Numbers whose bounds take part.</param>
public sealed record Contradiction(IReadOnlyList<int> Rows, IReadOnlyList<int> Columns);

/// <summary>The least of a weighted sum.</summary>
/// <param name="End">How the search ended.</param>
/// <param name="Value">The least; infinite where there is none.</param>
/// <param name="Numbers">n numbers for which it is so; where it did not end optimal, the last tried.</param>
/// <param name="Conflict">Where infeasible, why.</param>
public sealed record Optimum(ProgrammeEnd End, double Value, double[] Numbers, Contradiction? Conflict);

/// <summary>What some numbers can be.</summary>
/// <param name="End">How the search ended.</param>
/// <param name="Found">One range each, in the order asked; nothing unless optimal.</param>
/// <param name="Conflict">Where infeasible, why.</param>
public sealed record Ranges(ProgrammeEnd End, IReadOnlyList<Bounds> Found, Contradiction? Conflict);
