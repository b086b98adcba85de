namespace Visavis.Econometrics.TwoWay;

/// <summary>How far level and effects may lie from zero before the data speak, and how tame the errors are.</summary>
/// <param name="Level">Variance of the common level, over 0.</param>
/// <param name="Rows">Variance of a row's effect, over 0.</param>
/// <param name="Columns">Variance of a column's effect, over 0.</param>
/// <param name="DegreesOfFreedom">Of Student's errors, over 0: few let an outlier weigh little.</param>
/// <param name="Rounds">Fits: the first with equal weights, each later one with the weights of the one before; 1 or more.</param>
public sealed record TwoWayPriors(
    double Level,
    double Rows,
    double Columns,
    double DegreesOfFreedom = 3,
    int Rounds = 4
);
