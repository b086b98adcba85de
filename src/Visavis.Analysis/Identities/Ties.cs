using Visavis.Core;

namespace Visavis.Analysis.Identities;

/// <summary>Finds what is tied to something else: claims on which the others, not the identities alone, put both a bottom and a top.</summary>
internal static class Ties
{
    public static IEnumerable<Evidence> Of(IndependentConflicts part)
    {
        var identities = Polyhedron.Of(part.Core.Where(s => s.IsIdentity));
        return part
            .Core.Where(s => !s.IsIdentity && (s.Evidence.Length > 1 || IsBound(s, part.Core, identities)))
            .SelectMany(s => s.Evidence);
    }

    private static bool IsBound(Statement claim, List<Statement> core, Polyhedron identities)
    {
        var others = Neighbourhood.Of(claim, core, 3).FindAll(s => s != claim);
        return others.Exists(s => !s.IsIdentity)
            && Polyhedron.Of(others).Over(claim.Form, claim.Base) is { IsBounded: true } left
            && left != identities.Over(claim.Form, claim.Base);
    }
}
