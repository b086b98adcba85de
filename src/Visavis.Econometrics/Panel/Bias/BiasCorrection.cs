namespace Visavis.Econometrics.Panel;

/// <summary>Coefficients of a three-way model and their variance, both corrected for the effects that had to be estimated beside them.</summary>
/// <param name="Coefficients">The estimates less their bias, in the order of the fit.</param>
/// <param name="Bias">What was taken off, one a coefficient.</param>
/// <param name="Variance">Clustered by pair, each pair's scores freed from what the estimated effects and coefficients took of them; no small-sample factor.</param>
public sealed record BiasCorrection(
    IReadOnlyList<Coefficient> Coefficients,
    IReadOnlyList<double> Bias,
    VarianceMatrix Variance
);
