using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>A number with everything that was attributed to it.</summary>
internal sealed record Attribution(Numeral Number, Subject Subject, Put Put, When When, bool IsForecast)
{
    /// <summary>The words of a term; absent where it stands in no sentence.</summary>
    public Func<Term, string>? Words { get; init; }
}

/// <summary>Attributes the numbers of one sentence, in their order.</summary>
internal sealed class SentenceReader
{
    private const int MostNamed = 20;
    private readonly Sentence sentence;
    private readonly ReadingContext context;
    private readonly Func<int, TextSpot> spotOf;
    private readonly List<Term> heads;
    private readonly Dictionary<Term, Subject> subjectByHead = [];
    private readonly Respectively lists;

    private SentenceReader(Sentence sentence, ReadingContext context, Func<int, TextSpot> spotOf)
    {
        (this.sentence, this.context, this.spotOf) = (sentence, context, spotOf);
        heads = Heads.Of(sentence);
        lists = Respectively.Of(sentence, heads);
    }

    /// <summary>The attributions of a sentence; the context is carried on.</summary>
    public static List<Attribution> Read(Sentence sentence, ReadingContext context, Func<int, TextSpot> spotOf)
    {
        var reader = new SentenceReader(sentence, context, spotOf);
        reader.Remember();
        var read = reader.Attributions().ToList();
        reader.CarryOn(read);
        return read;
    }

    private void Remember()
    {
        context.NewSentence();
        context.Named.AddRange(
            sentence.Economies.Where(e => !e.IsTeller).Select(e => Said(e).Seen(BasisFrom.Sentence))
        );
        if (context.Named.Count > MostNamed)
        {
            context.Named.RemoveRange(0, context.Named.Count - MostNamed);
        }
        if (sentence.Terms.Find(t => t.Is("pub")) is { } publisher)
        {
            context.Publisher = new(
                Economies.Find(publisher.Value),
                sentence.Piece.Words(publisher.First, publisher.Last),
                spotOf(publisher.First),
                BasisFrom.Sentence
            );
        }
        else if (sentence.Economies.Find(e => e.IsTeller) is { } teller)
        {
            context.Publisher = Said(teller).Seen(BasisFrom.Sentence);
        }
    }

    private IEnumerable<Attribution> Attributions()
    {
        var periods = new PeriodReader(sentence, context, spotOf);
        var plans = new PlanReader(sentence, context, periods);
        Put? told = null;
        foreach (var number in sentence.Quantities)
        {
            var (head, isWhole) = Heads.For(sentence, heads, number);
            head = lists.HeadOf(number) ?? head;
            var put = new KindReader(sentence, number).Of(isWhole, told);
            var subject = SubjectOf(number, head, put);
            if (Counted(number) is { } counted)
            {
                (subject, put) = (
                    new()
                    {
                        Other = counted,
                        Reporter = OfPair(0),
                        Partner = OfPair(1),
                    },
                    new(counted.Value.Kind, 1, null)
                );
            }
            else if (put.Kind == ClaimKind.Share && Settled(number) is { } settled)
            {
                subject = Bloc.OfTwo(subject with { Flow = null, Other = settled });
            }
            var when = periods.Of(number, put.Kind);
            when = lists.PeriodOf(number) is { } listed ? when with { Period = periods.Said(listed) } : when;
            when = IsOfPlan(subject) ? plans.Of(when, subject.Other!.Value.Kind == ClaimKind.Target) : when;
            told = put;
            if (subject.IsTrade)
            {
                context.Subject = (subject with { IsBoth = false }).Seen(BasisFrom.Sentence);
            }
            var isForecast = sentence.Terms.Exists(t => t.Is("forecast"));
            var read = new Attribution(number, subject, put, when, isForecast)
            {
                Words = t => sentence.Piece.Words(t.First, t.Last),
            };
            yield return read;
            if (subject.IsBoth)
            {
                var imports = subject with { Flow = subject.Flow! with { Value = "import" } };
                yield return read with
                {
                    Subject = imports,
                };
            }
        }
    }

    // What is counted, or a share of it as "programme completion rate".
    private static bool IsOfPlan(Subject subject) =>
        subject.Other is { } other
        && (
            other.Value.Kind is ClaimKind.Count or ClaimKind.Target
            || (
                other.Value.Kind == ClaimKind.Share
                && !other.Value.Indicator.StartsWith("settlement", StringComparison.Ordinal)
            )
        );

    private Subject SubjectOf(Numeral number, Term? head, Put put)
    {
        var subject = head is null ? context.Subject : Resolved(head);
        if (subject.IsBoth)
        {
            var flow = lists.FlowOf(number);
            subject = subject with { Flow = subject.Flow! with { Value = flow ?? "export" }, IsBoth = flow is null };
        }
        if (put.Kind is ClaimKind.Share or ClaimKind.Rank || number.Unit.Other is "pp")
        {
            return RankOrShare(number, subject, head, put);
        }
        return lists.PartnerOf(number) is { } listed
            ? subject with
            {
                Partner = Said(listed),
            }
            : Listed(number, subject, head);
    }

    private Attributed<(string Indicator, ClaimKind Kind)>? Counted(Numeral number)
    {
        var reader = new CountReader(sentence, spotOf);
        var counted = reader.Of(number, context.Thing);
        context.Thing = reader.ThingOf(number) is { Length: > 0 } thing ? thing : context.Thing;
        return counted;
    }

    // Shares of currencies in payments are no shares of partners.
    private Attributed<(string Indicator, ClaimKind Kind)>? Settled(Numeral number)
    {
        var word = sentence.Terms.Find(t => t.Is("settle"));
        var isRest = sentence.Terms.Exists(t => t.Is("rest") && t.Last < number.First && number.First - t.Last <= 2);
        var name = isRest ? "settlement currency share (other currencies)" : "settlement currency share";
        return word is null
            ? null
            : new(
                (name, ClaimKind.Share),
                sentence.Piece.Words(word.First, word.Last),
                spotOf(word.First),
                BasisFrom.Sentence
            );
    }

    private Attributed<Economy>? OfPair(int place) =>
        place < context.Pair.Count ? new(context.Pair[place], "", spotOf(sentence.First), BasisFrom.Document) : null;

    private Subject RankOrShare(Numeral number, Subject subject, Term? head, Put put)
    {
        var read =
            put.Kind == ClaimKind.Rank
                ? new RankReader(sentence, context, spotOf).Of(number, subject)
                : new ShareReader(sentence, context, spotOf).Of(number, subject, head);
        return lists.PartnerOf(number) is { } listed ? read with { Partner = Said(listed) } : read;
    }

    // "в Китай — на 5 %, в Германию — на 7 %": a new partner between two numbers of one flow.
    private Subject Listed(Numeral number, Subject subject, Term? head)
    {
        var floor = sentence.Before(number)?.PhraseLast;
        if (!subject.IsTrade || floor is null || (head is not null && head.First > floor))
        {
            return subject;
        }
        var mention = sentence.Economies.FindLast(e =>
            e.First > floor && e.Last < number.First && !e.Economy.Equals(subject.Reporter?.Value)
        );
        var fits = mention?.Link switch
        {
            Link.To => subject.Flow!.Value == "export",
            Link.From => subject.Flow!.Value == "import",
            Link.With or Link.Bare => true,
            _ => false,
        };
        return fits ? subject with { Partner = Said(mention!) } : subject;
    }

    private Subject Resolved(Term head)
    {
        if (!subjectByHead.TryGetValue(head, out var subject))
        {
            subject = new FlowReader(sentence, heads, context, spotOf).Of(head);
            subjectByHead.Add(head, subject);
            if (subject.IsTrade)
            {
                context.Subject = (subject with { IsBoth = false }).Seen(BasisFrom.Sentence);
            }
        }
        return subject;
    }

    // A sentence may name its flow and leave the number to the next one.
    private void CarryOn(List<Attribution> read)
    {
        foreach (var head in heads.Where(h => h.Is("flow")))
        {
            if (read.Count == 0 || !subjectByHead.ContainsKey(head))
            {
                context.Subject = (Resolved(head) with { IsBoth = false }).Seen(BasisFrom.Sentence);
            }
        }
        if (read.Count > 0 && read.FindLast(r => r.Subject.IsTrade) is { } last)
        {
            context.Subject = (last.Subject with { IsBoth = false }).Seen(BasisFrom.Sentence);
        }
        var periods = new PeriodReader(sentence, context, spotOf);
        context.Plan = new PlanReader(sentence, context, periods).Plan;
        context.Period = periods.Last();
        if (sentence.Quantities.FindLast(q => q.Unit.IsMoney) is { } money)
        {
            context.Currency = money.Unit.Currency;
        }
    }

    private Attributed<Economy> Said(EconomyMention mention) =>
        new(
            mention.Economy,
            sentence.Piece.Words(mention.First, mention.Last),
            spotOf(mention.First),
            BasisFrom.Clause
        );
}
