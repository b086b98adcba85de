using Visavis.Core;

namespace Visavis.Analysis.ResidualMethod;

/// <summary>What a residual says of itself.</summary>
/// <param name="Code">Short id.</param>
/// <param name="Text">What was left out, carried or converted.</param>
/// <param name="Count">How many members it concerns.</param>
public sealed record Remark(string Code, Saying Text, long Count)
{
    /// <summary>The remark in a language.</summary>
    public Note In(Language language) => new(Code, Text.In(language), Count);
}
