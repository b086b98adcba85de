using Visavis.Core;

namespace Visavis.Analysis.Conversion;

/// <summary>A value under a code.</summary>
/// <param name="Code">Code in the edition converted from.</param>
/// <param name="Value">In any unit that adds up.</param>
/// <param name="Place">Where it stands; nowhere for what was computed.</param>
public sealed record CodedValue(string Code, decimal Value, Place Place);
