using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Reads what a head says: whose flow, with whom and of what, from the words around it; or what else than trade.</summary>
internal sealed class FlowReader(Sentence sentence, List<Term> heads, ReadingContext context)
{
    private const int Owned = 4;

    /// <summary>The subject that a head names, completed by what was said before.</summary>
    public Subject Of(Term head) =>
        head.Is("flow")
            ? new SubjectCompletion(sentence, context, head).Of(Bloc.OfTwo(Bare(head)))
            : OtherThanTrade(head);

    /// <summary>The subject as far as the words around the head name it.</summary>
    public Subject Bare(Term head)
    {
        if (!head.Is("flow"))
        {
            return OtherThanTrade(head);
        }
        var zone = FlowZone.Of(sentence, heads, head);
        var roles = new RoleReader(sentence, heads, zone).Of(head);
        var (reporter, partner, flow) = new FlowDirection(sentence, context).Of(head, roles);
        if (reporter is null && partner is null && PronounSubject.Of(sentence, context, head) is var (buyer, seller))
        {
            (reporter, partner) = (buyer, seller);
        }
        if (PartnerRanks.Of(sentence, context, head, roles) is var (whose, ranked))
        {
            (reporter, partner) = (whose, ranked);
        }
        var goods = new FlowGoods(sentence, zone);
        return new()
        {
            Flow = sentence.Said(flow, head),
            BalanceSign =
                head.Value == "deficit" ? -1
                : head.Value == "surplus" ? 1
                : 0,
            IsBoth = head.Value == "both",
            Reporter = reporter,
            Partner = partner,
            Product = goods.ProductOf(head) ?? goods.SectorOf(head),
            Coverage = goods.CoverageOf(head),
        };
    }

    private Subject OtherThanTrade(Term head)
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
            Other = sentence.Said((name, kind), head),
            Reporter = owner is null ? null : sentence.Said(owner),
        };
    }
}
