namespace Visavis.Econometrics.Panel.Fitting;

/// <summary>A symmetric system of the coefficients, factored by Cholesky in their order; a coefficient whose pivot vanishes depends on those before it and is left out.</summary>
internal sealed class SmallSystem
{
    private readonly double[,] lower;

    public SmallSystem(double[,] matrix, double[] size, double tolerance)
    {
        var n = size.Length;
        lower = (double[,])matrix.Clone();
        IsKept = new bool[n];
        RelativePivot = new double[n];
        for (var j = 0; j < n; j++)
        {
            var pivot = lower[j, j] - Products(j, j, j);
            RelativePivot[j] = size[j] > 0 ? pivot / size[j] : 0;
            IsKept[j] = RelativePivot[j] > tolerance;
            lower[j, j] = IsKept[j] ? Math.Sqrt(pivot) : 0;
            for (var i = j + 1; i < n; i++)
            {
                lower[i, j] = IsKept[j] ? (lower[i, j] - Products(i, j, j)) / lower[j, j] : 0;
            }
        }
    }

    /// <summary>Which coefficients the data tell apart.</summary>
    public bool[] IsKept { get; }

    /// <summary>What the earlier coefficients leave of each one's diagonal, relative to its size.</summary>
    public double[] RelativePivot { get; }

    /// <summary>The multiples of the columns before one that come closest to it.</summary>
    public double[] Multiples(int coefficient)
    {
        var multiple = new double[coefficient];
        for (var i = coefficient - 1; i >= 0; i--)
        {
            multiple[i] = lower[coefficient, i];
            for (var j = i + 1; j < coefficient; j++)
            {
                multiple[i] -= lower[j, i] * multiple[j];
            }
            multiple[i] = IsKept[i] ? multiple[i] / lower[i, i] : 0;
        }
        return multiple;
    }

    /// <summary>What independent squared errors of the columns make of a pivot.</summary>
    public double Error(int coefficient, double[] squared) =>
        squared[coefficient] + Multiples(coefficient).Select((m, j) => m * m * squared[j]).Sum();

    /// <summary>Solves for one right-hand side; zero for what is left out.</summary>
    public double[] Solve(double[] rightSide)
    {
        var (n, x) = (IsKept.Length, (double[])rightSide.Clone());
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < i; j++)
            {
                x[i] -= lower[i, j] * x[j];
            }
            x[i] = IsKept[i] ? x[i] / lower[i, i] : 0;
        }
        for (var i = n - 1; i >= 0; i--)
        {
            for (var j = i + 1; j < n; j++)
            {
                x[i] -= lower[j, i] * x[j];
            }
            x[i] = IsKept[i] ? x[i] / lower[i, i] : 0;
        }
        return x;
    }

    /// <summary>The factor times a vector: with standard normals, a draw whose covariance is the matrix.</summary>
    public double[] LowerTimes(double[] vector) =>
        [
            .. Enumerable
                .Range(0, vector.Length)
                .Select(i => Enumerable.Range(0, i + 1).Sum(j => lower[i, j] * vector[j])),
        ];

    /// <summary>The inverse; rows and columns of what is left out are zero.</summary>
    public double[,] Inverse()
    {
        var n = IsKept.Length;
        var inverse = new double[n, n];
        for (var j = 0; j < n; j++)
        {
            var unit = new double[n];
            unit[j] = IsKept[j] ? 1 : 0;
            var column = Solve(unit);
            for (var i = 0; i < n; i++)
            {
                inverse[i, j] = column[i];
            }
        }
        return inverse;
    }

    private double Products(int i, int j, int count)
    {
        var sum = 0.0;
        for (var k = 0; k < count; k++)
        {
            sum += lower[i, k] * lower[j, k];
        }
        return sum;
    }
}
