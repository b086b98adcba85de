namespace Visavis.Econometrics;

/// <summary>Minimises ½ xᵀH x − cᵀx over groups of shares, H positive definite. Shares at zero are held there until their multiplier lets them go.</summary>
internal sealed class ActiveSet(double[,] h, double[] c, int[] groups, double tolerance)
{
    private readonly bool[] isHeld = new bool[c.Length];

    public (double[] Shares, int Steps, bool Converged) Solve(double[] start)
    {
        var x = (double[])start.Clone();
        var most = 100 + (20 * x.Length);
        for (var step = 1; step <= most; step++)
        {
            var blocking = Move(x, Direction(x));
            if (blocking >= 0)
            {
                (x[blocking], isHeld[blocking]) = (0, true);
            }
            else if (MostWrong(x) is >= 0 and var wrong)
            {
                isHeld[wrong] = false;
            }
            else
            {
                return (Normalised(x), step, true);
            }
        }
        return (Normalised(x), most, false);
    }

    // To the least point of the shares that are not held, whose sums stay.
    private double[] Direction(double[] x)
    {
        var free = Enumerable.Range(0, x.Length).Where(i => !isHeld[i]).ToArray();
        var sums = free.Select(i => groups[i]).Distinct().ToArray();
        var gradient = Gradient(x);
        var (matrix, right) = (
            new double[free.Length + sums.Length, free.Length + sums.Length],
            new double[free.Length + sums.Length]
        );
        for (var i = 0; i < free.Length; i++)
        {
            right[i] = -gradient[free[i]];
            for (var j = 0; j < free.Length; j++)
            {
                matrix[i, j] = h[free[i], free[j]];
            }
            var sum = free.Length + Array.IndexOf(sums, groups[free[i]]);
            matrix[i, sum] = matrix[sum, i] = 1;
        }
        var solution = LinearSystem.Solve(matrix, right);
        var direction = new double[x.Length];
        for (var i = 0; i < free.Length; i++)
        {
            direction[free[i]] = solution[i];
        }
        return direction;
    }

    private static int Move(double[] x, double[] direction)
    {
        var (length, blocking) = (1.0, -1);
        for (var i = 0; i < x.Length; i++)
        {
            if (direction[i] < 0 && -x[i] / direction[i] < length)
            {
                (length, blocking) = (-x[i] / direction[i], i);
            }
        }
        for (var i = 0; i < x.Length; i++)
        {
            x[i] += length * direction[i];
        }
        return blocking;
    }

    // The held share that would lessen the objective most if it grew at the cost of its group; -1 where none would.
    private int MostWrong(double[] x)
    {
        var gradient = Gradient(x);
        var (wrong, least) = (-1, -tolerance);
        for (var i = 0; i < x.Length; i++)
        {
            var group = groups[i];
            var level = isHeld[i]
                ? Enumerable.Range(0, x.Length).Where(j => groups[j] == group && !isHeld[j]).Average(j => gradient[j])
                : double.NegativeInfinity;
            if (gradient[i] - level < least)
            {
                (wrong, least) = (i, gradient[i] - level);
            }
        }
        return wrong;
    }

    private double[] Gradient(double[] x)
    {
        var gradient = new double[x.Length];
        for (var i = 0; i < x.Length; i++)
        {
            gradient[i] = -c[i];
            for (var j = 0; j < x.Length; j++)
            {
                gradient[i] += h[i, j] * x[j];
            }
        }
        return gradient;
    }

    private double[] Normalised(double[] x)
    {
        var positive = x.Select(v => Math.Max(0, v)).ToArray();
        var sums = positive.Zip(groups).GroupBy(p => p.Second).ToDictionary(g => g.Key, g => g.Sum(p => p.First));
        return [.. positive.Select((v, i) => v / sums[groups[i]])];
    }
}
