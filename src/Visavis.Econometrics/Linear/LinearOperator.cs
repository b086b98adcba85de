namespace Visavis.Econometrics.Linear;

/// <summary>A square matrix known by what it does to a vector.</summary>
public abstract class LinearOperator
{
    /// <summary>Number of rows and of columns.</summary>
    public abstract int Size { get; }

    /// <summary>y = A x.</summary>
    /// <param name="x">Size long.</param>
    /// <param name="y">Size long, overwritten; not the same memory as x.</param>
    public abstract void Apply(ReadOnlySpan<double> x, Span<double> y);
}
