using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Reads whose flow it is, with whom and of what, from the words around the flow.</summary>
internal sealed class FlowReader(
    Sentence sentence,
    List<Term> heads,
    ReadingContext context,
    Func<int, TextSpot> spotOf
)
{
    private const int Reach = 18;
    private const int Owned = 4;
    private static readonly string[] Mutual = ["взаимн", "двусторонн", "mutual", "bilateral", "two-way"];
    private static readonly string[] OfTheWorld =
    [
        "внешн",
        "foreign",
        "общ",
        "total",
        "overall",
        "всего",
        "совокупн",
        "мировой",
        "merchandise",
    ];

    /// <summary>The subject that a head names, completed by what was said before.</summary>
    public Subject Of(Term head) => head.Is("flow") ? Completed(Bloc.OfTwo(Bare(head)), head) : OtherOf(head);

    /// <summary>The subject as far as the words around the head name it.</summary>
    public Subject Bare(Term head)
    {
        if (!head.Is("flow"))
        {
            return OtherOf(head);
        }
        var zone = Zone(head);
        var roles = RolesOf(head, zone);
        var (reporter, partner, flow) = Directed(head, roles);
        return new Subject
        {
            Flow = Said(flow, head.First, head.Last),
            BalanceSign =
                head.Value == "deficit" ? -1
                : head.Value == "surplus" ? 1
                : 0,
            IsBoth = head.Value == "both",
            Reporter = reporter,
            Partner = partner,
            Product = ProductOf(head, zone),
            Coverage = CoverageOf(head, zone),
        };
    }

    private Subject OtherOf(Term head)
    {
        var stroke = head.Value.IndexOf('|', StringComparison.Ordinal);
        var (name, kind) = head.Kind switch
        {
            "measure" => (head.Value, ClaimKind.Measure),
            _ => (head.Value[..stroke], Enum.Parse<ClaimKind>(head.Value[(stroke + 1)..])),
        };
        var owner =
            sentence.Economies.Find(e => e.First > head.Last && e.First <= head.Last + Owned)
            ?? sentence.Economies.FindLast(e => e.Last < head.First && e.Last >= head.First - Owned);
        return new()
        {
            Other = Said((name, kind), head.First, head.Last),
            Reporter = owner is null ? null : Said(owner),
        };
    }

    // Up to the next head or number, or the end of the clause.
    private (int From, int To) Zone(Term head)
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
        for (var i = head.Last + 1; i <= to; i++)
        {
            if (sentence.Tokens[i].Key is ";" or ":")
            {
                to = i;
            }
        }
        return (head.Last + 1, to);
    }

    private Roles RolesOf(Term head, (int From, int To) zone)
    {
        var roles = new Roles();
        var floor = Floor(head);
        foreach (var mention in sentence.Economies.Where(e => e.First > floor && IsOwnerBefore(e, head)))
        {
            roles.Owners.Add(mention);
        }
        foreach (var mention in sentence.Economies.Where(e => e.First >= zone.From && e.Last <= zone.To))
        {
            roles.Add(mention, IsOfGoods(mention));
        }
        // What another head has named before is its own, but for the subject of the sentence.
        var isSecond = heads.Exists(h => h.Last < head.First);
        foreach (var mention in sentence.Economies.Where(e => e.First > floor && e.Last < head.First))
        {
            if (!roles.Has(mention) && (!isSecond || mention.Link == Link.Bare))
            {
                roles.Before(mention);
            }
        }
        foreach (var mention in BehindNumber(head, zone.To))
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
    private IEnumerable<EconomyMention> BehindNumber(Term head, int end)
    {
        var number = sentence.Quantities.Find(q => q.First > head.Last);
        if (
            number is null
            || heads.Exists(h => h.First > head.Last && h.First < number.First)
            || number.PhraseFirst - 1 > end
        )
        {
            return [];
        }
        var next = sentence.Behind(number)?.PhraseFirst ?? sentence.Last + 1;
        var other = heads.Find(h => h.First > number.Last)?.First ?? sentence.Last + 1;
        return sentence.Economies.Where(e =>
            e.First > number.PhraseLast && e.Last < Math.Min(next, other) && e.Link is Link.To or Link.From or Link.With
        );
    }

    // What stands before the head up to the number or head before it.
    private int Floor(Term head)
    {
        var number = sentence.Quantities.FindLast(q => q.PhraseLast < head.First)?.PhraseLast ?? sentence.First - 1;
        var other = heads.FindLast(h => h.Last < head.First)?.Last ?? sentence.First - 1;
        return Math.Max(number, other);
    }

    // "импорт белорусских товаров": an adjective of the goods says where they come from.
    private bool IsOfGoods(EconomyMention mention) =>
        mention.Link == Link.Owner
        && sentence.Terms.Exists(t =>
            t.First > mention.Last && t.First <= mention.Last + 2 && t.Kind is "coverage" or "product"
        )
        && sentence.Tokens[mention.First].Key.Length > 3
        && mention.First == mention.Last
        && EconomyForms.All.Longest(sentence.Tokens, mention.First, out var form) > 0
        && form!.Concept[^1] == EconomyForms.Adjective;

    private (Attributed<Economy>? Reporter, Attributed<Economy>? Partner, string Flow) Directed(Term head, Roles roles)
    {
        var flow =
            head.Value is "deficit" or "surplus" ? "balance"
            : head.Value == "both" ? "turnover"
            : head.Value;
        switch (flow)
        {
            case "export":
                return (
                    Said(roles.Owner ?? roles.From ?? roles.Subject),
                    Said(roles.To ?? roles.With ?? roles.SecondOwner),
                    flow
                );
            case "import":
                return (
                    Said(
                        roles.From is null && roles.With is null && roles.Owner is null
                            ? roles.To ?? roles.Subject
                            : roles.Owner ?? roles.To ?? roles.Subject
                    ),
                    Said(roles.From ?? roles.With ?? roles.SecondOwner ?? BoughtIn(head, roles)),
                    flow
                );
            case "delivery":
                return Delivered(roles);
            default:
                var first = roles.Owner ?? roles.Between.FirstOrDefault() ?? roles.Subject ?? roles.In;
                var second =
                    roles.With
                    ?? roles.Between.Skip(1).FirstOrDefault()
                    ?? roles.SecondOwner
                    ?? roles.SecondSubject
                    ?? roles.Object;
                second =
                    second is not null && first is not null && second.Economy.Equals(first.Economy) ? null : second;
                return (
                    Said(first),
                    Said(second ?? (roles.Owner is null ? null : roles.Between.FirstOrDefault(b => b != first))),
                    flow
                );
        }
    }

    // "Египет закупил в России": where somebody buys is from where it comes.
    private EconomyMention? BoughtIn(Term head, Roles roles) =>
        roles.Subject is { } buyer
        && roles.In is { } there
        && !there.Economy.Equals(buyer.Economy)
        && sentence.Tokens[head.First].Key is var verb
        && (verb.StartsWith("закуп", StringComparison.Ordinal) || verb is "bought")
            ? there
            : null;

    // Deliveries are told from whichever side the text has taken.
    private (Attributed<Economy>? Reporter, Attributed<Economy>? Partner, string Flow) Delivered(Roles roles)
    {
        var (from, to) = (roles.From ?? roles.Owner ?? roles.Subject, roles.To ?? roles.Object ?? roles.With);
        var isOfReceiver =
            to is not null
            && from is not null
            && context.Subject is { IsTrade: true, Reporter: { } told, Flow.From: <= BasisFrom.Paragraph }
            && told.Value.Equals(to.Economy);
        return isOfReceiver ? (Said(to), Said(from), "import") : (Said(from), Said(to), "export");
    }

    private Subject Completed(Subject subject, Term head)
    {
        var before = context.Subject;
        if (subject.Reporter is null && subject.Partner is null)
        {
            return Inherited(subject, before, head);
        }
        if (subject.Reporter is null)
        {
            return subject with { Reporter = ReporterFor(subject.Partner!.Value, before) };
        }
        return subject.Partner is null ? subject with { Partner = PartnerFor(subject, before, head) } : subject;
    }

    private Subject Inherited(Subject subject, Subject before, Term head)
    {
        var isMutual = IsAny(head, Mutual) || IsOfTwo(head);
        var isNear = before.IsTrade && before.Reporter is { From: <= BasisFrom.Paragraph };
        if (
            isMutual
            && (!isNear || before.Partner?.Value.Kind == EconomyKind.World)
            && PairOf() is var (one, other)
            && one is not null
        )
        {
            return subject with { Reporter = one, Partner = other };
        }
        if (before is { IsTrade: true, Reporter: not null })
        {
            return subject with { Reporter = before.Reporter, Partner = before.Partner };
        }
        return PairOf() is var (first, second) && first is not null
            ? subject with
            {
                Reporter = first,
                Partner = second,
            }
            : subject;
    }

    // The two named last in this paragraph, else the two that the document is about.
    private (Attributed<Economy>? One, Attributed<Economy>? Other) PairOf()
    {
        var named = context.Named.DistinctBy(n => n.Value.Code).TakeLast(2).ToList();
        if (named.Count == 2 && named.TrueForAll(n => context.Pair.Contains(n.Value)))
        {
            return (named[0].Seen(BasisFrom.Paragraph), named[1].Seen(BasisFrom.Paragraph));
        }
        return context.Pair.Count == 2 ? (OfDocument(context.Pair[0]), OfDocument(context.Pair[1])) : (null, null);
    }

    private Attributed<Economy>? ReporterFor(Economy partner, Subject before)
    {
        if (context.Publisher is { From: <= BasisFrom.Sentence } teller && !teller.Value.Equals(partner))
        {
            return teller;
        }
        if (before.Reporter is { } told && before.IsTrade && !told.Value.Equals(partner))
        {
            return told;
        }
        if (
            before.Partner is { } other
            && before.IsTrade
            && !other.Value.Equals(partner)
            && other.Value.Kind == EconomyKind.Economy
        )
        {
            return other;
        }
        var rest = context.Other(partner) ?? context.Pair.FirstOrDefault(p => !p.Equals(partner));
        return rest is null ? null : OfDocument(rest);
    }

    private Attributed<Economy>? PartnerFor(Subject subject, Subject before, Term head)
    {
        var reporter = subject.Reporter!.Value;
        if (IsAny(head, Mutual) && reporter.Kind == EconomyKind.Group)
        {
            return subject.Reporter;
        }
        if ((IsAny(head, Mutual) || IsOfTwo(head)) && context.Other(reporter) is { } other)
        {
            return OfDocument(other);
        }
        var isSame =
            before
                is {
                    IsTrade: true,
                    Reporter: { } told,
                    Partner: not null,
                    Flow.From: BasisFrom.Clause or BasisFrom.Sentence
                }
            && told.Value.Equals(reporter);
        if (isSame)
        {
            return before.Partner;
        }
        var from = IsAny(head, OfTheWorld) ? BasisFrom.Clause : BasisFrom.Paragraph;
        return Said(Economies.World, head.First, head.Last).Seen(from);
    }

    private bool IsOfTwo(Term head) =>
        Around(
            head,
            6,
            t =>
                t.Key
                    is "двумя"
                        or "двух"
                        or "обеими"
                        or "обеих"
                        or "странами"
                        or "сторонами"
                        or "two"
                        or "both"
                        or "государствами"
                        or "друг"
        );

    private bool IsAny(Term head, string[] stems) =>
        Around(head, 2, t => stems.Any(s => t.Key.StartsWith(s, StringComparison.Ordinal)));

    private bool Around(Term head, int reach, Func<Token, bool> isOne)
    {
        var from = Math.Max(sentence.First, head.First - Math.Min(reach, 2));
        var to = Math.Min(sentence.Last, head.Last + reach);
        return sentence.HasBetween(from - 1, to + 1, isOne);
    }

    private Attributed<string>? ProductOf(Term head, (int From, int To) zone)
    {
        var product =
            sentence.Terms.Find(t =>
                t.Is("product")
                && t.First >= zone.From
                && t.First <= Math.Min(zone.To, head.Last + 6)
                && !IsVerbBetween(head.Last, t.First)
            )
            ?? sentence.Terms.FindLast(t =>
                t.Is("product")
                && t.Last < head.First
                && t.Last >= head.First - 2
                && !sentence.HasBetween(t.Last, head.First, x => x.Kind == TokenKind.Symbol)
            );
        return product is null ? null : Said(product.Value, product.First, product.Last);
    }

    private bool IsVerbBetween(int from, int to) =>
        sentence.Terms.Exists(t => t.First > from && t.Last < to && t.Kind is "change" or "level");

    private Attributed<Coverage>? CoverageOf(Term head, (int From, int To) zone)
    {
        var term =
            sentence.Terms.Find(t =>
                t.Is("coverage") && t.First >= zone.From && t.First <= Math.Min(zone.To, head.Last + 6)
            ) ?? sentence.Terms.FindLast(t => t.Is("coverage") && t.Last < head.First && t.Last >= head.First - 3);
        return term is null
            ? null
            : Said(
                term.Value switch
                {
                    "services" => Coverage.Services,
                    "both" => Coverage.GoodsAndServices,
                    _ => Coverage.Goods,
                },
                term.First,
                term.Last
            );
    }

    private Attributed<Economy> OfDocument(Economy economy) =>
        new(economy, "", spotOf(sentence.First), BasisFrom.Document);

    private Attributed<Economy>? Said(EconomyMention? mention) =>
        mention is null ? null : Said(mention.Economy, mention.First, mention.Last);

    private Attributed<T> Said<T>(T value, int first, int last) =>
        new(value, sentence.Piece.Words(first, last), spotOf(first), BasisFrom.Clause);
}
