using System.Collections.Frozen;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Chooses among the periods that a sentence names the one that is a number's own.</summary>
internal sealed class PeriodChoice(Sentence sentence)
{
    private const int Adjacent = 6;
    private static readonly FrozenSet<string> Links = WordSet.Of(
        "in for during over the of at end as by first period a ( same corresponding",
        "в за на по итогам конец начало году к первые период"
    );

    /// <summary>The mention that says when a number was; absent where the sentence names no period for it.</summary>
    public PeriodMention? For(Numeral number, bool compares)
    {
        var adjacent = sentence.Periods.Find(p =>
            IsAdjacent(p, number)
            && !IsOfSource(p)
            && (!p.IsBase || IsOfBase(number) || (!compares && IsOld(number, p)))
        );
        if (adjacent is not null)
        {
            return MonthsOf(adjacent) ?? adjacent;
        }
        var before = sentence.Periods.FindLast(p => p.Last < number.First && !p.IsBase && !IsOfSource(p));
        if (!compares && !number.IsTo)
        {
            var floor = sentence.Before(number)?.PhraseLast ?? sentence.First - 1;
            var old = sentence.Periods.FindLast(p => p.Last < number.First && p.IsBase && p.First > floor);
            before =
                old is not null && Leads(old, number) && (before is null || old.First > before.First) ? old : before;
        }
        return before
            ?? sentence.Periods.Find(p =>
                p.First > number.Last
                && !p.IsBase
                && !IsOfSource(p)
                && !IsOwned(p, number)
                && !(p.Word == YearWord.Open && IsWhole(number))
            );
    }

    /// <summary>The mention that says with when a number is compared; absent where none does.</summary>
    public PeriodMention? BaseFor(Numeral number) =>
        sentence.Periods.Find(p => p.IsBase && p.First > number.Last)
        ?? sentence.Periods.FindLast(p => p.IsBase && p.Last < number.First);

    /// <summary>Whether an amount is what the one right before it is compared with: "+7.4 bn against +6.9 bn".</summary>
    public bool IsAgainst(Numeral number) =>
        number.Unit.IsMoney
        && sentence.Before(number) is { } other
        && other.Unit == number.Unit
        && number.PhraseFirst - other.PhraseLast == 2
        && sentence.Tokens[number.PhraseFirst - 1].Key is "against" or "versus" or "vs" or "против";

    /// <summary>Whether a period stands right behind a number.</summary>
    public bool HasOwn(Numeral number) => sentence.Periods.Exists(p => IsAdjacent(p, number));

    /// <summary>Whether a period may be meant in the next sentence, too.</summary>
    public bool IsLeft(PeriodMention mention) =>
        !mention.IsBase && !IsOfSource(mention) && !IsOfOld(mention) && !IsLoneDay(mention);

    // "against 6 bn in 2011", "(6 bn in 2011)": the period of comparison is the number's own.
    private bool IsOfBase(Numeral number) =>
        ComparedNumbers.Has(sentence.Tokens, number)
        || (number.PhraseFirst > sentence.First && sentence.Tokens[number.PhraseFirst - 1].Is("("));

    // "in June alone … for 31 million (2023)"
    private PeriodMention? MonthsOf(PeriodMention year) =>
        year is { IsYears: true, Months: 12 } && sentence.Quantities.Count == 1
            ? sentence.Periods.Find(p => p.Word == YearWord.Open)
            : null;

    // "against 16.4 bn a year earlier": here the period of comparison is the number's own.
    private bool IsOld(Numeral number, PeriodMention period) =>
        number.IsFrom
        || period.Word == YearWord.Before
        || sentence.Terms.Exists(t => t.Is("compare") && t.Last < number.First && number.PhraseFirst - t.Last <= 3);

    private bool IsAdjacent(PeriodMention period, Numeral number) =>
        period.First > number.PhraseLast
        && period.First - number.PhraseLast <= Adjacent
        && !sentence.HasBetween(number.PhraseLast, period.First, t => !Links.Contains(t.Key))
        && (IsTied(number) || !IsHeadOf(period))
        && !IsInBracketsOfOther(period, number);

    // "0.7 bn in 2019: 0.2 bn of it imports"
    private bool IsTied(Numeral number) =>
        sentence.Tokens[number.PhraseLast + 1].Key is "in" or "for" or "during" or "в" or "за";

    // "2023: 4.4 bn"
    private bool IsHeadOf(PeriodMention period) =>
        sentence.HasBetween(
            period.Last,
            Math.Min(period.Last + 2, sentence.Last + 1),
            t => t.Key is "(" or "–" or "—" or ":"
        );

    // «48,5 млрд (в 2022 году за тот же период — 59,5)»: the brackets have a number of their own.
    private bool IsInBracketsOfOther(PeriodMention period, Numeral number)
    {
        var isOpened = sentence.HasBetween(number.PhraseLast, period.First, t => t.Is("("));
        var other = isOpened ? sentence.Behind(number) : null;
        return other is not null
            && other.First > period.Last
            && !sentence.HasBetween(period.Last, other.First, t => t.Is(")"));
    }

    // "из 3,62 млрд на первое полугодие пришлось 1,71 млрд": the half is the part's.
    private bool IsWhole(Numeral number) =>
        number.PhraseFirst > sentence.First && sentence.Tokens[number.PhraseFirst - 1].Key is "из" or "of";

    // A period right behind another number is that number's.
    private bool IsOwned(PeriodMention period, Numeral number) =>
        IsBeforeOther(period, number)
        || sentence.Quantities.Exists(q => q.First > number.Last && IsAdjacent(period, q) && q.IsFrom != number.IsFrom);

    // "(в 2023 году — 4,4 млрд)", "(2023: 4.4 bn)"
    private bool IsBeforeOther(PeriodMention period, Numeral number) =>
        period.Last < sentence.Last
        && sentence.Tokens[period.Last + 1] is var mark
        && (mark.IsDash || mark.Is(":"))
        && sentence.Quantities.Exists(q => q != number && q.PhraseFirst == period.Last + 2);

    // "чем в 2021 г., когда объем составил 39,1", "against 2021 (39.1)".
    private bool Leads(PeriodMention old, Numeral number) =>
        (
            number.PhraseFirst - old.Last <= 2
            && !number.IsTo
            && !(sentence.Behind(number) is { } other && IsAgainst(other))
            && !(old.Word == YearWord.Printed && IsAfterDash(number) && sentence.Periods.Exists(p => !p.IsBase))
        )
        || sentence.HasBetween(
            old.Last,
            number.First,
            t => t.Key is "когда" or "when" or "где" or "которого" or "whose"
        );

    // "ниже уровня 2022 года — 31,8 млрд": the amount is of the period that is spoken of.
    private bool IsAfterDash(Numeral number) =>
        number.PhraseFirst > sentence.First && sentence.Tokens[number.PhraseFirst - 1].IsDash;

    // "в посте от 20 января": the day of what is cited; "on May 3 the minister said": of what was said.
    private bool IsOfSource(PeriodMention mention) =>
        mention.IsDay
        && (
            SpeechDays.IsSpoken(sentence)
            || (mention.First > sentence.First && sentence.Tokens[mention.First - 1].Key is "от" or "dated")
        );

    // "TUNIS, May 21.": when it was written.
    private bool IsLoneDay(PeriodMention mention) => mention.IsDay && sentence.Quantities.Count == 0;

    // "from $454.8 billion in 2022", "against a surplus of 16.2 bn in 2005": when it was left.
    private bool IsOfOld(PeriodMention mention) =>
        sentence.Quantities.Count > 1
        && sentence.Quantities.Exists(q => (q.IsFrom || IsSetAgainst(q)) && IsAdjacent(mention, q));

    private bool IsSetAgainst(Numeral number) =>
        sentence.Terms.Exists(t => t.Is("compare") && t.Last < number.First && number.PhraseFirst - t.Last <= Adjacent);
}
