namespace Visavis.Econometrics.Panel;

/// <summary>What can be wrong with a sample or a design.</summary>
public enum FitFault
{
    /// <summary>No observation at all, or none that is left after the drops.</summary>
    NoObservations,

    /// <summary>A column is longer or shorter than the dependent variable.</summary>
    LengthsDiffer,

    /// <summary>A value is infinite or not a number.</summary>
    NotFinite,

    /// <summary>The dependent variable or a weight is negative.</summary>
    Negative,

    /// <summary>Every value of the dependent variable is zero.</summary>
    AllZero,

    /// <summary>A level lies outside its factor.</summary>
    LevelOutside,

    /// <summary>A grouping has no factor, or one twice.</summary>
    NoGrouping,

    /// <summary>The caller stopped the fit.</summary>
    Cancelled,
}

/// <summary>Bad input, as a value.</summary>
/// <param name="Fault">What is wrong.</param>
/// <param name="Name">The column, factor or effect.</param>
/// <param name="Count">How many observations are concerned.</param>
/// <param name="FirstObs">The first of them; -1 where none is to blame.</param>
public sealed record FitProblem(FitFault Fault, string Name, long Count, int FirstObs);

/// <summary>A fit, or everything that keeps it from being made.</summary>
/// <typeparam name="T">Kind of result.</typeparam>
public sealed class Outcome<T>
    where T : class
{
    private readonly T? result;

    internal Outcome(T result) => this.result = result;

    internal Outcome(IReadOnlyList<FitProblem> problems) => Problems = problems;

    /// <summary>All problems at once; empty where there is a result.</summary>
    public IReadOnlyList<FitProblem> Problems { get; } = [];

    /// <summary>Whether there is a result.</summary>
    public bool IsResult => result is not null;

    /// <summary>The result.</summary>
    /// <exception cref="InvalidOperationException">There are problems instead.</exception>
    public T Result => result ?? throw new InvalidOperationException($"No result: {string.Join("; ", Problems)}");
}
