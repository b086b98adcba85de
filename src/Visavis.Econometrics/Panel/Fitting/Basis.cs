using Visavis.Econometrics.Vectors;

namespace Visavis.Econometrics.Panel.Fitting;

/// <summary>
/// The columns that an iteration works with: the regressors, or, where one says nearly the same as earlier ones, what it has
/// left of them. Column k is regressor k plus multiples of earlier regressors.
/// </summary>
internal sealed class Basis(int coefficients)
{
    private readonly double[][] multiples =
    [
        .. Enumerable
            .Range(0, coefficients)
            .Select(k => Enumerable.Range(0, coefficients).Select(j => j == k ? 1.0 : 0).ToArray()),
    ];

    /// <summary>How often a column holds each regressor.</summary>
    public double[] Multiples(int column) => multiples[column];

    /// <summary>Whether a column is more than its regressor.</summary>
    public bool IsMixed(int column) => multiples[column].AsSpan(0, column).ContainsAnyExcept(0);

    /// <summary>Takes a multiple of an earlier column off a column.</summary>
    public void TakeOff(int column, int earlier, double multiple) =>
        Simd.AddScaled(multiples[column], multiples[earlier], -multiple);

    /// <summary>Numbers of the columns, such as scores, from those of the regressors.</summary>
    public double[] ByColumn(double[] byRegressor) => [.. multiples.Select(m => Simd.Dot(m, byRegressor))];

    /// <summary>Coefficients of the regressors from those of the columns.</summary>
    public double[] Coefficients(double[] ofColumns)
    {
        var sum = new double[coefficients];
        for (var k = 0; k < coefficients; k++)
        {
            Simd.AddScaled(sum, multiples[k], ofColumns[k]);
        }
        return sum;
    }
}
