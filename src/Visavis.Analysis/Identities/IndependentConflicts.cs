namespace Visavis.Analysis.Identities;

/// <summary>
/// One conflict for each thing that is wrong: the smallest found, then the smallest found once its result is set aside, and so on.
/// The result is what a reader would call computed: a ratio before a sum, a sum before its parts.
/// </summary>
internal sealed class IndependentConflicts
{
    private const int Candidates = 12;

    public IndependentConflicts(List<Statement> component)
    {
        Core = component;
        while (new ConflictSearch(Core, Candidates).Run() is [var smallest, ..])
        {
            var result = ResultOf(smallest);
            All.Add((smallest, result));
            Core = Core.FindAll(s => s != result);
        }
    }

    /// <summary>The conflicts with their results, in the order in which they were found.</summary>
    public List<(List<Statement> Conflict, Statement Result)> All { get; } = [];

    /// <summary>The component without the results: it holds.</summary>
    public List<Statement> Core { get; }

    /// <summary>How much a statement looks computed.</summary>
    public static int Preference(Statement claim) => (claim.IsRatio ? 100 : 0) + claim.Form.Length;

    private static Statement ResultOf(List<Statement> conflict) =>
        conflict.Where(s => !s.IsIdentity).OrderByDescending(Preference).ThenByDescending(s => s.Number).First();
}
