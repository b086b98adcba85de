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
    private readonly Dictionary<Statement, Clash> clashByCentre = new(ReferenceEqualityComparer.Instance);
    private readonly KnownClashes known = new();

    /// <summary>Whether all of the core is known to hold together.</summary>
    private readonly bool isWhole;

    public IndependentConflicts(List<Statement> component)
    {
        Core = component;
        Around = new(component);
        witness = new(component);
        if (component.Count > MostAtOnce)
        {
            SearchSuspects();
            Untold = clashByCentre.Count;
            return;
        }
        for (var radius = 1; Refute() is { } proof; radius++)
        {
            if (All.Count >= MostConflicts)
            {
                Untold = Math.Max(1, clashByCentre.Count);
                return;
            }
            if (radius <= FarthestRadius)
            {
                SearchWithin(radius);
            }
            else
            {
                SetAsideOneOf(proof);
            }
        }
        isWhole = true;
    }

    /// <summary>The conflicts with their results, in the order in which they were found.</summary>
    public List<(List<Statement> Conflict, Statement Result)> All { get; } = [];

    /// <summary>Claims known to contradict others beyond these: where the list was cut off, at least so many.</summary>
    public int Untold { get; }

    /// <summary>The component without the results: it holds, as far as it was looked at together.</summary>
    public List<Statement> Core { get; private set; }

    /// <summary>Who stands near whom in it.</summary>
    public Neighbourhood Around { get; }

    /// <summary>Whether some statements of the core can all hold.</summary>
    public bool CanHold(IReadOnlyCollection<Statement> statements) =>
        isWhole || witness.Satisfies(statements) || ConflictSearch.Refute(statements) is null;

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
                var (claim, clash) in Propagator
                    .Failing(Core)
                    .SelectMany(Suspects)
                    .DistinctBy(s => s.Number)
                    .AsParallel()
                    .AsOrdered()
                    .Select(c => (c, ClashAround(c, FarthestRadius)))
                    .ToList()
            )
            {
                Keep(claim, clash);
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
        while (All.Count < MostConflicts && clashByCentre.Values.MinBy(c => (c.Claims, c.Preference)) is { } clash)
        {
            var result = ResultOf(clash);
            SetAside(clash, result);
            clashByCentre.Remove(result);
            LookAround([.. clashByCentre.Where(c => c.Value.Has(result)).Select(c => c.Key)], radius);
        }
    }

    private void SetAsideOneOf(Certificate proof)
    {
        var used = Core.Where(s => proof.Owners.Contains(s.Number)).OrderBy(Preference);
        var clash = new Clash(ConflictSearch.Smallest([.. used])!);
        SetAside(clash, ResultOf(clash));
    }

    private void LookAround(IEnumerable<Statement> claims, int radius)
    {
        foreach (var claim in claims)
        {
            Keep(claim, ClashAround(claim, radius));
        }
    }

    private void Keep(Statement claim, Clash? clash)
    {
        clashByCentre.Remove(claim);
        if (clash is not null)
        {
            clashByCentre.Add(claim, clash);
            known.Add(clash);
        }
    }

    private Clash? ClashAround(Statement claim, int radius)
    {
        var near = Around.Of(claim, radius);
        var proof = known.In(near) ?? (witness.Satisfies(near) ? null : ConflictSearch.Refute(near));
        return proof is null ? null : new(new SmallestConflict(near, witness.Satisfies).Of(proof));
    }

    private void SetAside(Clash clash, Statement result)
    {
        All.Add((clash.Statements, result));
        Core = Core.FindAll(s => s != result);
        Around.Remove(result);
    }

    private Statement ResultOf(Clash clash) =>
        clash
            .Statements.Where(s => !s.IsIdentity)
            .OrderByDescending(s => Explains(s, clash))
            .ThenByDescending(Preference)
            .ThenByDescending(s => s.Number)
            .First();

    /// <summary>How many conflicts a claim explains, if all of them hold together without it; of two numbers that exclude each other, in any case.</summary>
    private int Explains(Statement claim, Clash clash)
    {
        var explained = clashByCentre.Values.Count(c => c.Has(claim));
        var isAll = explained == clashByCentre.Count && AllHoldWithout(claim);
        return isAll || clash.Claims == 2 ? explained : 0;
    }

    private bool AllHoldWithout(Statement claim) =>
        CanHold([
            .. clashByCentre.Values.SelectMany(c => c.Statements).DistinctBy(s => s.Number).Where(s => s != claim),
        ]);
}
