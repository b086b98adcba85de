namespace Visavis.Analysis.Verify.Reading;

/// <summary>Reads which part each economy around a flow plays in it.</summary>
internal sealed class RoleReader(Sentence sentence, List<Term> heads, FlowZone zone)
{
    private const int Owned = 4;

    /// <summary>The economies around a flow by how they are tied to it.</summary>
    public Roles Of(Term head)
    {
        var roles = new Roles();
        foreach (var mention in sentence.Economies.Where(e => e.First > zone.Floor && IsOwnerBefore(e, head)))
        {
            roles.Owners.Add(mention);
        }
        foreach (var mention in sentence.Economies.Where(e => e.First >= zone.From && e.Last <= zone.To))
        {
            roles.Add(mention, IsOfGoods(mention));
        }
        // What another head has named before is its own, but for the subject of the sentence.
        var isSecond = heads.Exists(h => h.Last < head.First);
        foreach (var mention in sentence.Economies.Where(e => e.First > zone.Floor && e.Last < head.First))
        {
            if (!roles.Has(mention) && (!isSecond || mention.Link == Link.Bare))
            {
                roles.Before(mention);
            }
        }
        foreach (var mention in BehindNumber(head).Where(m => !roles.Names(m.Economy)))
        {
            roles.Later(mention);
        }
        roles.Settle();
        return roles;
    }

    // "Belarus's exports", "российско-белорусский товарооборот"; not "Russia's share in exports".
    private bool IsOwnerBefore(EconomyMention mention, Term head) =>
        mention.Link == Link.Owner
        && head.First - mention.Last is >= 0 and <= Owned
        && mention.First <= head.Last
        && !sentence.HasBetween(mention.Last, head.First, t => t.Key is "в" or "in" or "of" or "," or "на" or "to");

    // "imported 12.7 bn of goods from China": behind the number, before the next one.
    private IEnumerable<EconomyMention> BehindNumber(Term head)
    {
        var number = sentence.Quantities.Find(q => q.First > head.Last);
        if (
            number is null
            || heads.Exists(h => h.First > head.Last && h.First < number.First)
            || number.PhraseFirst - 1 > zone.To
            || IsPartOf(number, head)
        )
        {
            return [];
        }
        var next = sentence.Behind(number)?.PhraseFirst ?? sentence.Last + 1;
        var other = heads.Find(h => h.First > number.Last)?.First ?? sentence.Last + 1;
        var part = sentence.Terms.Find(t => t.IsPart && t.First > number.Last)?.First ?? sentence.Last + 1;
        var end = Math.Min(part, Math.Min(next, other));
        return sentence.Economies.Where(e =>
            e.First > number.PhraseLast
            && e.Last < end
            && e.Link is Link.To or Link.From or Link.With
            && !sentence.HasBetween(number.PhraseLast, e.First, t => t.Key is "(" or ";")
        );
    }

    // "из 15,2 млрд экспорта 91,5 % пришлось на Китай": the part has its own partner.
    private bool IsPartOf(Numeral number, Term head) =>
        number.Unit.Other is "%" or "share" && sentence.Quantities.Exists(q => q.Last < head.First && q.Unit.IsMoney);

    // "импорт белорусских товаров": an adjective of the goods says where they come from.
    private bool IsOfGoods(EconomyMention mention) =>
        mention.Link == Link.Owner
        && sentence.Terms.Exists(t =>
            t.First > mention.Last && t.First <= mention.Last + 2 && t.Kind is "coverage" or "product"
        )
        && sentence.Tokens[mention.First].Key.Length > 3
        && mention.First == mention.Last
        && EconomyForms.All.Longest(sentence.Tokens, mention.First, out var form) > 0
        && EconomyForms.IsAdjective(form!);
}
