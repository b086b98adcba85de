namespace Visavis.Analysis.Identities;

/// <summary>Finds the claims that share a cell with a claim, those that share one with these, and so on, and the identities that touch any of them.</summary>
internal sealed class Neighbourhood
{
    /// <summary>Around a total that everything is a share of stand too many to be looked at together.</summary>
    private const int MostClaims = 40;
    private readonly Dictionary<int, List<Statement>> statementsByCell = [];

    /// <param name="among">Where to look.</param>
    public Neighbourhood(IEnumerable<Statement> among)
    {
        foreach (var statement in among)
        {
            foreach (var cell in statement.Cells)
            {
                if (!statementsByCell.TryGetValue(cell, out var there))
                {
                    statementsByCell.Add(cell, there = []);
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
            statementsByCell[cell].Remove(claim);
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
            claims =
            [
                .. Touching(reached)
                    .Where(s => !s.IsIdentity)
                    .OrderBy(s => s != claim)
                    .ThenBy(s => s.Cells.Count(c => !own.Contains(c)))
                    .ThenBy(IndependentConflicts.Preference)
                    .Take(MostClaims),
            ];
            reached.UnionWith(claims.SelectMany(s => s.Cells));
        }
        return [.. claims, .. Touching(reached).Where(s => s.IsIdentity)];
    }

    private IEnumerable<Statement> Touching(IEnumerable<int> cells) =>
        cells
            .SelectMany(c => statementsByCell.GetValueOrDefault(c) ?? [])
            .DistinctBy(s => s.Number)
            .OrderBy(s => s.Number);
}
