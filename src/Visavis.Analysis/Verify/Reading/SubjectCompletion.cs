using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Completes what a flow leaves unsaid by what was said before: whose it is, and with whom.</summary>
internal sealed class SubjectCompletion(Sentence sentence, ReadingContext context, Term head)
{
    private readonly FlowHints hints = new(sentence, head);

    /// <summary>The subject with both economies, where the context gives them.</summary>
    public Subject Of(Subject subject) =>
        subject.Reporter is null && subject.Partner is null ? Inherited(subject)
        : subject.Reporter is null ? subject with { Reporter = ReporterFor(subject.Partner!.Value) }
        : subject.Partner is null ? subject with { Partner = PartnerFor(subject.Reporter) }
        : subject;

    private Subject Inherited(Subject subject)
    {
        var before = context.Subject;
        if (hints.IsTotalInBrackets && before.Reporter is { } whose)
        {
            return subject with { Reporter = whose, Partner = sentence.Said(Economies.World, head) };
        }
        if (hints.IsWithin)
        {
            return before is { IsTrade: true, Reporter: { Value.Kind: EconomyKind.Group or EconomyKind.Area } whole }
                ? subject with
                {
                    Reporter = whole,
                    Partner = whole,
                }
                : subject;
        }
        if (hints.HasUnknownPartner)
        {
            return before.IsTrade ? subject with { Reporter = before.Reporter } : subject;
        }
        var isNear = before.IsTrade && before.Reporter is { From: <= BasisFrom.Paragraph };
        var isOfPair = hints.IsMutual && (!isNear || before.Partner?.Value.Kind == EconomyKind.World);
        if (!isOfPair && !IsTold(before) && OfAlone() is { } alone)
        {
            var all = sentence.Said(Economies.World, head.First, head.Last, BasisFrom.Paragraph);
            return subject with { Reporter = alone, Partner = all };
        }
        var (one, other) = PairOf();
        if (!(isOfPair && one is not null) && IsTold(before))
        {
            (one, other) = (before.Reporter, before.Partner);
        }
        // "Trade in goods and services was 59.1 bn. Exports were 26.3": of the same.
        var coverage = subject.Product is null && IsTold(before) ? before.Coverage : null;
        return one is null && other is null
            ? subject
            : subject with
            {
                Reporter = one,
                Partner = other,
                Coverage = subject.Coverage ?? coverage,
            };
    }

    // Whose statistics are cited, or whom alone the document speaks of: its trade with all.
    private Attributed<Economy>? OfAlone() =>
        context.Publisher is { From: <= BasisFrom.Paragraph } teller ? teller
        : context.Pair.Count == 1 ? OfDocument(context.Pair[0])
        : null;

    // What a paragraph leaves open is open for all of it: a region is no economy.
    private static bool IsTold(Subject before) =>
        before is { IsTrade: true, Reporter: not null }
        || before is { IsTrade: true, Partner: not null, Flow.From: <= BasisFrom.Paragraph };

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

    private Attributed<Economy>? ReporterFor(Economy partner)
    {
        if (hints.IsOfRegion)
        {
            return null;
        }
        if (context.Publisher is { From: <= BasisFrom.Sentence } teller && !teller.Value.Equals(partner))
        {
            return teller;
        }
        var before = context.Subject;
        if (before.Reporter is { } told && before.IsTrade && !told.Value.Equals(partner))
        {
            return told;
        }
        var isWithAnother =
            before is { IsTrade: true, Partner.Value.Kind: EconomyKind.Economy }
            && !before.Partner.Value.Equals(partner);
        return isWithAnother ? before.Partner
            : context.OtherThan(partner) is { } rest ? OfDocument(rest)
            : null;
    }

    private Attributed<Economy>? PartnerFor(Attributed<Economy> reporter)
    {
        if (hints.IsCalledMutual && reporter.Value.Kind is EconomyKind.Group or EconomyKind.Area)
        {
            return reporter;
        }
        if (hints.IsWithOneNamed)
        {
            return NamedBefore(reporter.Value);
        }
        if (hints.IsMutual && context.Other(reporter.Value) is { } other)
        {
            return OfDocument(other);
        }
        if (
            context.Subject
                is {
                    IsTrade: true,
                    Reporter: { } told,
                    Partner: { } with,
                    Flow.From: BasisFrom.Clause or BasisFrom.Sentence
                }
            && (told.Value.Equals(reporter.Value) || with.Value.Equals(reporter.Value))
        )
        {
            // "China reported exports of 15.4 bn, Kyrgyzstan imports of 4.1 bn": each with the other.
            return told.Value.Equals(reporter.Value) ? with : told;
        }
        if (!hints.IsCalledForeign && !hints.HasUnknownPartner && OfTold(reporter.Value) is { } counterpart)
        {
            return counterpart;
        }
        var from = hints.IsCalledForeign ? BasisFrom.Clause : BasisFrom.Paragraph;
        return hints.HasUnknownPartner ? null : sentence.Said(Economies.World, head.First, head.Last, from);
    }

    // «Первое место занимает Турция. Оборот Грузии с ней равен 961 млн»
    private Attributed<Economy>? NamedBefore(Economy reporter)
    {
        var before = sentence.Economies.FindLast(e => e.Last < head.First && !e.Economy.Equals(reporter));
        return before is not null ? sentence.Said(before)
            : context.SpokenOf is { } one && !one.Value.Equals(reporter) ? one.Seen(BasisFrom.Paragraph)
            : null;
    }

    // "Mutual turnover came to 10.4 bn. Russian exports lost 2.1 %": with the one that the turnover before was with.
    private Attributed<Economy>? OfTold(Economy reporter) =>
        context.Subject
            is {
                IsTrade: true,
                Flow: { Value: "turnover" or "balance", From: BasisFrom.Paragraph },
                Reporter: { } told,
                Partner: { Value.Kind: EconomyKind.Economy } with
            }
            ? told.Value.Equals(reporter)
                ? with
                : with.Value.Equals(reporter)
                    ? told
                    : null
            : null;

    private Attributed<Economy> OfDocument(Economy economy) => sentence.Unsaid(economy, BasisFrom.Document);
}
