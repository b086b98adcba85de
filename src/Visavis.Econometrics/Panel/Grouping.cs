namespace Visavis.Econometrics.Panel;

/// <summary>Observations that share a level of every factor: the groups of a fixed effect or the clusters of a variance. Exporter × year, pair.</summary>
/// <param name="Factors">The factors, at least one, none twice.</param>
public sealed record Grouping(IReadOnlyList<Factor> Factors)
{
    /// <summary>A grouping by one or several factors.</summary>
    public static Grouping By(params Factor[] factors) => new(factors);

    /// <summary>The names of the factors with a times sign: exporter*year.</summary>
    public string Name => string.Join('*', Factors.Select(f => f.Name));

    /// <summary>Whether every group of this one lies in one group of another by construction.</summary>
    internal bool IsFinerThan(Grouping other) => other.Factors.All(Factors.Contains);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
