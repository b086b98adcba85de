using Visavis.Core;

namespace Visavis.Analysis.Identities;

/// <summary>Finds what is tied to something else: claims on which the others, not the identities alone, put both a bottom and a top.</summary>
internal static class Ties
{
    // Most ties are between neighbours; the few others come from amounts two shares away.
    private static readonly int[] Radii = [1, 3];

    public static IEnumerable<Evidence> Of(IndependentConflicts part) =>
        part
            .Core.Where(s => !s.IsIdentity && (s.Evidence.Length > 1 || IsBound(s, part.Around)))
            .SelectMany(s => s.Evidence);

    private static bool IsBound(Statement claim, Neighbourhood around) =>
        Array.Exists(Radii, r => IsBoundBy(around.Of(claim, r), claim));

    private static bool IsBoundBy(List<Statement> near, Statement claim)
    {
        var others = near.FindAll(s => s != claim);
        return others.Exists(s => !s.IsIdentity)
            && Bounds(claim, others) is { IsBounded: true } left
            && left != Bounds(claim, others.Where(s => s.IsIdentity));
    }

    private static Interval? Bounds(Statement claim, IEnumerable<Statement> by) =>
        Polyhedron.Of(by).Over(claim.Form, claim.Base);
}
