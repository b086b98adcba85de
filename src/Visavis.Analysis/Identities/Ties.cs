using Visavis.Core;

namespace Visavis.Analysis.Identities;

/// <summary>Finds what is tied to something else: claims on which the others, not the identities alone, put both a bottom and a top.</summary>
internal static class Ties
{
    // Most ties are between neighbours; the few others come from amounts two shares away.
    private static readonly int[] Radii = [1, 3];

    public static IEnumerable<Evidence> Of(IndependentConflicts part) =>
        part.Core.Where(s => !s.IsIdentity && (s.Evidence.Length > 1 || IsBound(s, part))).SelectMany(s => s.Evidence);

    /// <summary>First the short way at any distance, then the exact one.</summary>
    private static bool IsBound(Statement claim, IndependentConflicts part)
    {
        var circles = new List<List<Statement>>();
        foreach (var radius in Radii)
        {
            var others = part.Around.Of(claim, radius).FindAll(s => s != claim);
            if (HasClaims(others) && IsSurelyBound(claim, others) && part.CanHold(others))
            {
                return true;
            }
            circles.Add(others);
        }
        return circles.Exists(others => HasClaims(others) && IsBoundBy(claim, others));
    }

    private static bool HasClaims(List<Statement> statements) => statements.Exists(s => !s.IsIdentity);

    /// <summary>The exact answer.</summary>
    private static bool IsBoundBy(Statement claim, List<Statement> others) =>
        Bounds(claim, others) is { IsBounded: true } left && left != ByIdentities(claim, others);

    /// <summary>A short way to most answers, if the others can hold. Identities alone leave of a sum nothing but zero, or no end.</summary>
    private static bool IsSurelyBound(Statement claim, List<Statement> others)
    {
        var byIdentities = new Lazy<Interval?>(() => ByIdentities(claim, others));
        return new QuickBounds(others).Reaches(claim, IsTighter);

        bool IsTighter(double low, double high) =>
            double.IsFinite(low)
            && double.IsFinite(high)
            && (claim.IsRatio ? IsWithin(low, high) : low > 0 || high < 0);

        bool IsWithin(double low, double high) =>
            byIdentities.Value is not { } range || low > (double?)range.Low || high < (double?)range.High;
    }

    /// <summary>What those identities leave for a claim that its cells hang on; zero everywhere satisfies all others.</summary>
    private static Interval? ByIdentities(Statement claim, List<Statement> others)
    {
        var reached = claim.Cells.ToHashSet();
        var left = others.FindAll(s => s.IsIdentity);
        List<Statement> near = [];
        for (var found = left; found.Count > 0; near.AddRange(found))
        {
            found = left.FindAll(s => s.Cells.Any(reached.Contains));
            left.RemoveAll(found.Contains);
            reached.UnionWith(found.SelectMany(s => s.Cells));
        }
        return Bounds(claim, near);
    }

    private static Interval? Bounds(Statement claim, IEnumerable<Statement> by) =>
        Polyhedron.Of(by).Over(claim.Form, claim.Base);
}
