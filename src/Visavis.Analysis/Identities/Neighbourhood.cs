namespace Visavis.Analysis.Identities;

/// <summary>A claim with the claims that share a cell with it, with these, and so on, and the identities that touch any of them.</summary>
internal static class Neighbourhood
{
    /// <summary>The claim and its neighbours, nearest first: what speaks of nothing but its cells before the rest; identities come last.</summary>
    /// <param name="claim">The centre.</param>
    /// <param name="among">Where to look.</param>
    /// <param name="radius">How many shared cells away.</param>
    public static List<Statement> Of(Statement claim, IReadOnlyList<Statement> among, int radius)
    {
        var own = claim.Cells.ToHashSet();
        var reached = own;
        var claims = new List<Statement>();
        for (var step = 0; step < radius; step++)
        {
            claims = [.. among.Where(s => !s.IsIdentity && s.Cells.Any(reached.Contains))];
            reached = [.. reached, .. claims.SelectMany(s => s.Cells)];
        }
        return
        [
            .. claims
                .OrderBy(s => s != claim)
                .ThenBy(s => s.Cells.Distinct().Count(c => !own.Contains(c)))
                .ThenBy(IndependentConflicts.Preference),
            .. among.Where(s => s.IsIdentity && s.Cells.Any(reached.Contains)),
        ];
    }
}
