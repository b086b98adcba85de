using System.Globalization;
using Visavis.Core;

namespace Visavis.Analysis.Verify.Comparing;

/// <summary>A single change of a claim after which a source would say the same. A candidate, never the truth.</summary>
/// <param name="IsScale">Whether the change is one of size alone: what a misread unit leaves.</param>
/// <param name="Text">The change.</param>
public sealed record OtherReading(bool IsScale, Saying Text);

/// <summary>Tries them.</summary>
internal static class Readings
{
    private static readonly int[] Exponents = [-3, -1, 1, 3];
    private static readonly int[] Years = [-1, 1];

    /// <summary>The first that agrees with anybody; absent where none does.</summary>
    public static OtherReading? Of(Evidence evidence, Witnesses witnesses) =>
        evidence.Claim.Kind == ClaimKind.Level
            ? OtherScales(evidence)
                .Concat(OtherFlows(evidence.Claim))
                .Concat(OtherYears(evidence.Claim))
                .FirstOrDefault(c => c.Changed is { } changed && Comparer.Agrees(changed, witnesses))
                .Reading
            : null;

    private static IEnumerable<(Evidence? Changed, OtherReading Reading)> OtherScales(Evidence evidence) =>
        from exponent in Exponents
        let factor = PrintedFigure.PowerOfTen(exponent)
        let said = factor.ToString(CultureInfo.InvariantCulture)
        select (
            (Evidence?)(evidence with { Interval = evidence.Interval * factor }),
            new OtherReading(true, Texts.Say("compare.factor", ("factor", said)))
        );

    private static IEnumerable<(Evidence? Changed, OtherReading Reading)> OtherFlows(Claim claim)
    {
        if (claim.Direction is "export" or "import")
        {
            var other = claim.Direction == "export" ? "import" : "export";
            yield return (
                ClaimTerms.EvidenceOf(claim with { Direction = other }),
                new(false, Texts.Say($"compare.{other}"))
            );
        }
    }

    private static IEnumerable<(Evidence? Changed, OtherReading Reading)> OtherYears(Claim claim) =>
        from step in Years
        let period = claim.Period!.Value.PlusYears(step)
        select (
            ClaimTerms.EvidenceOf(claim with { Period = period }),
            new OtherReading(false, Texts.Say("compare.year", ("period", period)))
        );
}
