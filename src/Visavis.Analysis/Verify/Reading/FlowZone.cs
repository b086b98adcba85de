namespace Visavis.Analysis.Verify.Reading;

/// <summary>The words around a flow that speak of it.</summary>
/// <param name="Floor">The last token before them: the number or head that comes before.</param>
/// <param name="From">The first token behind the flow.</param>
/// <param name="To">The last token before the next head or number, or of the clause.</param>
internal readonly record struct FlowZone(int Floor, int From, int To)
{
    private const int Reach = 18;

    public static FlowZone Of(Sentence sentence, List<Term> heads, Term head) =>
        new(FloorOf(sentence, heads, head), head.Last + 1, EndOf(sentence, heads, head));

    private static int FloorOf(Sentence sentence, List<Term> heads, Term head)
    {
        var number =
            sentence.Quantities.FindLast(q => q.PhraseLast < head.First && !IsItsOwn(sentence, q, head))?.PhraseLast
            ?? sentence.First - 1;
        var other = heads.FindLast(h => h.Last < head.First)?.Last ?? sentence.First - 1;
        return Math.Max(number, other);
    }

    // "had a 20.6 bn surplus", "a 3 bn trade deficit": the amount stands before its noun.
    private static bool IsItsOwn(Sentence sentence, Numeral number, Term head) =>
        head.Value is "balance" or "deficit" or "surplus"
        && number.Unit.IsMoney
        && head.First - number.PhraseLast is 1 or 2
        && !sentence.HasBetween(number.PhraseLast, head.First, t => !t.IsWord || t.Key is "and" or "or" or "и" or "а");

    private static int EndOf(Sentence sentence, List<Term> heads, Term head)
    {
        var to = Math.Min(sentence.Last, head.Last + Reach);
        foreach (var other in heads.Where(h => h.First > head.Last))
        {
            to = Math.Min(to, other.First - 1);
        }
        foreach (var number in sentence.Quantities.Where(q => q.First > head.Last))
        {
            to = Math.Min(to, number.PhraseFirst - 1);
        }
        var opened = 0;
        for (var i = head.Last + 1; i <= to; i++)
        {
            opened +=
                sentence.Tokens[i].Is("(") ? 1
                : sentence.Tokens[i].Is(")") ? -1
                : 0;
            // "Romania (29 % of turnover), Ukraine": a parenthesis speaks for itself.
            if (sentence.Tokens[i].Key is ";" or ":" || opened < 0)
            {
                return i;
            }
        }
        return to;
    }
}
