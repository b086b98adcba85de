using Visavis.Core;

namespace Visavis.Analysis.Identities;

/// <summary>Finds what is tied to something else: claims on which the others, not the identities alone, put both a bottom and a top.</summary>
internal static class Ties
{
    // Most ties are between neighbours; the few others come from amounts two shares away.
    private static readonly int[] Radii = [1, 3];

    public static IEnumerable<Evidence> Of(IndependentConflicts part) =>
        part.Core.Where(s => !s.IsIdentity && (s.Evidence.Length > 1 || IsBound(s, part))).SelectMany(s => s.Evidence);

    private static bool IsBound(Statement claim, IndependentConflicts part) =>
        Array.Exists(Radii, r => IsBoundBy(part.Around.Of(claim, r), claim, part));

    private static bool IsBoundBy(List<Statement> near, Statement claim, IndependentConflicts part)
    {
        var others = near.FindAll(s => s != claim);
        return others.Exists(s => !s.IsIdentity)
            && (IsSurelyBound(claim, others) ? part.CanHold(others) : IsBoundBy(claim, others));
    }

    /// <summary>The exact answer.</summary>
    private static bool IsBoundBy(Statement claim, List<Statement> others) =>
        Bounds(claim, others) is { IsBounded: true } left && left != Bounds(claim, others.Where(s => s.IsIdentity));

    /// <summary>A short way to most answers, if the others can hold. Identities alone leave of a sum nothing but zero, or no end.</summary>
    private static bool IsSurelyBound(Statement claim, List<Statement> others)
    {
        var (low, high) = new QuickBounds(others).Of(claim);
        return double.IsFinite(low)
            && double.IsFinite(high)
            && (claim.IsRatio ? IsWithin(Bounds(claim, others.Where(s => s.IsIdentity))) : low > 0 || high < 0);

        bool IsWithin(Interval? byIdentities) =>
            byIdentities is not { } range || low > (double?)range.Low || high < (double?)range.High;
    }

    private static Interval? Bounds(Statement claim, IEnumerable<Statement> by) =>
        Polyhedron.Of(by).Over(claim.Form, claim.Base);
}
