namespace Visavis.Econometrics.Linear;

/// <summary>Why a symmetric matrix has no Cholesky factor.</summary>
/// <param name="Index">The row, in the caller's order, that adds nothing to those before it, or contradicts them.</param>
/// <param name="Pivot">What was left of its diagonal: too small, or negative.</param>
/// <param name="Diagonal">What its diagonal was.</param>
public sealed record PivotFailure(int Index, double Pivot, double Diagonal);
