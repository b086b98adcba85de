namespace Visavis.Econometrics.Balanced;

/// <summary>Solves a system again with prior and evidence moved by their errors; one thread's room for it.</summary>
/// <remarks>
/// The factor of the estimate serves nearly every draw: with slopes J and spreads W kept, θ = θ₀ + V Jᵀ λ and
/// λ ← λ + (J V Jᵀ + W)⁻¹ (t − f(θ) − W λ), whose end depends on the factor only through how soon it is reached.
/// </remarks>
internal sealed class Redrawing(BalancedEstimate estimate, FlatRows rows)
{
    private const int MostSteps = 40;
    private const double Tolerance = 1e-6;
    private const double Farthest = 50;
    private readonly BalancedNumbers numbers = estimate.Numbers;
    private readonly double[] prior = new double[estimate.Numbers.Prior.Length];
    private readonly double[] powers = new double[estimate.Numbers.Prior.Length];
    private readonly double[] targets = new double[estimate.Numbers.Targets.Length];
    private readonly double[] values = new double[estimate.Numbers.Targets.Length];

    /// <summary>One draw; absent where it cannot be solved.</summary>
    public double[]? Draw(SeededErrors errors)
    {
        for (var i = 0; i < prior.Length; i++)
        {
            prior[i] = numbers.Prior[i] + (Math.Sqrt(numbers.Variances[i]) * errors.Normal());
        }
        for (var r = 0; r < targets.Length; r++)
        {
            var row = estimate.System.Rows[r];
            var off = row.IsHard ? 0 : row.Sd / numbers.Scales[r] * errors.StudentT(row.DegreesOfFreedom);
            targets[r] = numbers.Targets[r] + off;
        }
        return Chord() ?? BalancedSolver.Draw(estimate, prior, targets);
    }

    private double[]? Chord()
    {
        var theta = estimate.Theta.ToArray();
        var pull = Start(theta);
        for (var step = 0; step < MostSteps; step++)
        {
            var longest = Move(theta, pull);
            if (longest < Tolerance)
            {
                return theta;
            }
            if (!(longest < Farthest))
            {
                return null;
            }
            rows.Evaluate(theta, powers, values);
            for (var r = 0; r < values.Length; r++)
            {
                values[r] = targets[r] - values[r] - (estimate.RowVariances[r] * pull[r]);
            }
            var more = estimate.Factor.Solve(values);
            for (var r = 0; r < pull.Length; r++)
            {
                pull[r] += more[r];
            }
        }
        return null;
    }

    // As if the rows were straight: what they say at the estimate, and their slopes there.
    private double[] Start(double[] theta)
    {
        rows.Evaluate(theta, powers, values);
        var off = new double[theta.Length];
        for (var i = 0; i < off.Length; i++)
        {
            off[i] = theta[i] - prior[i];
        }
        var moved = estimate.Slopes.Times(off);
        for (var r = 0; r < values.Length; r++)
        {
            values[r] = targets[r] - values[r] + moved[r];
        }
        return estimate.Factor.Solve(values);
    }

    // To where the rows pull; how far the farthest unknown went, no number where one is lost.
    private double Move(double[] theta, double[] pull)
    {
        var longest = 0.0;
        for (var i = 0; i < theta.Length; i++)
        {
            var next = prior[i] + (numbers.Variances[i] * estimate.ByUnknown.Dot(i, pull));
            longest = double.Max(longest, Math.Abs(next - theta[i]));
            theta[i] = next;
        }
        return longest;
    }
}
