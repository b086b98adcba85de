using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Attributes the numbers of one sentence, in their order.</summary>
internal sealed class SentenceReader
{
    private readonly Sentence sentence;
    private readonly ReadingContext context;
    private readonly List<Term> heads;
    private readonly Respectively lists;
    private readonly SubjectReader subjects;
    private readonly PeriodReader periods;
    private readonly PlanReader plans;

    private SentenceReader(Sentence sentence, ReadingContext context)
    {
        (this.sentence, this.context) = (sentence, context);
        heads = Heads.Of(sentence);
        lists = Respectively.Of(sentence, heads);
        subjects = new(sentence, context, heads, lists);
        periods = new(sentence, context);
        plans = new(sentence, context, periods);
    }

    /// <summary>The attributions of a sentence; the context is carried on.</summary>
    public static List<Attribution> Read(Sentence sentence, ReadingContext context)
    {
        var reader = new SentenceReader(sentence, context);
        context.Enter(sentence);
        var read = reader.Attributions().ToList();
        reader.Leave(read);
        return read;
    }

    private IEnumerable<Attribution> Attributions()
    {
        var isForecast = sentence.Terms.Exists(t => t.Is("forecast"));
        subjects.TellPartners();
        var told = context.IsShareAsked ? Put.As(ClaimKind.Share) : null;
        foreach (var number in sentence.Quantities)
        {
            var (subject, put) = subjects.Of(number, told);
            told = put;
            var read = new Attribution(number, subject, put, WhenOf(number, subject, put), isForecast)
            {
                Words = t => sentence.Piece.Words(t.First, t.Last),
            };
            yield return read;
            if (subject.IsBoth)
            {
                yield return read with
                {
                    Subject = subject with { Flow = subject.Flow! with { Value = "import" } },
                };
            }
        }
    }

    private When WhenOf(Numeral number, Subject subject, Put put)
    {
        var when = periods.Of(number, put.Kind);
        when = lists.PeriodOf(number) is { } listed ? when with { Period = periods.Said(listed) } : when;
        return IsOfPlan(subject) ? plans.Of(when, subject.Other!.Value.Kind == ClaimKind.Target) : when;
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

    // A sentence may name its flow and leave the number to the next one.
    private void Leave(List<Attribution> read)
    {
        subjects.TellUnread(read.Count == 0);
        context.Plan = plans.Plan;
        context.Date(periods.Last(), periods.Latest());
        if (sentence.Quantities.FindLast(q => q.Unit.IsMoney) is { } money)
        {
            context.Currency = money.Unit.Currency;
        }
    }
}
