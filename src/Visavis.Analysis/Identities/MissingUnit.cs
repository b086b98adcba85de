using Visavis.Core;

namespace Visavis.Analysis.Identities;

/// <summary>Amounts whose unit is not printed: which unit would fit the rest?</summary>
internal static class MissingUnit
{
    private static readonly (int Exponent, string Word)[] Units =
    [
        (0, "units"),
        (3, "thousand"),
        (6, "million"),
        (8, "hundred million"),
        (9, "billion"),
        (12, "trillion"),
    ];

    /// <summary>The single unit that fits, where there is one.</summary>
    public static IEnumerable<Finding> Of(IEnumerable<Claim> claims, Scene scene) =>
        from claim in claims
        where claim is { Kind: ClaimKind.Level, Unit: "" }
        let inUnits = Quantities.Of(claim with { Unit = "USD" })
        where inUnits is not null
        let system = new EvidenceSystem(scene.Evidence, scene.Identities)
        where system.Bounds(inUnits.Terms) is { IsBounded: true }
        let fitting = Units.Where(u => Fits(inUnits, u.Exponent, scene)).ToList()
        where fitting.Count == 1
        select new Finding(
            claim,
            Verdict.ConsistentWithAnotherReading,
            $"no unit is printed; {claim.Figure} {fitting[0].Word} dollars would fit the rest"
        );

    private static bool Fits(Evidence inUnits, int exponent, Scene scene)
    {
        var scaled = inUnits with { Interval = inUnits.Interval * PrintedFigure.PowerOfTen(exponent) };
        return new EvidenceSystem([.. scene.Evidence, scaled], scene.Identities).IsFeasible();
    }
}
