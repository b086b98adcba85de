namespace Visavis.Econometrics.Panel;

/// <summary>A regressor: one coefficient, or one for each level of a factor but a reference.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="ValueByObs">Value of each observation, n long, finite.</param>
public sealed record Regressor(string Name, double[] ValueByObs)
{
    /// <summary>The factor whose levels have coefficients of their own; none: one coefficient for all. The product with the dummies is never written out.</summary>
    public Factor? By { get; init; }

    /// <summary>The level of <see cref="By"/> that has no coefficient; none: every level has one.</summary>
    public int? ReferenceLevel { get; init; }

    /// <summary>One coefficient for each level of a factor but the reference: distance × year.</summary>
    public static Regressor ByLevel(string name, double[] valueByObs, Factor factor, int? referenceLevel) =>
        new(name, valueByObs) { By = factor, ReferenceLevel = referenceLevel };

    /// <summary>The levels with a coefficient, or one null for all levels together.</summary>
    internal IReadOnlyList<int?> CoefficientLevels =>
        By is null ? [null] : [.. Enumerable.Range(0, By.Levels).Where(l => l != ReferenceLevel).Select(l => (int?)l)];

    internal string CoefficientName(int? level) =>
        level is { } l && By is { } factor ? $"{Name}*{factor.Name}={factor.LevelNames[l]}" : Name;
}

/// <summary>An effect that multiplies a variable: every group has its own slope.</summary>
/// <param name="Grouping">The groups.</param>
/// <param name="Name">What the variable is called.</param>
/// <param name="ValueByObs">Value of each observation, n long, finite.</param>
public sealed record SlopeEffect(Grouping Grouping, string Name, double[] ValueByObs);
