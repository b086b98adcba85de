namespace Visavis.Econometrics.Panel;

/// <summary>What explains the dependent variable: regressors and fixed effects.</summary>
/// <param name="Regressors">The regressors, possibly none; where two say the same the later one is dropped.</param>
/// <param name="Effects">The fixed effects, any number.</param>
public sealed record Design(IReadOnlyList<Regressor> Regressors, IReadOnlyList<Grouping> Effects)
{
    /// <summary>Effects that multiply a variable.</summary>
    public IReadOnlyList<SlopeEffect> Slopes { get; init; } = [];

    /// <summary>A regressor whose coefficient is one, n long; none: zero everywhere.</summary>
    public double[]? OffsetByObs { get; init; }

    /// <summary>Weight of each observation, n long, none negative; an observation of weight zero is set aside. None: one everywhere.</summary>
    public double[]? WeightByObs { get; init; }
}
