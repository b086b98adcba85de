namespace Visavis.Econometrics.Panel;

/// <summary>What is supposed of the errors when the variance of the coefficients is estimated.</summary>
public sealed record VarianceChoice
{
    private VarianceChoice(bool isSandwich, IReadOnlyList<Grouping> clusters) =>
        (IsSandwich, Clusters) = (isSandwich, clusters);

    /// <summary>The model is right: the inverse of the information; for least squares, errors of one variance.</summary>
    public static VarianceChoice Classical { get; } = new(false, []);

    /// <summary>Errors are independent, their variances differ (White 1980).</summary>
    public static VarianceChoice Heteroskedastic { get; } = new(true, []);

    /// <summary>Errors depend on each other within clusters of one to four groupings (Cameron, Gelbach and Miller 2011).</summary>
    /// <param name="clusters">The groupings.</param>
    /// <exception cref="ArgumentException">No grouping, or more than four.</exception>
    public static VarianceChoice Clustered(params Grouping[] clusters) =>
        clusters.Length is >= 1 and <= 4
            ? new(true, clusters)
            : throw new ArgumentException($"One to four groupings, not {clusters.Length}.", nameof(clusters));

    /// <summary>The groupings whose clusters may be dependent within.</summary>
    public IReadOnlyList<Grouping> Clusters { get; }

    internal bool IsSandwich { get; }
}

/// <summary>By what a variance is multiplied because the sample is finite. n observations, K parameters (effects nested in a cluster count once), G clusters, of several dimensions the fewest.</summary>
public enum SmallSample
{
    /// <summary>By nothing; least squares with errors of one variance divides by n.</summary>
    None,

    /// <summary>As fixest does: (n − 1)/(n − K), times G/(G − 1) with clusters and n/(n − 1) without.</summary>
    Fixest,

    /// <summary>As Stata's likelihood commands and ppmlhdfe do: G/(G − 1), n/(n − 1) without clusters, and nothing for K.</summary>
    Ppmlhdfe,
}

/// <summary>Variances and covariances of the coefficients.</summary>
/// <param name="Values">k × k, in the order of the coefficients.</param>
/// <param name="ClusterCounts">How many clusters each grouping has; empty without clusters.</param>
/// <param name="Notes">What a reader should know: few clusters, negative eigenvalues.</param>
public sealed record VarianceMatrix(double[,] Values, IReadOnlyList<int> ClusterCounts, IReadOnlyList<FitNote> Notes)
{
    /// <summary>Roots of the diagonal, one a coefficient.</summary>
    public IReadOnlyList<double> StandardErrors { get; } =
    [.. Enumerable.Range(0, Values.GetLength(0)).Select(k => Math.Sqrt(Values[k, k]))];
}
