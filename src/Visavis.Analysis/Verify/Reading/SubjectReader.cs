using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Tells what each number of a sentence is about, and how it was put.</summary>
internal sealed class SubjectReader
{
    private readonly Sentence sentence;
    private readonly ReadingContext context;
    private readonly List<Term> heads;
    private readonly Respectively lists;
    private readonly Dictionary<Term, Subject> subjectByHead = [];
    private readonly OtherSubjects others;
    private readonly PartReader parts;
    private readonly FlowExcess excess;
    private readonly ListedEconomies listed;
    private (Term? Head, Subject Subject)? share;
    private Subject last = Subject.Unknown;
    private bool hasPart;

    public SubjectReader(Sentence sentence, ReadingContext context, List<Term> heads, Respectively lists)
    {
        (this.sentence, this.context, this.heads, this.lists) = (sentence, context, heads, lists);
        others = new(sentence, context);
        parts = new(sentence);
        listed = new(sentence);
        excess = new(sentence, heads, Resolved);
    }

    /// <summary>Tells the context whose partners a list names, before its first figure is read.</summary>
    public void TellPartners()
    {
        if (heads.Count > 0 && PartnerHeads.Is(sentence, heads[0]))
        {
            Resolved(heads[0]);
        }
    }

    /// <summary>What a number is about.</summary>
    /// <param name="number">The number.</param>
    /// <param name="told">How the number before was put.</param>
    public (Subject Subject, Put Put) Of(Numeral number, Put? told)
    {
        var (head, isWhole) = Heads.For(sentence, heads, number);
        head = lists.HeadOf(number) ?? head;
        var (subject, put) = OfWhole(number, head, isWhole, told);
        (subject, put) = new FlowSum(sentence, context).Of(number, subject, put);
        // A part of what was told is not what the next sentence speaks of.
        hasPart |= parts.Begins(number) || IsPartOfWorld(subject, head);
        if (!hasPart)
        {
            last = subject.IsTrade ? subject : last;
            context.Tell(subject);
        }
        return (put.Kind == ClaimKind.Level ? parts.Of(number, subject, head) : subject, put);
    }

    private (Subject Subject, Put Put) OfWhole(Numeral number, Term? head, bool isWhole, Put? told)
    {
        var put = new KindReader(sentence, number).Of(isWhole, told);
        var subject = OfHead(number, head, put);
        return excess.Of(number) is { } balance ? (balance, Put.As(ClaimKind.Level))
            : others.Counted(number) is { } counted ? counted
            : put.Kind == ClaimKind.Share && others.Settled(number, subject) is { } settled ? (settled, put)
            : (subject, put);
    }

    /// <summary>Tells the context of the flows that no number was about, of all, where there was no number; then what the last number was about.</summary>
    public void TellUnread(bool isAll)
    {
        foreach (var head in heads.Where(h => h.Is("flow")))
        {
            if (isAll || !subjectByHead.ContainsKey(head))
            {
                context.Tell(Resolved(head));
            }
        }
        context.Tell(last);
        var asked = isAll ? AskedShare() : null;
        context.IsShareAsked = asked is not null;
        context.Tell(asked ?? Subject.Unknown);
    }

    // "Какова доля России в экспорте Армении?": the number comes with the answer.
    private Subject? AskedShare()
    {
        var word = sentence.Terms.Find(t => t.Is("share"));
        var head = heads.Find(h => h.Is("flow"));
        if (word is null || head is null || !sentence.Tokens[sentence.Last].Is("?"))
        {
            return null;
        }
        var answer = Numeral.Over(sentence.Last, sentence.Last) with { Unit = Measured.Only("%") };
        return new ShareReader(sentence, context).Of(answer, Resolved(head), head);
    }

    private Subject OfHead(Numeral number, Term? head, Put put)
    {
        var subject = head is null ? OfGoodsNamed(number, Inherited()) : Resolved(head);
        if (subject.IsBoth)
        {
            var flow = lists.FlowOf(number);
            subject = subject with { Flow = subject.Flow! with { Value = flow ?? "export" }, IsBoth = flow is null };
        }
        var isPart = put.Kind is ClaimKind.Share or ClaimKind.Rank || number.Unit.Other is "pp";
        subject =
            put.Kind == ClaimKind.Rank ? new RankReader(sentence, context).Of(number, subject)
            : isPart ? listed.OfShare(number, ShareOf(number, subject, head))
            : subject;
        return lists.PartnerOf(number) is { } answering ? subject with { Partner = sentence.Said(answering) }
            : isPart ? subject
            : BalanceSign.Of(sentence, number, listed.Of(number, WithGoods(number, subject, head), head), head);
    }

    // "Imports came to 9.3 bn: 3.8 from China and 2.4 from Russia"
    private bool IsPartOfWorld(Subject subject, Term? head) =>
        head is not null
        && subject is { IsTrade: true, Partner.Value.Kind: not EconomyKind.World }
        && Resolved(head) is { Partner.Value.Kind: EconomyKind.World };

    // "Electronic products followed, rising 88.3 bn": without a flow the goods of the sentence are its subject.
    private Subject OfGoodsNamed(Numeral number, Subject told)
    {
        var goods = sentence.Terms.FindLast(t => t.Is("product") && t.Last < number.First);
        return goods is null || !told.IsTrade ? told : told with { Product = sentence.Said(goods.Value, goods) };
    }

    // A paragraph that names no flow may speak of another than the paragraph before.
    private Subject Inherited() =>
        sentence.Piece.Kind == BlockKind.Paragraph
        && context.Subject is { IsTrade: true, Flow.From: >= BasisFrom.Earlier }
            ? context.Subject with
            {
                Flow = context.Subject.Flow!.Seen(BasisFrom.Assumed),
            }
            : context.Subject;

    // «молока сократился в 3,3 раза, овощей — на 45 %»: the goods of a list.
    private Subject WithGoods(Numeral number, Subject subject, Term? head)
    {
        var floor = sentence.Before(number)?.PhraseLast;
        if (floor is null || !subject.IsTrade || subject.Product is null || (head is not null && head.First > floor))
        {
            return subject;
        }
        var known = sentence.Terms.Find(t => t.Is("product") && t.First > floor && t.Last < number.First);
        return known is not null ? subject with { Product = sentence.Said(known.Value, known) }
            : new UnknownGoods(sentence).Listed(floor.Value, number) is var (first, last)
                ? subject with
                {
                    Product = sentence.Said(sentence.Piece.Words(first, last), first, last),
                }
            : subject;
    }

    // "57.8 % (a year earlier: 55.6 %)", "by 3.1 points, to 4.2 %": the same share again.
    private Subject ShareOf(Numeral number, Subject whole, Term? head)
    {
        var read = new ShareReader(sentence, context).Of(number, whole, head);
        var subject = !IsSaid(read) && share is { } told && told.Head == head ? told.Subject : read;
        share = (head, subject);
        return subject;
    }

    private static bool IsSaid(Subject share) =>
        share.IsProductPart || share.Partner is { Value.Kind: not EconomyKind.World };

    private Subject Resolved(Term head)
    {
        if (!subjectByHead.TryGetValue(head, out var subject))
        {
            subject = new FlowReader(sentence, heads, context).Of(head);
            subjectByHead.Add(head, subject);
            context.Tell(subject);
        }
        return subject;
    }
}
