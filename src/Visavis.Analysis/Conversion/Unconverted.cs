using Visavis.Core;

namespace Visavis.Analysis.Conversion;

/// <summary>A value that has no code in the edition converted to, set aside with the reason.</summary>
/// <param name="Value">As it came.</param>
/// <param name="Problem">Why.</param>
public sealed record Unconverted(CodedValue Value, Problem Problem);
