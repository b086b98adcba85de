namespace Visavis.Econometrics.Panel;

/// <summary>What was done to a sample or found in a fit.</summary>
public enum FitNoteKind
{
    /// <summary>Observations of weight zero were set aside.</summary>
    ZeroWeight,

    /// <summary>Observations of a level whose dependent variable is always zero were dropped; its effect is minus infinity.</summary>
    AllZeroLevel,

    /// <summary>Observations that are alone in their level were dropped; the effect fits them perfectly.</summary>
    Singleton,

    /// <summary>Observations were dropped because a combination of regressors and effects predicts their zeros perfectly; see the certificate.</summary>
    Separated,

    /// <summary>A regressor is a combination of effects and earlier regressors, so it has no coefficient.</summary>
    Collinear,

    /// <summary>An effect has one level only.</summary>
    OneLevel,

    /// <summary>Several observations share a cell of the tensor, so the general path was taken.</summary>
    DuplicateCells,

    /// <summary>The iteration ended before it converged.</summary>
    NotConverged,

    /// <summary>Fewer clusters than coefficients: the variance has not full rank.</summary>
    FewClusters,

    /// <summary>A variance of several cluster dimensions was not positive semidefinite; its negative eigenvalues were set to zero.</summary>
    NegativeEigenvalues,
}

/// <summary>What was done to the sample or found in the fit, and to how many.</summary>
/// <param name="Kind">What.</param>
/// <param name="Name">The regressor or effect; empty where it concerns the whole.</param>
/// <param name="Count">How many observations or columns.</param>
public sealed record FitNote(FitNoteKind Kind, string Name, long Count);
