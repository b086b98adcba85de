namespace Visavis.Econometrics.Linear;

/// <summary>One element of a sparse matrix.</summary>
/// <param name="Row">From 0.</param>
/// <param name="Column">From 0.</param>
/// <param name="Value">Finite; elements of one place add up.</param>
public readonly record struct Triplet(int Row, int Column, double Value);
