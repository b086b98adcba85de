using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Visavis.Econometrics.Balanced;

/// <summary>Solves a system again with prior and evidence moved by their errors, eight draws at once, one a lane; one thread's room for it.</summary>
/// <remarks>
/// The factor of the estimate serves nearly every draw: with slopes J and spreads W kept, θ = θ₀ + V Jᵀ λ and
/// λ ← λ + (J V Jᵀ + W)⁻¹ (t − f(θ) − W λ), whose end depends on the factor only through how soon it is reached; secants of
/// the last steps make it sooner.
/// </remarks>
internal sealed class Redrawing(BalancedEstimate estimate, FlatRows rows, SeparatePart[] parts)
{
    /// <summary>Draws that are made together.</summary>
    public const int Lanes = 8;

    private const int MostSteps = 40;

    // Where something must hold, how far the last step may move an unknown; elsewhere, in its standard deviations before the
    // evidence, of which a thousand draws tell no more than a thirtieth.
    private const double Tolerance = 1e-6;
    private const double ToleranceInSds = 1e-4;

    // Times the tolerance, after which a draw is lost.
    private const double Farthest = 5e7;
    private readonly BalancedNumbers numbers = estimate.Numbers;
    private readonly double[] sds = Array.ConvertAll(estimate.Numbers.Variances, Math.Sqrt);
    private readonly double[] perTolerance = PerTolerance(estimate, parts);
    private readonly Vector512<double>[] prior = new Vector512<double>[estimate.Numbers.Prior.Length];
    private readonly Vector512<double>[] theta = new Vector512<double>[estimate.Numbers.Prior.Length];
    private readonly Vector512<double>[] powers = new Vector512<double>[estimate.Numbers.Prior.Length];
    private readonly Vector512<double>[] targets = new Vector512<double>[estimate.Numbers.Targets.Length];
    private readonly Vector512<double>[] values = new Vector512<double>[estimate.Numbers.Targets.Length];
    private readonly Vector512<double>[] pull = new Vector512<double>[estimate.Numbers.Targets.Length];
    private readonly Vector512<double>[] gaps = new Vector512<double>[estimate.Numbers.Targets.Length];
    private readonly Vector512<double>[] room = new Vector512<double>[estimate.Numbers.Targets.Length];

    private readonly Secants secants = new(estimate.Numbers.Targets.Length);

    /// <summary>Draws of one seed.</summary>
    /// <param name="seed">Any.</param>
    /// <param name="first">Index of the first.</param>
    /// <param name="draws">One place a draw, at most as many as there are lanes; one that cannot be solved stays empty.</param>
    public void Draw(ulong seed, int first, Span<double[]?> draws)
    {
        for (var lane = 0; lane < draws.Length; lane++)
        {
            Disturb(lane, new(seed, (ulong)(first + lane)));
        }
        var solved = Vector512.LessThan(Vector512<double>.Indices, Vector512.Create((double)draws.Length));
        foreach (var part in parts)
        {
            var sooner = Chord(part, solved, useSecants: true);
            solved = sooner | Chord(part, Vector512.AndNot(solved, sooner), useSecants: false);
        }
        var bits = solved.ExtractMostSignificantBits();
        for (var lane = 0; lane < draws.Length; lane++)
        {
            draws[lane] =
                ((bits >> lane) & 1) == 1
                    ? Lane(theta, lane)
                    : BalancedSolver.Draw(estimate, Lane(prior, lane), Lane(targets, lane));
        }
    }

    private void Disturb(int lane, SeededErrors errors)
    {
        var moved = Flat(prior);
        var aimed = Flat(targets);
        for (var i = 0; i < prior.Length; i++)
        {
            moved[(i * Lanes) + lane] = numbers.Prior[i] + (sds[i] * errors.Normal());
        }
        for (var r = 0; r < targets.Length; r++)
        {
            var row = estimate.System.Rows[r];
            var off = row.IsHard ? 0 : row.Sd / numbers.Scales[r] * errors.StudentT(row.DegreesOfFreedom);
            aimed[(r * Lanes) + lane] = numbers.Targets[r] + off;
        }
    }

    // Which of the lanes that are sought are solved. One that is stays as it is, so that no lane sways another.
    private Vector512<double> Chord(SeparatePart part, Vector512<double> sought, bool useSecants)
    {
        if (sought.ExtractMostSignificantBits() == 0)
        {
            return sought;
        }
        Start(part, sought);
        var (open, solved) = (sought, Vector512<double>.Zero);
        for (var step = 0; step < MostSteps && open.ExtractMostSignificantBits() != 0; step++)
        {
            var longest = Move(part, open);
            solved |= open & Vector512.LessThan(longest, Vector512<double>.One);
            open = Vector512.AndNot(open, solved) & Vector512.LessThan(longest, Vector512.Create(Farthest));
            Pull(part);
            Step(part, useSecants);
        }
        return solved;
    }

    // As if the rows were straight: what they say at the estimate, and their slopes there.
    private void Start(SeparatePart part, Vector512<double> sought)
    {
        foreach (var i in part.Unknowns)
        {
            theta[i] = Vector512.ConditionalSelect(sought, Vector512.Create(estimate.Theta[i]), theta[i]);
            powers[i] = theta[i] - prior[i];
        }
        foreach (var r in part.Rows)
        {
            pull[r] = targets[r] + estimate.Slopes.Dot(r, powers);
        }
        rows.Evaluate(part, theta, powers, values);
        foreach (var r in part.Rows)
        {
            pull[r] -= values[r];
        }
        estimate.Factor.Solve(part.Fronts, part.Rows, pull, room);
        secants.Clear();
    }

    // To where the rows pull; how far the farthest unknown went in tolerances, no number where one is lost.
    private Vector512<double> Move(SeparatePart part, Vector512<double> open)
    {
        var longest = Vector512<double>.Zero;
        foreach (var i in part.Unknowns)
        {
            var pulled = estimate.ByUnknown.Dot(i, pull);
            var next = Vector512.FusedMultiplyAdd(Vector512.Create(numbers.Variances[i]), pulled, prior[i]);
            longest = Vector512.Max(longest, Vector512.Abs(next - theta[i]) * perTolerance[i]);
            theta[i] = Vector512.ConditionalSelect(open, next, theta[i]);
        }
        return longest;
    }

    private void Pull(SeparatePart part)
    {
        rows.Evaluate(part, theta, powers, values);
        foreach (var r in part.Rows)
        {
            values[r] = targets[r] - values[r] - (estimate.RowVariances[r] * pull[r]);
            gaps[r] = values[r];
        }
        estimate.Factor.Solve(part.Fronts, part.Rows, values, room);
    }

    private void Step(SeparatePart part, bool useSecants)
    {
        if (useSecants)
        {
            secants.Advance(part.Rows, pull, values, gaps);
            return;
        }
        foreach (var r in part.Rows)
        {
            pull[r] += values[r];
        }
    }

    private static double[] PerTolerance(BalancedEstimate estimate, SeparatePart[] parts)
    {
        var per = new double[estimate.Numbers.Prior.Length];
        foreach (var part in parts)
        {
            var mustHold = part.Rows.Any(r => estimate.System.Rows[r].IsHard);
            foreach (var i in part.Unknowns)
            {
                var ofSd = mustHold ? 0 : ToleranceInSds * Math.Sqrt(estimate.Numbers.Variances[i]);
                per[i] = 1 / Math.Max(Tolerance, ofSd);
            }
        }
        return per;
    }

    private static Span<double> Flat(Vector512<double>[] lanes) =>
        MemoryMarshal.Cast<Vector512<double>, double>(lanes.AsSpan());

    private static double[] Lane(Vector512<double>[] lanes, int lane)
    {
        var flat = Flat(lanes);
        var own = new double[lanes.Length];
        for (var i = 0; i < own.Length; i++)
        {
            own[i] = flat[(i * Lanes) + lane];
        }
        return own;
    }
}
