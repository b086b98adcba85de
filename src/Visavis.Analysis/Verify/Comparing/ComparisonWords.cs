using Visavis.Analysis.Identities;
using Visavis.Core;

namespace Visavis.Analysis.Verify.Comparing;

/// <summary>How a claim stands beside the nearest witness, in words.</summary>
internal static class ComparisonWords
{
    public static Saying Of(Evidence evidence, Standing standing, WitnessValue nearest) =>
        Texts.Say(say =>
            say.Text(
                KeyOf(standing),
                ("printed", Printed.Text(evidence, say.Language)),
                ("value", Value(evidence, nearest.Interval, say.Language)),
                ("unit", UnitOf(evidence.Claim, say.Language)),
                ("source", nearest.By.Source.Short(say.Language)),
                ("side", nearest.By.Side)
            )
        );

    private static string KeyOf(Standing standing) =>
        standing switch
        {
            Standing.Agrees => "compare.agrees",
            Standing.AnotherSide => "compare.side",
            Standing.AnotherCoverage => "compare.coverage",
            _ => "compare.differs",
        };

    // One digit more than the claim prints, so that the reader sees how it rounds.
    private static string Value(Evidence evidence, Interval interval, Language language) =>
        Printed.Text(
            evidence,
            interval.IsBounded ? interval.Middle : interval.Low ?? interval.High ?? 0,
            Printed.Decimals(evidence) + 1,
            language
        );

    private static string UnitOf(Claim claim, Language language) =>
        MoneyUnit.TryParse(claim.Unit, out var unit) ? $" {unit.Name(language)}" : "";
}
