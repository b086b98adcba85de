using System.Text.RegularExpressions;

namespace Visavis.Workbench.Gravity;

/// <summary>An effect as it is written: a product of columns, and what its groups have slopes of.</summary>
/// <param name="Factors">The columns that make the groups.</param>
/// <param name="Slope">The variable whose slope every group has; absent where there is none.</param>
/// <param name="HasGroups">Whether every group has a level of its own.</param>
internal sealed partial record EffectTerm(string[] Factors, Term? Slope, bool HasGroups)
{
    /// <summary>Reads <c>exporter*year</c>, <c>exporter[trend]</c>: groups and slopes, <c>exporter[[trend]]</c>: slopes alone.</summary>
    public static EffectTerm Parse(string text)
    {
        var match = WithSlope().Match(text);
        return match.Success
            ? new(
                Products.Factors(match.Groups["groups"].Value),
                Term.Parse(match.Groups["alone"].Value + match.Groups["both"].Value),
                match.Groups["both"].Success
            )
            : new(Products.Factors(text), null, true);
    }

    [GeneratedRegex(
        @"^(?<groups>[^\[\]]+)(\[\[(?<alone>[^\[\]]+)\]\]|\[(?<both>[^\[\]]+)\])$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex WithSlope();
}
