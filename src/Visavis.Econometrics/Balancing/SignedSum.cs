namespace Visavis.Econometrics.Balancing;

/// <summary>Positive and negative parts of a sum, as logarithms: nothing overflows, and nothing becomes zero by being small.</summary>
/// <param name="LogPositive">ln of the sum of the positive parts; −∞ without any.</param>
/// <param name="LogNegative">ln of the sum of the sizes of the negative parts; −∞ without any.</param>
internal readonly record struct SignedSum(double LogPositive, double LogNegative)
{
    public static readonly SignedSum Nothing = new(double.NegativeInfinity, double.NegativeInfinity);

    public double Net => Math.Exp(LogPositive) - Math.Exp(LogNegative);

    public double Size => Math.Exp(LogPositive) + Math.Exp(LogNegative);

    public bool HasPositive => LogPositive > double.NegativeInfinity;

    public bool HasNegative => LogNegative > double.NegativeInfinity;

    public SignedSum Plus(bool isPositive, double logSize) =>
        isPositive
            ? this with
            {
                LogPositive = Join(LogPositive, logSize),
            }
            : this with
            {
                LogNegative = Join(LogNegative, logSize),
            };

    /// <summary>Whether the parts, stretched, can add up to a target at all. A target of 0 needs both signs or no parts.</summary>
    public bool CanReach(double target) =>
        (HasPositive && HasNegative)
        || (HasPositive && target > 0)
        || (HasNegative && target < 0)
        || (Size == 0 && target == 0);

    /// <summary>ln r of the r for which positive · r − negative / r is the target.</summary>
    /// <remarks>Junius and Oosterhaven (2003); with one sign only as Temurshoev, Miller and Bouwmeester (2013) mend it.</remarks>
    public double LogFactor(double target)
    {
        if (!HasPositive || !HasNegative)
        {
            return HasPositive ? Math.Log(target) - LogPositive
                : HasNegative ? LogNegative - Math.Log(-target)
                : 0;
        }
        // r = √(n/p) · (t + √(t² + 1)) with t = target / 2√(pn), which is an inverse hyperbolic sine.
        var half = target / 2 * Math.Exp(-(LogPositive + LogNegative) / 2);
        return ((LogNegative - LogPositive) / 2) + Math.Asinh(half);
    }

    private static double Join(double one, double other)
    {
        var (larger, smaller) = (Math.Max(one, other), Math.Min(one, other));
        return double.IsNegativeInfinity(larger) ? larger : larger + Math.Log(1 + Math.Exp(smaller - larger));
    }
}
