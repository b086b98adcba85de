namespace Visavis.Analysis.Identities;

/// <summary>
/// One conflict for each thing that is wrong: the smallest around any claim, then the smallest once its result is set aside, and so on.
/// The result is what a reader would call computed: a ratio before a sum, a sum before its parts.
/// </summary>
internal sealed class IndependentConflicts
{
    private const int FarthestRadius = 2;

    /// <summary>More statements than this are not looked at all at once, only around each claim: what takes more of them to see is missed.</summary>
    private const int MostAtOnce = 120;
    private const int MostSweeps = 4;

    /// <summary>A part that is wrong in more places than this is no list of misprints: of the rest only the number is told.</summary>
    private const int MostConflicts = 100;
    private readonly Witness witness;
    private readonly Dictionary<Statement, List<Statement>> conflictByCentre = new(ReferenceEqualityComparer.Instance);

    public IndependentConflicts(List<Statement> component)
    {
        Core = component;
        Around = new(component);
        witness = new(component);
        if (component.Count > MostAtOnce)
        {
            SearchSuspects();
            Untold = conflictByCentre.Count;
            return;
        }
        for (var radius = 1; All.Count < MostConflicts && Refute() is { } proof; radius++)
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
        Untold = All.Count < MostConflicts || Refute() is null ? 0 : Math.Max(1, conflictByCentre.Count);
    }

    /// <summary>The conflicts with their results, in the order in which they were found.</summary>
    public List<(List<Statement> Conflict, Statement Result)> All { get; } = [];

    /// <summary>Claims known to contradict others beyond these: where the list was cut off, at least so many.</summary>
    public int Untold { get; }

    /// <summary>The component without the results: it holds, as far as it was looked at together.</summary>
    public List<Statement> Core { get; private set; }

    /// <summary>Who stands near whom in it.</summary>
    public Neighbourhood Around { get; }

    /// <summary>Whether some of its statements can all hold.</summary>
    public bool CanHold(IReadOnlyCollection<Statement> statements) =>
        witness.Satisfies(statements) || ConflictSearch.Refute(statements) is null;

    /// <summary>How much a statement looks computed; an identity not at all.</summary>
    public static int Preference(Statement claim) =>
        claim.IsIdentity ? 0 : (claim.IsRatio ? 100 : 0) + claim.Form.Length;

    private Certificate? Refute() => witness.Satisfies(Core) ? null : Polyhedron.Of(Core).Refute();

    private void SearchWithin(int radius)
    {
        LookAround(Core.Where(s => !s.IsIdentity), radius);
        SetAsideWithin(radius);
    }

    /// <summary>Looks only around what interval propagation finds contradicted.</summary>
    private void SearchSuspects()
    {
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            var before = All.Count;
            foreach (
                var (claim, conflict) in Propagator
                    .Failing(Core)
                    .SelectMany(Suspects)
                    .DistinctBy(s => s.Number)
                    .AsParallel()
                    .AsOrdered()
                    .Select(c => (c, ConflictAround(c, FarthestRadius)))
            )
            {
                Keep(claim, conflict);
            }
            SetAsideWithin(FarthestRadius);
            if (All.Count == before)
            {
                return;
            }
        }
    }

    private IEnumerable<Statement> Suspects(Statement failed) =>
        failed.IsIdentity ? Around.Of(failed, 1).Where(s => !s.IsIdentity) : [failed];

    private void SetAsideWithin(int radius)
    {
        while (
            All.Count < MostConflicts
            && conflictByCentre.Values.OrderBy(Claims).ThenBy(c => c.Sum(Preference)).FirstOrDefault() is { } conflict
        )
        {
            var result = ResultOf(conflict);
            SetAside(conflict, result);
            conflictByCentre.Remove(result);
            LookAround([.. conflictByCentre.Where(c => c.Value.Contains(result)).Select(c => c.Key)], radius);
        }
    }

    private void SetAsideOneOf(Certificate proof)
    {
        var used = Core.Where(s => proof.Owners.Contains(s.Number)).OrderBy(Preference);
        var conflict = ConflictSearch.Smallest([.. used])!;
        SetAside(conflict, ResultOf(conflict));
    }

    private void LookAround(IEnumerable<Statement> claims, int radius)
    {
        foreach (var claim in claims)
        {
            Keep(claim, ConflictAround(claim, radius));
        }
    }

    private void Keep(Statement claim, List<Statement>? conflict)
    {
        conflictByCentre.Remove(claim);
        if (conflict is not null)
        {
            conflictByCentre.Add(claim, conflict);
        }
    }

    private List<Statement>? ConflictAround(Statement claim, int radius)
    {
        var near = Around.Of(claim, radius);
        return witness.Satisfies(near) ? null : ConflictSearch.Smallest(near);
    }

    private void SetAside(List<Statement> conflict, Statement result)
    {
        All.Add((conflict, result));
        Core = Core.FindAll(s => s != result);
        Around.Remove(result);
    }

    private Statement ResultOf(List<Statement> conflict) =>
        conflict
            .Where(s => !s.IsIdentity)
            .OrderByDescending(s => Explains(s, conflict))
            .ThenByDescending(Preference)
            .ThenByDescending(s => s.Number)
            .First();

    /// <summary>How many conflicts a claim explains, if all of them hold together without it; of two numbers that exclude each other, in any case.</summary>
    private int Explains(Statement claim, List<Statement> conflict)
    {
        var explained = conflictByCentre.Values.Count(c => c.Contains(claim));
        var isAll = explained == conflictByCentre.Count && AllHoldWithout(claim);
        return isAll || Claims(conflict) == 2 ? explained : 0;
    }

    private bool AllHoldWithout(Statement claim) =>
        CanHold([.. conflictByCentre.Values.SelectMany(c => c).DistinctBy(s => s.Number).Where(s => s != claim)]);

    private static int Claims(List<Statement> conflict) => conflict.Count(s => !s.IsIdentity);
}
