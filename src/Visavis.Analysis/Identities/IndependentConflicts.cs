namespace Visavis.Analysis.Identities;

/// <summary>
/// One conflict for each thing that is wrong: the smallest around any claim, then the smallest once its result is set aside, and so on.
/// The result is what a reader would call computed: a ratio before a sum, a sum before its parts.
/// </summary>
internal sealed class IndependentConflicts
{
    private const int FarthestRadius = 2;
    private readonly Dictionary<Statement, List<Statement>> conflictByCentre = new(ReferenceEqualityComparer.Instance);

    public IndependentConflicts(List<Statement> component)
    {
        Core = component;
        for (var radius = 1; Polyhedron.Of(Core).Refute() is { } proof; radius++)
        {
            if (radius <= FarthestRadius)
            {
                SearchWithin(radius);
            }
            else
            {
                SetAsideOneOf(proof);
            }
        }
    }

    /// <summary>The conflicts with their results, in the order in which they were found.</summary>
    public List<(List<Statement> Conflict, Statement Result)> All { get; } = [];

    /// <summary>The component without the results: it holds.</summary>
    public List<Statement> Core { get; private set; }

    /// <summary>How much a statement looks computed; an identity not at all.</summary>
    public static int Preference(Statement claim) =>
        claim.IsIdentity ? 0 : (claim.IsRatio ? 100 : 0) + claim.Form.Length;

    private void SearchWithin(int radius)
    {
        foreach (var claim in Core.Where(s => !s.IsIdentity))
        {
            LookAround(claim, radius);
        }
        while (conflictByCentre.Values.OrderBy(Claims).ThenBy(c => c.Sum(Preference)).FirstOrDefault() is { } conflict)
        {
            var result = ResultOf(conflict);
            SetAside(conflict, result);
            conflictByCentre.Remove(result);
            foreach (var centre in conflictByCentre.Where(c => c.Value.Contains(result)).Select(c => c.Key).ToList())
            {
                LookAround(centre, radius);
            }
        }
    }

    private void SetAsideOneOf(Certificate proof)
    {
        var used = Core.Where(s => proof.Owners.Contains(s.Number)).OrderBy(Preference);
        var conflict = ConflictSearch.Smallest([.. used])!;
        SetAside(conflict, ResultOf(conflict));
    }

    private void LookAround(Statement claim, int radius)
    {
        conflictByCentre.Remove(claim);
        if (ConflictSearch.Smallest(Neighbourhood.Of(claim, Core, radius)) is { } conflict)
        {
            conflictByCentre.Add(claim, conflict);
        }
    }

    private void SetAside(List<Statement> conflict, Statement result)
    {
        All.Add((conflict, result));
        Core = Core.FindAll(s => s != result);
    }

    private Statement ResultOf(List<Statement> conflict) =>
        conflict
            .Where(s => !s.IsIdentity)
            .OrderByDescending(s => Explains(s, conflict))
            .ThenByDescending(Preference)
            .ThenByDescending(s => s.Number)
            .First();

    /// <summary>How many conflicts a claim explains, if it explains all of them; of two numbers that exclude each other, in any case.</summary>
    private int Explains(Statement claim, List<Statement> conflict)
    {
        var explained = conflictByCentre.Values.Count(c => c.Contains(claim));
        return explained == conflictByCentre.Count || Claims(conflict) == 2 ? explained : 0;
    }

    private static int Claims(List<Statement> conflict) => conflict.Count(s => !s.IsIdentity);
}
