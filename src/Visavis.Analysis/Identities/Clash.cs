namespace Visavis.Analysis.Identities;

/// <summary>A smallest set of statements that cannot hold together, in the order of their numbers.</summary>
internal sealed class Clash(List<Statement> statements)
{
    public List<Statement> Statements { get; } = statements;

    /// <summary>How many of them are claims.</summary>
    public int Claims { get; } = statements.Count(s => !s.IsIdentity);

    /// <summary>How much they look computed, all in all.</summary>
    public int Preference { get; } = statements.Sum(IndependentConflicts.Preference);

    public bool Has(Statement statement)
    {
        foreach (var one in Statements)
        {
            if (one.Number == statement.Number)
            {
                return true;
            }
        }
        return false;
    }
}
