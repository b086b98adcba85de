using Visavis.Econometrics.Linear;
using Visavis.Econometrics.Optimise;

namespace Visavis.Econometrics.StudentT;

/// <summary>Where the fit of a Student regression stands.</summary>
internal sealed class StudentState
{
    private const double LeastTails = 1.5;
    private const double MostTails = 200;

    private readonly double[] y;
    private readonly Matrix mean;
    private readonly Matrix scale;
    private readonly double[] residual;
    private readonly double[] logScale;
    private double[] beta;
    private double[] gamma;
    private double tails = 5;

    public StudentState(double[] y, Matrix mean, Matrix scale)
    {
        (this.y, this.mean, this.scale) = (y, mean, scale);
        (beta, gamma) = (new double[mean.Columns], new double[scale.Columns]);
        (residual, logScale) = ([.. y], new double[y.Length]);
        var spread = Math.Log(Math.Max(1e-12, MedianOfAbsolute(y) / 0.7));
        // Least squares of a constant: the coefficients that give every observation this spread.
        Array.Fill(logScale, spread);
        gamma = WeightedLeastSquares(scale, logScale, _ => 1);
        LogLikelihood = LikelihoodOf(residual, logScale, tails);
    }

    public double LogLikelihood { get; private set; }

    public StudentFit ToFit(int rounds, bool converged) => new(beta, gamma, tails, LogLikelihood, rounds, converged);

    public void StepMean()
    {
        if (beta.Length == 0)
        {
            return;
        }
        beta = WeightedLeastSquares(mean, y, k => Weight(k) * Math.Exp(-2 * logScale[k]));
        Multiply(mean, beta, residual);
        for (var k = 0; k < y.Length; k++)
        {
            residual[k] = y[k] - residual[k];
        }
        LogLikelihood = LikelihoodOf(residual, logScale, tails);
    }

    public void StepScale()
    {
        // The score of ln s is w z² - 1, its information 2ν / (ν + 3).
        var working = new double[y.Length];
        for (var k = 0; k < y.Length; k++)
        {
            var z = residual[k] * Math.Exp(-logScale[k]);
            working[k] = ((Weight(k) * z * z) - 1) * (tails + 3) / (2 * tails);
        }
        var step = WeightedLeastSquares(scale, working, _ => 1);
        var (candidate, shift) = (new double[y.Length], new double[y.Length]);
        Multiply(scale, step, shift);
        for (var size = 1.0; size > 1e-4; size /= 2)
        {
            for (var k = 0; k < y.Length; k++)
            {
                candidate[k] = logScale[k] + (size * shift[k]);
            }
            var likelihood = LikelihoodOf(residual, candidate, tails);
            if (likelihood > LogLikelihood)
            {
                candidate.CopyTo(logScale, 0);
                gamma = [.. gamma.Zip(step, (g, s) => g + (size * s))];
                LogLikelihood = likelihood;
                return;
            }
        }
    }

    public void StepTails()
    {
        var squares = new double[y.Length];
        for (var k = 0; k < y.Length; k++)
        {
            var z = residual[k] * Math.Exp(-logScale[k]);
            squares[k] = z * z;
        }
        var sumLogScale = logScale.Sum();
        var best = GoldenSection(
            nu => LikelihoodOf(squares, sumLogScale, Math.Exp(nu)),
            Math.Log(LeastTails),
            Math.Log(MostTails)
        );
        var likelihood = LikelihoodOf(squares, sumLogScale, Math.Exp(best));
        if (likelihood > LogLikelihood)
        {
            (tails, LogLikelihood) = (Math.Exp(best), likelihood);
        }
    }

    private double Weight(int k)
    {
        var z = residual[k] * Math.Exp(-logScale[k]);
        return (tails + 1) / (tails + (z * z));
    }

    private static double LikelihoodOf(double[] residual, double[] logScale, double tails)
    {
        var sum = residual.Length * new StudentDistribution(1, tails).LogDensity(0);
        for (var k = 0; k < residual.Length; k++)
        {
            var z = residual[k] * Math.Exp(-logScale[k]);
            sum -= logScale[k] + ((tails + 1) / 2 * Math.Log(1 + (z * z / tails)));
        }
        return sum;
    }

    private static double LikelihoodOf(double[] squares, double sumLogScale, double tails)
    {
        var sum = (squares.Length * new StudentDistribution(1, tails).LogDensity(0)) - sumLogScale;
        foreach (var square in squares)
        {
            sum -= (tails + 1) / 2 * Math.Log(1 + (square / tails));
        }
        return sum;
    }

    private static double GoldenSection(Func<double, double> value, double low, double high)
    {
        var golden = (Math.Sqrt(5) - 1) / 2;
        var (left, right) = (high - (golden * (high - low)), low + (golden * (high - low)));
        var (atLeft, atRight) = (value(left), value(right));
        while (high - low > 1e-7)
        {
            if (atLeft > atRight)
            {
                (high, right, atRight) = (right, left, atLeft);
                left = high - (golden * (high - low));
                atLeft = value(left);
            }
            else
            {
                (low, left, atLeft) = (left, right, atRight);
                right = low + (golden * (high - low));
                atRight = value(right);
            }
        }
        return (low + high) / 2;
    }

    private static void Multiply(Matrix a, double[] b, double[] to)
    {
        for (var k = 0; k < to.Length; k++)
        {
            to[k] = 0;
            for (var c = 0; c < b.Length; c++)
            {
                to[k] += a[k, c] * b[c];
            }
        }
    }

    private static double[] WeightedLeastSquares(Matrix a, double[] y, Func<int, double> weight)
    {
        var (normal, right) = (new Matrix(a.Columns, a.Columns), new double[a.Columns]);
        for (var k = 0; k < y.Length; k++)
        {
            var w = weight(k);
            var row = a.Row(k);
            for (var i = 0; i < row.Length; i++)
            {
                right[i] += w * row[i] * y[k];
                for (var j = 0; j <= i; j++)
                {
                    normal[i, j] += w * row[i] * row[j];
                }
            }
        }
        var factor = DenseCholesky.Factor(normal);
        return factor.Failure is null
            ? factor.Solve(right)
            : throw new InvalidOperationException($"Column {factor.Failure.Index} says nothing new.");
    }

    private static double MedianOfAbsolute(double[] y)
    {
        var sorted = y.Select(Math.Abs).Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
