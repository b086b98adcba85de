namespace Visavis.Econometrics.Linear;

/// <summary>One search by conjugate gradients.</summary>
internal sealed class GradientSearch
{
    private static readonly Kernels Kernels = Kernels.Of(VectorWidth.Widest);

    private readonly LinearOperator a;
    private readonly LinearOperator? preconditioner;
    private readonly double[] b;
    private readonly double[] x;
    private readonly double[] residual;
    private readonly double[] bettered;
    private readonly double[] direction;
    private readonly double[] image;
    private readonly double goal;
    private readonly int most;
    private int iterations;

    public GradientSearch(LinearOperator a, double[] b, LinearOperator? preconditioner, GradientOptions options)
    {
        (this.a, this.b, this.preconditioner) = (a, b, preconditioner);
        (x, residual, bettered) = (new double[b.Length], new double[b.Length], new double[b.Length]);
        (direction, image) = (new double[b.Length], new double[b.Length]);
        goal = (options.RelativeTolerance > 0 ? options.RelativeTolerance : 1e-10) * Norm(b);
        most = options.MostIterations > 0 ? options.MostIterations : (10 * b.Length) + 100;
    }

    public GradientSolution Run(CancellationToken cancellation)
    {
        var before = double.PositiveInfinity;
        while (true)
        {
            var left = Residual();
            if (left <= goal)
            {
                return Answer(GradientEnd.Converged);
            }
            if (!(left < before / 2))
            {
                return Answer(GradientEnd.Stalled);
            }
            before = left;
            if (Descend(cancellation) is { } end)
            {
                return Answer(end);
            }
        }
    }

    // Until the recurrence believes itself at the goal; else why it ended.
    private GradientEnd? Descend(CancellationToken cancellation)
    {
        Precondition();
        bettered.CopyTo(direction, 0);
        var slope = Kernels.Dot(residual, bettered);
        while (Norm(residual) > goal)
        {
            cancellation.ThrowIfCancellationRequested();
            if (iterations == most)
            {
                return GradientEnd.OutOfIterations;
            }
            a.Apply(direction, image);
            iterations++;
            var curvature = Kernels.Dot(direction, image);
            if (!(slope > 0) || !(curvature > 0) || !double.IsFinite(slope / curvature))
            {
                return GradientEnd.NotDefinite;
            }
            Kernels.Add(slope / curvature, direction, x);
            Kernels.Add(-slope / curvature, image, residual);
            Precondition();
            var next = Kernels.Dot(residual, bettered);
            for (var i = 0; i < direction.Length; i++)
            {
                direction[i] = bettered[i] + (next / slope * direction[i]);
            }
            slope = next;
        }
        return null;
    }

    private void Precondition()
    {
        if (preconditioner is null)
        {
            residual.CopyTo(bettered, 0);
        }
        else
        {
            preconditioner.Apply(residual, bettered);
        }
    }

    private double Residual()
    {
        a.Apply(x, image);
        b.CopyTo(residual, 0);
        Kernels.Add(-1, image, residual);
        return Norm(residual);
    }

    private GradientSolution Answer(GradientEnd end)
    {
        var whole = Norm(b);
        return new(x, iterations, whole == 0 ? 0 : Residual() / whole, end);
    }

    private static double Norm(double[] vector) => Math.Sqrt(Kernels.Dot(vector, vector));
}
