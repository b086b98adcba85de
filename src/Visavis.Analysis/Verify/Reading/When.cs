using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>When a number was, and with when it is compared.</summary>
internal sealed record When(Attributed<Period>? Period, Attributed<Period>? Base);

/// <summary>Finds the period of a number.</summary>
internal sealed class PeriodReader(Sentence sentence, ReadingContext context, Func<int, TextSpot> spotOf)
{
    private const int Adjacent = 5;
    private static readonly string[] Links =
    [
        "в",
        "за",
        "на",
        "in",
        "for",
        "during",
        "over",
        "the",
        "(",
        "по",
        "итогам",
        "of",
        "at",
        "end",
        "конец",
        "начало",
        "году",
        "as",
        "к",
        "by",
        "первые",
        "first",
        "period",
        "период",
        "a",
    ];

    /// <summary>The period of a number, and its base where it has one.</summary>
    public When Of(Numeral number, ClaimKind kind)
    {
        var compares = kind is ClaimKind.Growth or ClaimKind.Index or ClaimKind.Times or ClaimKind.Change;
        var mention = MentionFor(number, compares);
        var period = mention is null ? context.Period : Resolved(mention, MainPeriod(mention));
        if (!compares)
        {
            return new(Ends(number, period), null);
        }
        if (period is { Value.Months: > 12 } span && span.Value.Months % 12 == 0)
        {
            return new(Part(span, span.Value.Months - 12), Part(span, 0));
        }
        var before = BaseFor(number) is { } other ? Resolved(other, period?.Value) : null;
        var isUsual = before is not null && period is not null && before.Value == period.Value.PlusYears(-1);
        return new(period, isUsual ? null : before);
    }

    // "с 2019 по 2022 г. вырос с 33,9 до 43,4": the first number is of the first year.
    private Attributed<Period>? Ends(Numeral number, Attributed<Period>? period)
    {
        if (period is { Value: { Months: > 12 } span } && span.Months % 12 == 0)
        {
            return number.IsFrom ? Part(period, 0)
                : number.IsTo ? Part(period, span.Months - 12)
                : period;
        }
        var isOld = number.IsFrom && period is not null && sentence.Behind(number) is { IsTo: true } && !HasOwn(number);
        return isOld ? period! with { Value = period.Value.PlusYears(-1), From = BasisFrom.Assumed } : period;
    }

    // "чем в 2021 г., когда объем составил 39,1", "against 2021 (39.1)".
    private bool Leads(PeriodMention old, Numeral number) =>
        number.PhraseFirst - old.Last <= 2
        || sentence.HasBetween(
            old.Last,
            number.First,
            t => t.Key is "когда" or "when" or "где" or "которого" or "whose"
        );

    private bool HasOwn(Numeral number) => sentence.Periods.Exists(p => IsAdjacent(p, number));

    private static Attributed<Period> Part(Attributed<Period> span, int monthsIn) =>
        span with
        {
            Value = Period.Of(span.Value.StartMonth + monthsIn, 12),
        };

    private PeriodMention? MentionFor(Numeral number, bool compares)
    {
        var adjacent = sentence.Periods.Find(p =>
            IsAdjacent(p, number) && (!p.IsBase || (!compares && IsOld(number, p)))
        );
        if (adjacent is not null)
        {
            return adjacent;
        }
        var before = sentence.Periods.FindLast(p => p.Last < number.First && !p.IsBase);
        if (!compares)
        {
            var floor = sentence.Before(number)?.PhraseLast ?? sentence.First - 1;
            var old = sentence.Periods.FindLast(p => p.Last < number.First && p.IsBase && p.First > floor);
            before =
                old is not null && Leads(old, number) && (before is null || old.First > before.First) ? old : before;
        }
        return before ?? sentence.Periods.Find(p => p.First > number.Last && !p.IsBase && !IsOwned(p, number));
    }

    // "against 16.4 bn a year earlier": here the period of comparison is the number's own.
    private bool IsOld(Numeral number, PeriodMention period) =>
        number.IsFrom
        || period.Word == YearWord.Before
        || sentence.Terms.Exists(t => t.Is("compare") && t.Last < number.First && number.PhraseFirst - t.Last <= 3);

    private bool IsAdjacent(PeriodMention period, Numeral number) =>
        period.First > number.PhraseLast
        && period.First - number.PhraseLast <= Adjacent
        && !sentence.HasBetween(number.PhraseLast, period.First, t => !Links.Contains(t.Key))
        && !sentence.HasBetween(
            period.Last,
            Math.Min(period.Last + 2, sentence.Last + 1),
            t => t.Key is "(" or "–" or "—" or ":"
        );

    // A period right behind another number is that number's.
    private bool IsOwned(PeriodMention period, Numeral number) =>
        sentence.Quantities.Exists(q => q.First > number.Last && IsAdjacent(period, q) && q.IsFrom != number.IsFrom);

    private PeriodMention? BaseFor(Numeral number) =>
        sentence.Periods.Find(p => p.IsBase && p.First > number.Last)
        ?? sentence.Periods.FindLast(p => p.IsBase && p.Last < number.First);

    // What "a year earlier" is earlier than.
    private Period? MainPeriod(PeriodMention mention)
    {
        if (mention.Word is YearWord.Printed or YearWord.This or YearWord.Last)
        {
            return null;
        }
        var main = sentence.Periods.Find(p => !p.IsBase && p != mention && p.Word != YearWord.Before);
        return main?.Resolve(context.Period?.Value, context.Written) ?? context.Period?.Value;
    }

    private Attributed<Period>? Resolved(PeriodMention mention, Period? spoken) =>
        mention.Resolve(spoken, context.Written) is { } period
            ? new(period, sentence.Piece.Words(mention.First, mention.Last), spotOf(mention.First), BasisFrom.Clause)
            : null;

    /// <summary>The period of a mention in a row of periods.</summary>
    public Attributed<Period>? Said(PeriodMention mention) => Resolved(mention, MainPeriod(mention));

    /// <summary>The period that a sentence leaves behind for the next.</summary>
    public Attributed<Period>? Last()
    {
        var mention = sentence.Periods.FindLast(p => !p.IsBase);
        return mention is null ? context.Period : Resolved(mention, MainPeriod(mention)) ?? context.Period;
    }
}
