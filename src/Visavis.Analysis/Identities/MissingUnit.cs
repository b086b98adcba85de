using Visavis.Core;

namespace Visavis.Analysis.Identities;

/// <summary>Amounts whose unit is not printed: which unit would fit the rest?</summary>
internal static class MissingUnit
{
    private static readonly int[] Exponents = [0, 3, 6, 8, 9, 12];

    /// <summary>The single unit that fits, where there is one.</summary>
    public static IEnumerable<Finding> Of(IEnumerable<Claim> claims, Scene scene) =>
        from claim in claims
        where claim is { Kind: ClaimKind.Level, Unit: "" }
        let inUnits = Quantities.Of(claim with { Unit = "USD" })
        where inUnits is not null
        let left = scene.Bounds(inUnits.Terms)
        where left is { IsBounded: true }
        let fitting = Exponents.Where(e => Fits(inUnits, e, left.Value)).ToList()
        where fitting.Count == 1
        select new Finding(
            claim,
            Verdict.ConsistentWithAnotherReading,
            Texts.Say(say => say.Text("why.no-unit", ("printed", $"{claim.Figure}"), ("unit", Unit(say, fitting[0]))))
        );

    private static string Unit(Speech say, int exponent) =>
        say[string.Create(System.Globalization.CultureInfo.InvariantCulture, $"dollars.e{exponent}")];

    private static bool Fits(Evidence inUnits, int exponent, Interval left) =>
        (inUnits.Interval * PrintedFigure.PowerOfTen(exponent)).Intersect(left) is not null;
}
