using Visavis.Econometrics.Linear;

namespace Visavis.Econometrics.Balancing;

/// <summary>Stretches the rows and columns of a matrix until they add up to given sums, staying as near to it as can be.</summary>
/// <remarks>
/// GRAS (Junius and Oosterhaven 2003, Economic Systems Research 15(1); Temurshoev, Miller and Bouwmeester 2013, 25(3)):
/// positive cells become a·r·s, negative ones a/(r·s). Without negative cells this is RAS. Factors are kept as
/// logarithms. Zeros stay zeros.
/// </remarks>
public static class MatrixScaling
{
    /// <summary>Balances a matrix.</summary>
    /// <param name="cells">The cells that are not empty; each place once, finite.</param>
    /// <param name="rowSums">What each row shall add up to; finite.</param>
    /// <param name="columnSums">What each column shall add up to; finite.</param>
    /// <param name="options">When to stop.</param>
    /// <param name="cancellation">Asked at every round.</param>
    /// <exception cref="ArgumentException">A cell lies outside, or something is no number.</exception>
    public static BalancedMatrix Balance(
        IReadOnlyList<Triplet> cells,
        double[] rowSums,
        double[] columnSums,
        BalanceOptions options = default,
        CancellationToken cancellation = default
    )
    {
        Check(cells, rowSums, columnSums);
        var scaling = new Scaling(cells, rowSums, columnSums, options.Tolerance);
        if (scaling.Conflicts() is { Count: > 0 } conflicts)
        {
            return new(scaling.Values(), 0, BalanceEnd.Conflict, conflicts);
        }
        for (var round = 1; round <= options.MostRounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (scaling.Round() <= options.Tolerance)
            {
                return new(scaling.Values(), round, BalanceEnd.Converged, []);
            }
        }
        var deficient = Deficiency.Find(cells, rowSums, columnSums);
        var end = deficient.Count > 0 ? BalanceEnd.Conflict : BalanceEnd.OutOfRounds;
        return new(scaling.Values(), options.MostRounds, end, [.. deficient, .. scaling.Misses()]);
    }

    private static void Check(IReadOnlyList<Triplet> cells, double[] rowSums, double[] columnSums)
    {
        foreach (var (row, column, value) in cells)
        {
            if ((uint)row >= (uint)rowSums.Length || (uint)column >= (uint)columnSums.Length || !double.IsFinite(value))
            {
                throw new ArgumentException(
                    $"Cell {row}, {column}, {value} of {rowSums.Length} × {columnSums.Length}."
                );
            }
        }
        if (!rowSums.All(double.IsFinite) || !columnSums.All(double.IsFinite))
        {
            throw new ArgumentException("A sum that is no number cannot be reached.");
        }
    }
}
