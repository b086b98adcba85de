using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Tells from the unit and the words around a number how it was put.</summary>
internal sealed class KindReader(Sentence sentence, Numeral number)
{
    private const int ShortestThing = 5;
    private readonly ChangeWords changes = new(sentence, number);

    /// <summary>How the number was put.</summary>
    /// <param name="isWhole">Whether the flow that it is a part of follows it.</param>
    /// <param name="told">How the number before was put.</param>
    public Put Of(bool isWhole, Put? told)
    {
        var unit = number.Unit;
        return unit.Other.StartsWith('/')
            ? Put.As(ClaimKind.Price)
            : unit.Other switch
            {
                "rank" => Put.As(ClaimKind.Rank),
                // "вдвое превысил импорт из Польши" sets one flow against another.
                "times" when changes.Behind("excess") is not null || IsRatio => Put.As(ClaimKind.Other),
                "times" => Put.Moving(ClaimKind.Times, changes.Nearest),
                "pp" => Put.Moving(ClaimKind.Change, changes.Nearest),
                "% of GDP" => Put.As(ClaimKind.Measure),
                "share" => OfFraction(),
                "%" => new PercentReader(sentence, number, changes).Of(isWhole, told),
                "same" => told ?? Put.Moving(ClaimKind.Growth, changes.Nearest),
                "record" => Put.As(ClaimKind.Other),
                "" when IsOfThings => Put.As(ClaimKind.Count),
                "" when unit.IsMoney || unit.Scale.Length > 0 => OfMoney(),
                "" => Put.As(ClaimKind.Count),
                _ => Put.As(ClaimKind.Other),
            };
    }

    // "412 тыс. грузовиков": thousands of what stands behind them, in no currency.
    private bool IsOfThings =>
        number.Unit is { Scale: "th", Currency.Length: 0 }
        && number.PhraseLast < sentence.Last
        && sentence.Tokens[number.PhraseLast + 1] is { IsWord: true, Length: >= ShortestThing }
        && !sentence.Terms.Exists(t =>
            t.First == number.PhraseLast + 1 && t.Kind is "flow" or "change" or "level" or "compare"
        );

    // "отношение первого ко второму — 3,8 раза": two amounts, not one of two years.
    private bool IsRatio => sentence.Terms.Exists(t => t.Is("ratio") && t.Last < number.First);

    // "на треть больше", "треть экспорта"
    private Put OfFraction() =>
        changes.ComparativeBehind is { } more ? Put.Moving(ClaimKind.Growth, more)
        : number.IsBy && changes.Nearest is { } by ? Put.Moving(ClaimKind.Growth, by)
        : Put.As(ClaimKind.Share, sentence.ShareWord(number));

    // "планируется довести до 10 млрд", "is to be brought to $10 billion"
    private bool IsTarget =>
        number.IsTo
        && sentence.HasBetween(sentence.First - 1, number.First, t => t.Key is "довести" or "brought" or "bring");

    private Put OfMoney()
    {
        if (IsTarget)
        {
            return Put.As(ClaimKind.Target);
        }
        var comparative = changes.ComparativeBehind;
        if (Thresholds.IsUnpassed(sentence.Tokens, number))
        {
            return Put.As(ClaimKind.Other);
        }
        var change = changes.NounBefore ?? changes.Touching ?? comparative ?? (number.IsBy ? changes.Governing : null);
        return change is null ? Put.As(ClaimKind.Level) : Put.Moving(ClaimKind.Change, change);
    }
}
