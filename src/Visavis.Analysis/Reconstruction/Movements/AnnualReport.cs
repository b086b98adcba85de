using Visavis.Core;

namespace Visavis.Analysis.Reconstruction.Movements;

/// <summary>What an economy says of a year's trade with another.</summary>
/// <param name="Reporter">Who says it.</param>
/// <param name="Partner">Of trade with whom.</param>
/// <param name="Flow">Export or import.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Usd">Value, US dollars, as reported.</param>
public readonly record struct AnnualReport(Economy Reporter, Economy Partner, Flow Flow, int Year, double Usd);
