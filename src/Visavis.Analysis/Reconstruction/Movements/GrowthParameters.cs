using Visavis.Econometrics.TwoWay;

namespace Visavis.Analysis.Reconstruction.Movements;

/// <summary>Variances of the system of others' growth over one horizon. Estimated; the defaults are where the search begins.</summary>
/// <remarks>Fixed, not estimated: the common level's variance 0.01, Student's 3 degrees of freedom, 4 rounds of weights.</remarks>
/// <param name="Reporters">Of a reporter's growth with everybody.</param>
/// <param name="Partners">Of a partner's growth with everybody.</param>
/// <param name="Size">Of a cell's growth, the part that falls with its size, at 100 mn USD.</param>
/// <param name="SizePower">How fast it falls.</param>
/// <param name="Volatility">What the square of the cell's own past surprises counts.</param>
/// <param name="OneReport">By how much more a growth that only one side reports varies.</param>
/// <param name="Disagreement">What the square of both sides' difference counts.</param>
/// <param name="Field">Of what near reporters' growth with near partners has in common.</param>
/// <param name="SizeField">Of what an economy's flows of one size have in common.</param>
public sealed record GrowthParameters(
    double Reporters = 0.02,
    double Partners = 0.02,
    double Size = 0.002,
    double SizePower = 0.5,
    double Volatility = 0.4,
    double OneReport = 3,
    double Disagreement = 0.1,
    double Field = 0.003,
    double SizeField = 0.005
)
{
    internal const double LevelVariance = 0.01;

    /// <summary>Where the search begins: effects and fields drift apart with the years.</summary>
    /// <param name="horizon">Years, 1 or more.</param>
    public static GrowthParameters Default(int horizon)
    {
        var (start, wider) = (new GrowthParameters(), 1 + (0.5 * (horizon - 1)));
        return start with
        {
            Reporters = start.Reporters * wider,
            Partners = start.Partners * wider,
            Size = start.Size * wider,
            Field = start.Field * wider,
            SizeField = start.SizeField * wider,
        };
    }

    internal TwoWayPriors Effects => new(LevelVariance, Reporters, Partners);

    internal FieldPriors Fields => new(Reporters, Partners, Field, SizeField);

    /// <summary>Variance of what a cell grew by, beside effects and fields.</summary>
    /// <param name="logSize">ln (value at the beginning / 100 mn USD).</param>
    /// <param name="volatility">Mean absolute surprise of the cell's years.</param>
    /// <param name="isSaidByBoth">Whether both sides report the growth.</param>
    /// <param name="disagreement">By how much they differ, 0 where one reports.</param>
    internal double Variance(double logSize, double volatility, bool isSaidByBoth, double disagreement) =>
        (Typical(logSize, volatility) * (isSaidByBoth ? 1 : OneReport)) + (Disagreement * disagreement * disagreement);

    private double Typical(double logSize, double volatility) =>
        (Size * Math.Exp(-SizePower * logSize)) + (Volatility * volatility * volatility);
}
