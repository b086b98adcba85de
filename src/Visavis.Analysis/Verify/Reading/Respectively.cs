namespace Visavis.Analysis.Verify.Reading;

/// <summary>Numbers in a row that answer to names in a row: "exports and imports were 21 and 12 bn, respectively".</summary>
internal sealed class Respectively
{
    private readonly Dictionary<Numeral, Term> headByNumber = [];
    private readonly Dictionary<Numeral, string> flowByNumber = [];
    private readonly Dictionary<Numeral, EconomyMention> partnerByNumber = [];
    private readonly Dictionary<Numeral, PeriodMention> periodByNumber = [];

    public Term? HeadOf(Numeral number) => headByNumber.GetValueOrDefault(number);

    /// <summary>The flow of a number where one head names both.</summary>
    public string? FlowOf(Numeral number) => flowByNumber.GetValueOrDefault(number);

    public EconomyMention? PartnerOf(Numeral number) => partnerByNumber.GetValueOrDefault(number);

    public PeriodMention? PeriodOf(Numeral number) => periodByNumber.GetValueOrDefault(number);

    public static Respectively Of(Sentence sentence, List<Term> heads)
    {
        var lists = new Respectively();
        foreach (var word in sentence.Terms.Where(t => t.Is("respectively")))
        {
            lists.Add(sentence, heads, word);
        }
        lists.AddCompared(sentence, heads);
        return lists;
    }

    private void Add(Sentence sentence, List<Term> heads, Term word)
    {
        var row = RowBefore(sentence, word.First);
        row = row.Count < 2 ? RowBehind(sentence, word.Last) : row;
        if (row.Count < 2)
        {
            return;
        }
        var floor = sentence.Before(row[0])?.PhraseLast ?? sentence.First - 1;
        var flows = heads.FindAll(h => h.First > floor && h.Last < row[0].First && h.Is("flow"));
        var periods = sentence.Periods.FindAll(p => p.First > floor && p.Last < row[0].First && !p.IsBase);
        var partners = sentence.Economies.FindAll(e => e.First > floor && e.Last < row[0].First);
        // Of several rows of the same length the last named is meant.
        var ends = new (int Count, int Last)[]
        {
            (flows.Count, flows.LastOrDefault()?.Last ?? -1),
            (partners.Count, partners.LastOrDefault()?.Last ?? -1),
            (periods.Count, periods.LastOrDefault()?.Last ?? -1),
        };
        var best = Enumerable
            .Range(0, 3)
            .Where(i => ends[i].Count >= row.Count && (i != 0 || ends[i].Count == row.Count))
            .OrderByDescending(i => ends[i].Count == row.Count)
            .ThenByDescending(i => ends[i].Last)
            .FirstOrDefault(-1);
        if (best < 0 && row.Count == 2 && flows is [{ Value: "both" } both])
        {
            var isImportFirst = sentence.Tokens[both.First].Key.StartsWith("imp", StringComparison.Ordinal);
            flowByNumber[row[0]] = isImportFirst ? "import" : "export";
            flowByNumber[row[1]] = isImportFirst ? "export" : "import";
        }
        for (var i = 0; i < row.Count; i++)
        {
            switch (best)
            {
                case 0:
                    headByNumber[row[i]] = flows[i];
                    break;
                case 1:
                    partnerByNumber[row[i]] = partners[partners.Count - row.Count + i];
                    break;
                case 2:
                    periodByNumber[row[i]] = periods[periods.Count - row.Count + i];
                    break;
            }
        }
    }

    // "Imports fell faster than exports: 9.8 % against 2.2 %"
    private void AddCompared(Sentence sentence, List<Term> heads)
    {
        for (var i = 0; i + 1 < heads.Count; i++)
        {
            var (one, other) = (heads[i], heads[i + 1]);
            var first = sentence.Quantities.Find(q => q.First > other.Last);
            var second = first is null ? null : sentence.Behind(first);
            var isCompared =
                one.Is("flow")
                && other.Is("flow")
                && first is not null
                && second is not null
                && sentence.HasBetween(one.Last, other.First, IsFaster)
                && !sentence.Quantities.Exists(q => q.First > one.Last && q.Last < other.First)
                && !heads.Exists(h => h.First > other.Last && h.Last < second.First)
                && sentence.HasBetween(
                    first.PhraseLast,
                    second.First,
                    t => t.Key is "against" or "versus" or "vs" or "против"
                );
            if (isCompared)
            {
                (headByNumber[first!], headByNumber[second!]) = (one, other);
            }
        }
    }

    private static bool IsFaster(Token token) =>
        token.Key is "faster" or "slower" or "more" or "less"
        || token.Begins("быстрее", "медленнее", "сильнее", "слабее");

    private static List<Numeral> RowBefore(Sentence sentence, int end)
    {
        var row = new List<Numeral>();
        var next = end;
        foreach (var number in sentence.Quantities.Where(q => q.PhraseLast < end).Reverse())
        {
            if (sentence.HasBetween(number.PhraseLast, next, t => !IsLink(t)))
            {
                break;
            }
            row.Insert(0, number);
            next = number.PhraseFirst;
        }
        return row;
    }

    private static List<Numeral> RowBehind(Sentence sentence, int start)
    {
        var row = new List<Numeral>();
        var last = start;
        foreach (var number in sentence.Quantities.Where(q => q.PhraseFirst > start))
        {
            if (sentence.HasBetween(last, number.PhraseFirst, t => !IsLink(t)))
            {
                break;
            }
            row.Add(number);
            last = number.PhraseLast;
        }
        return row;
    }

    private static bool IsLink(Token token) =>
        token.Key
            is ","
                or "и"
                or "and"
                or "на"
                or "by"
                or "to"
                or "до"
                or "("
                or "—"
                or "–"
                or "or"
                or "at"
                or "в"
                or "were";
}
