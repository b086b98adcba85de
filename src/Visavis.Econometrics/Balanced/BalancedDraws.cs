namespace Visavis.Econometrics.Balanced;

/// <summary>Draws from a balanced system: prior and evidence are moved by their errors and the system is solved again, so that what must hold holds in every draw.</summary>
public sealed class BalancedDraws
{
    private const int MostSteps = 25;
    private const double Tolerance = 1e-6;

    private BalancedDraws(double[][] theta, int failed) => (Theta, Failed) = (theta, failed);

    /// <summary>By draw the unknowns, as long as the system has them.</summary>
    public double[][] Theta { get; }

    /// <summary>Draws that could not be solved; they are left out.</summary>
    public int Failed { get; }

    /// <summary>Draws of an estimate: the same for the same seed, at any number of threads.</summary>
    /// <param name="estimate">Where they start.</param>
    /// <param name="count">How many, 1 or more.</param>
    /// <param name="seed">Any.</param>
    /// <param name="threads">1 or more.</param>
    /// <param name="cancellation">Asked before each draw.</param>
    public static BalancedDraws Of(
        BalancedEstimate estimate,
        int count,
        ulong seed,
        int threads = 2,
        CancellationToken cancellation = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        var draws = new double[]?[count];
        Parallel.For(
            0,
            count,
            new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
            d => draws[d] = Draw(estimate, new(seed, (ulong)d))
        );
        var solved = draws.OfType<double[]>().ToArray();
        return new(solved, count - solved.Length);
    }

    // The factor of the estimate serves nearly every draw: only how far each step leads depends on it, not where the steps end.
    private static double[]? Draw(BalancedEstimate estimate, SeededErrors errors)
    {
        var (system, numbers) = (estimate.System, estimate.Numbers);
        var prior = new double[numbers.Prior.Length];
        for (var i = 0; i < prior.Length; i++)
        {
            prior[i] = numbers.Prior[i] + (Math.Sqrt(numbers.Variances[i]) * errors.Normal());
        }
        var targets = new double[numbers.Targets.Length];
        for (var r = 0; r < targets.Length; r++)
        {
            var row = system.Rows[r];
            var off = row.IsHard ? 0 : row.Sd / numbers.Scales[r] * errors.StudentT(row.DegreesOfFreedom);
            targets[r] = numbers.Targets[r] + off;
        }
        return Solve(estimate, prior, targets) ?? BalancedSolver.Draw(estimate, prior, targets);
    }

    private static double[]? Solve(BalancedEstimate estimate, double[] prior, double[] targets)
    {
        var (system, numbers) = (estimate.System, estimate.Numbers);
        var theta = estimate.Theta.ToArray();
        var gap = new double[targets.Length];
        var off = new double[prior.Length];
        Span<double> slopes = new double[system.Rows.Select(r => r.Length).DefaultIfEmpty(0).Max()];
        for (var step = 0; step < MostSteps; step++)
        {
            for (var i = 0; i < off.Length; i++)
            {
                off[i] = theta[i] - prior[i];
            }
            for (var r = 0; r < gap.Length; r++)
            {
                var row = system.Rows[r];
                var value = BalancedSystem.Evaluate(row, theta, slopes[..row.Length]) / numbers.Scales[r];
                gap[r] = targets[r] - value + estimate.Slopes.Dot(r, off);
            }
            var pull = estimate.Slopes.TransposedTimes(estimate.Factor.Solve(gap));
            var longest = 0.0;
            for (var i = 0; i < theta.Length; i++)
            {
                var next = prior[i] + (numbers.Variances[i] * pull[i]);
                longest = Math.Max(longest, Math.Abs(next - theta[i]));
                theta[i] = next;
            }
            if (longest < Tolerance)
            {
                return theta;
            }
            if (!double.IsFinite(longest) || longest > 50)
            {
                return null;
            }
        }
        return null;
    }
}
