using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Tells when a number was, and what period a sentence leaves to the next.</summary>
internal sealed class PeriodReader(Sentence sentence, ReadingContext context)
{
    private const int SameReach = 4;
    private readonly PeriodChoice mentions = new(sentence);

    /// <summary>The period of a number, and its base where it has one.</summary>
    public When Of(Numeral number, ClaimKind kind)
    {
        var compares = kind is ClaimKind.Growth or ClaimKind.Index or ClaimKind.Times or ClaimKind.Change;
        var mention = mentions.For(number, compares);
        var period =
            mention is not null ? Resolved(mention, MainPeriod(mention))
            // "In 2023 …, in 2022 …. So exports went up": the later of the two.
            : compares || number.IsFrom || number.IsTo ? context.Compared
            : context.Period;
        if (!compares)
        {
            return new(Ends(number, period), null);
        }
        if (period is { Value.Months: > 12 } span && span.Value.Months % 12 == 0)
        {
            return new(Part(span, span.Value.Months - 12), Part(span, 0));
        }
        var before = mentions.BaseFor(number) is { } other ? Resolved(other, period?.Value) : null;
        var isUsual = before is not null && period is not null && before.Value == period.Value.PlusYears(-1);
        return new(period, isUsual ? null : before);
    }

    // "с 2019 по 2022 г. вырос с 33,9 до 43,4": the first number is of the first year.
    private Attributed<Period>? Ends(Numeral number, Attributed<Period>? period)
    {
        if (period is { Value: { Months: > 12 } span } && span.Months % 12 == 0)
        {
            return number.IsFrom ? Part(period, 0)
                // "с 2020 по 2023 год выросла на 14 п. п. и составила 37 %": at the end.
                : number.IsTo || sentence.Before(number) is { IsBy: true } ? Part(period, span.Months - 12)
                : period;
        }
        if (mentions.IsAgainst(number) && mentions.BaseFor(number) is { } compared && !mentions.HasOwn(number))
        {
            return Said(compared) ?? period;
        }
        var isOld =
            period is not null
            && !mentions.HasOwn(number)
            && (mentions.IsAgainst(number) || (number.IsFrom && sentence.Behind(number) is { IsTo: true }));
        return isOld ? period! with { Value = period.Value.PlusYears(-1), From = BasisFrom.Assumed } : period;
    }

    private static Attributed<Period> Part(Attributed<Period> span, int monthsIn) =>
        span with
        {
            Value = Period.Of(span.Value.StartMonth + monthsIn, 12),
        };

    // What "a year earlier" is earlier than.
    private Period? MainPeriod(PeriodMention mention)
    {
        if (mention.Word is YearWord.Printed or YearWord.This or YearWord.Last)
        {
            return null;
        }
        var main = sentence.Periods.Find(p => !p.IsBase && p != mention && p.Word != YearWord.Before);
        return main?.Resolve(context.Period?.Value, YearOf(main)) ?? context.Period?.Value;
    }

    // "in the same months of 2023", «за тот же период прошлого года», "in the same period this year"
    private Period? SameMonths(PeriodMention year)
    {
        var isSame =
            year is { IsYears: true, Months: 12, Word: not YearWord.Open }
            && sentence.HasBetween(Math.Max(sentence.First, year.First - SameReach) - 1, year.First, IsSame);
        var main = isSame ? sentence.Periods.Find(p => !p.IsBase && p != year && !p.IsDay) : null;
        var months = main is null ? context.Period?.Value : main.Resolve(context.Period?.Value, YearOf(main));
        return isSame && months is { Months: < 12 } told ? told.PlusYears(YearsFrom(told, year)) : null;
    }

    private int YearsFrom(Period told, PeriodMention year) =>
        year.Word switch
        {
            YearWord.Printed => year.Year - told.FirstYear,
            YearWord.This => context.Written > 0 ? context.Written - told.FirstYear : 1,
            _ => -1,
        };

    // "September exports" under "Foreign trade, 2014"
    private int YearOf(PeriodMention mention) =>
        mention.Word == YearWord.Open && context.Headed > 0 ? context.Headed : context.Written;

    private static bool IsSame(Token token) =>
        token.Key is "same" or "corresponding" or "equivalent" or "те" or "тот" or "того" or "тех"
        || token.Begins("аналогичн", "соответствующ");

    private Attributed<Period>? Resolved(PeriodMention mention, Period? spoken) =>
        (SameMonths(mention) ?? mention.Resolve(spoken, YearOf(mention))) is { } period
            ? sentence.Said(period, mention.First, mention.Last)
            : null;

    /// <summary>The period of a mention in a row of periods.</summary>
    public Attributed<Period>? Said(PeriodMention mention) => Resolved(mention, MainPeriod(mention));

    /// <summary>The period that a sentence leaves behind for the next: of the latest year, the one named last; absent where the one named last is not known.</summary>
    public Attributed<Period>? Last() =>
        Left() is not { Count: > 0 } left ? context.Period
        : left[^1] is null ? null
        : left.OfType<Attributed<Period>>().GroupBy(p => p.Value.FirstYear).MaxBy(g => g.Key)!.Last();

    /// <summary>The latest period that a sentence speaks of; absent where the one named last is not known.</summary>
    public Attributed<Period>? Latest() =>
        Left() is not { Count: > 0 } left ? context.Period
        : left[^1] is null ? null
        : left.OfType<Attributed<Period>>().MaxBy(p => p.Value.StartMonth);

    private List<Attributed<Period>?> Left() =>
        sentence
            .Periods.Where(p => mentions.IsLeft(p) && !IsLookedBackTo(p))
            .Select(p => Resolved(p, MainPeriod(p)))
            .ToList();

    // «В аналогичном периоде прошлого года оно было 4,8 млрд»: the next sentence goes on with what was spoken of.
    private bool IsLookedBackTo(PeriodMention mention) =>
        SameMonths(mention) is { } same && context.Period is { } spoken && same.StartMonth < spoken.Value.StartMonth;
}
