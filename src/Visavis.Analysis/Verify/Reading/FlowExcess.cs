namespace Visavis.Analysis.Verify.Reading;

/// <summary>One flow set against the other: "imports from Peru exceeded exports to Peru by 210 million" tells the balance.</summary>
internal sealed class FlowExcess(Sentence sentence, List<Term> heads, Func<Term, Subject> subjectOf)
{
    /// <summary>The balance that an amount says; absent where it says something else.</summary>
    public Subject? Of(Numeral number)
    {
        var flows = heads.FindAll(h => h.Last < number.First && h.Is("flow") && h.Value is "export" or "import");
        if (!number.IsBy || !number.Unit.IsMoney || flows.Count < 2)
        {
            return null;
        }
        var (more, less) = (flows[^2], flows[^1]);
        var isSetAgainst =
            more.Value != less.Value
            && sentence.Terms.Exists(t => t.Is("excess") && t.First > more.Last && t.Last < less.First)
            && !sentence.Quantities.Exists(q => q.First > more.Last && q.Last < number.PhraseFirst);
        return isSetAgainst ? Balance(subjectOf(more), more) : null;
    }

    private Subject Balance(Subject subject, Term more) =>
        subject with
        {
            Flow = sentence.Said("balance", more),
            BalanceSign = more.Value == "import" ? -1 : 1,
        };
}
