namespace Visavis.Analysis.Identities;

/// <summary>Finds the claims that share a cell with a claim, those that share one with these, and so on, and the identities that touch any of them.</summary>
internal sealed class Neighbourhood
{
    /// <summary>Around a total that everything is a share of stand too many to be looked at together.</summary>
    private const int MostClaims = 40;
    private static readonly List<Statement> None = [];
    private readonly Dictionary<int, List<Statement>> claimsByCell = [];
    private readonly Dictionary<int, List<Statement>> identitiesByCell = [];

    /// <param name="among">Where to look.</param>
    public Neighbourhood(IEnumerable<Statement> among)
    {
        foreach (var statement in among)
        {
            var byCell = statement.IsIdentity ? identitiesByCell : claimsByCell;
            foreach (var cell in statement.Cells)
            {
                if (!byCell.TryGetValue(cell, out var there))
                {
                    byCell.Add(cell, there = []);
                }
                there.Add(statement);
            }
        }
    }

    /// <summary>No longer looks at a claim.</summary>
    public void Remove(Statement claim)
    {
        foreach (var cell in claim.Cells)
        {
            claimsByCell[cell].Remove(claim);
        }
    }

    /// <summary>The claim and its neighbours, nearest first: what speaks of nothing but its cells before the rest; identities come last.</summary>
    /// <param name="claim">The centre.</param>
    /// <param name="radius">How many shared cells away.</param>
    public List<Statement> Of(Statement claim, int radius)
    {
        var own = claim.Cells.ToHashSet();
        var reached = own.ToHashSet();
        List<Statement> claims = [claim];
        for (var step = 0; step < radius; step++)
        {
            claims = Nearest(claim, own, Touching(reached, claimsByCell));
            foreach (var near in claims)
            {
                reached.UnionWith(near.Cells);
            }
        }
        claims.AddRange(Touching(reached, identitiesByCell).OrderBy(s => s.Number));
        return claims;
    }

    private static List<Statement> Nearest(Statement claim, HashSet<int> own, HashSet<Statement> among)
    {
        var inOrder = new List<(int Foreign, int Preference, Statement Claim)>(among.Count);
        foreach (var other in among)
        {
            inOrder.Add((other == claim ? -1 : Foreign(other, own), IndependentConflicts.Preference(other), other));
        }
        inOrder.Sort(
            static (a, b) =>
                a.Foreign != b.Foreign ? a.Foreign - b.Foreign
                : a.Preference != b.Preference ? a.Preference - b.Preference
                : a.Claim.Number - b.Claim.Number
        );
        return inOrder.GetRange(0, Math.Min(MostClaims, inOrder.Count)).ConvertAll(s => s.Claim);
    }

    private static int Foreign(Statement claim, HashSet<int> own)
    {
        var foreign = 0;
        foreach (var cell in claim.Cells)
        {
            foreign += own.Contains(cell) ? 0 : 1;
        }
        return foreign;
    }

    private static HashSet<Statement> Touching(HashSet<int> cells, Dictionary<int, List<Statement>> byCell)
    {
        var touching = new HashSet<Statement>(ReferenceEqualityComparer.Instance);
        foreach (var cell in cells)
        {
            touching.UnionWith(byCell.GetValueOrDefault(cell, None));
        }
        return touching;
    }
}
