namespace Visavis.Analysis.Conversion;

/// <summary>A value of the same trade under a code, in one of two editions.</summary>
/// <param name="Cell">Whose trade, with whom, when: what a figure in the other edition must share to be compared.</param>
/// <param name="Code">Code in its edition.</param>
/// <param name="Value">Any unit, the same in both editions.</param>
public readonly record struct CellValue(string Cell, string Code, decimal Value);

/// <summary>How well weights explain the values of a component.</summary>
/// <param name="Component">The codes.</param>
/// <param name="Cells">How many cells have figures in both editions; zero leaves its weights equal.</param>
/// <param name="Explained">1 − the sum of squares left over that of the targets, at most 1; zero where there are no cells.</param>
/// <param name="RelativeGap">No other weights leave less by more than this part.</param>
/// <param name="Converged">Whether the search ended.</param>
public sealed record ComponentFit(Component Component, int Cells, double Explained, double RelativeGap, bool Converged);
