namespace Visavis.Econometrics.Bipartite;

/// <summary>The second eigenvector of a symmetric matrix whose first is known and has the eigenvalue 1.</summary>
/// <param name="Vector">Of length one, n long.</param>
/// <param name="Value">Its eigenvalue.</param>
/// <param name="Gap">How far the third lies below it, at most; good to some four digits. Where it is nothing, the vector is not the only one.</param>
/// <param name="IsConverged">Whether what is left of matrix · vector − value · vector is at most <see cref="Tolerance"/> long.</param>
public sealed record SecondEigenvector(double[] Vector, double Value, double Gap, bool IsConverged)
{
    /// <summary>The residual at which the search ends.</summary>
    public const double Tolerance = 1e-13;

    private const int MostSteps = 20_000;

    /// <summary>
    /// Two vectors kept orthogonal to the first and to each other, multiplied and turned to their best directions
    /// until one stands still (Golub &amp; Van Loan 2013, 8.2.4). One thread, one order of additions, a fixed start.
    /// </summary>
    /// <param name="matrix">n × n, row by row, symmetric, no eigenvalue below zero or above one.</param>
    /// <param name="first">The first eigenvector, of length one, n long.</param>
    public static SecondEigenvector Of(double[] matrix, double[] first)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(matrix.Length, first.Length * first.Length);
        var (one, two) = Orthonormal(Start(first.Length, 7919, 1009), Start(first.Length, 104_729, 997), first);
        for (var step = 1; ; step++)
        {
            var (imageOfOne, imageOfTwo) = (Times(matrix, one), Times(matrix, two));
            var (value, third, cos, sin) = Turn(Dot(one, imageOfOne), Dot(one, imageOfTwo), Dot(two, imageOfTwo));
            var (best, image) = (Mix(one, two, cos, sin), Mix(imageOfOne, imageOfTwo, cos, sin));
            var isConverged = Math.Sqrt(Dot(Mix(image, best, 1, -value), Mix(image, best, 1, -value))) <= Tolerance;
            if (isConverged || step == MostSteps)
            {
                return new(best, value, value - third, isConverged);
            }
            (one, two) = Orthonormal(image, Mix(imageOfOne, imageOfTwo, -sin, cos), first);
        }
    }

    // Whole numbers without a pattern that an eigenvector could share.
    private static double[] Start(int n, int step, int modulus) =>
        [.. Enumerable.Range(1, n).Select(i => (double)((long)i * i * step % modulus) - (modulus / 2))];

    private static (double[] One, double[] Two) Orthonormal(double[] one, double[] two, double[] first)
    {
        var unit = Unit(Without(one, first));
        return (unit, Unit(Without(Without(Without(two, first), unit), first)));
    }

    private static double[] Without(double[] vector, double[] direction) =>
        Mix(vector, direction, 1, -Dot(vector, direction));

    // A vector of nothing but rounding stays nothing: there are fewer directions than vectors.
    private static double[] Unit(double[] vector)
    {
        var length = Math.Sqrt(Dot(vector, vector));
        return [.. vector.Select(v => length < 1e-14 ? 0 : v / length)];
    }

    // Both eigenvalues of [a b; b c], the larger first, and the direction of its vector.
    private static (double Larger, double Smaller, double Cos, double Sin) Turn(double a, double b, double c)
    {
        var angle = Math.Atan2(2 * b, a - c) / 2;
        var (sin, cos) = Math.SinCos(angle);
        var half = Math.Sqrt(((a - c) * (a - c) / 4) + (b * b));
        return (((a + c) / 2) + half, ((a + c) / 2) - half, cos, sin);
    }

    private static double[] Times(double[] matrix, double[] vector)
    {
        var n = vector.Length;
        var product = new double[n];
        for (var i = 0; i < n; i++)
        {
            product[i] = Dot(matrix.AsSpan(i * n, n), vector);
        }
        return product;
    }

    private static double[] Mix(double[] one, double[] two, double ofOne, double ofTwo) =>
        [.. one.Select((v, i) => (ofOne * v) + (ofTwo * two[i]))];

    private static double Dot(ReadOnlySpan<double> one, ReadOnlySpan<double> two)
    {
        var sum = 0.0;
        for (var i = 0; i < one.Length; i++)
        {
            sum += one[i] * two[i];
        }
        return sum;
    }
}
