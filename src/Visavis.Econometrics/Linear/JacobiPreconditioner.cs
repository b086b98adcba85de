namespace Visavis.Econometrics.Linear;

/// <summary>The inverse of a diagonal.</summary>
/// <param name="diagonal">n long, all positive.</param>
/// <exception cref="ArgumentException">An element is not positive.</exception>
public sealed class JacobiPreconditioner(double[] diagonal) : LinearOperator
{
    private readonly double[] inverse = diagonal.All(v => v > 0)
        ? [.. diagonal.Select(v => 1 / v)]
        : throw new ArgumentException(
            $"The diagonal of row {Array.FindIndex(diagonal, v => !(v > 0))} is not positive."
        );

    /// <inheritdoc/>
    public override int Size => inverse.Length;

    /// <inheritdoc/>
    public override void Apply(ReadOnlySpan<double> x, Span<double> y)
    {
        for (var i = 0; i < inverse.Length; i++)
        {
            y[i] = inverse[i] * x[i];
        }
    }
}
