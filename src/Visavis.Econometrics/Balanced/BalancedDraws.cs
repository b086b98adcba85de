namespace Visavis.Econometrics.Balanced;

/// <summary>Draws from a balanced system: prior and evidence are moved by their errors and the system is solved again, so that what must hold holds in every draw.</summary>
public sealed class BalancedDraws
{
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
    /// <param name="cancellation">Asked between draws.</param>
    public static BalancedDraws Of(
        BalancedEstimate estimate,
        int count,
        ulong seed,
        int threads = 2,
        CancellationToken cancellation = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        var rows = new FlatRows(estimate.System.Rows, estimate.Numbers.Scales);
        var parts = SeparatePart.Of(estimate);
        var draws = new double[]?[count];
        Parallel.For(
            0,
            (count + Redrawing.Lanes - 1) / Redrawing.Lanes,
            new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
            () => new Redrawing(estimate, rows, parts),
            (group, _, drawing) =>
            {
                var first = group * Redrawing.Lanes;
                drawing.Draw(seed, first, draws.AsSpan(first, Math.Min(Redrawing.Lanes, count - first)));
                return drawing;
            },
            _ => { }
        );
        var solved = draws.OfType<double[]>().ToArray();
        return new(solved, count - solved.Length);
    }
}
