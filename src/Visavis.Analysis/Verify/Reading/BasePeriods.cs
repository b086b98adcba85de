namespace Visavis.Analysis.Verify.Reading;

/// <summary>Tells which periods are only what something is compared with.</summary>
internal sealed class BasePeriods
{
    private const int Reach = 10;
    private readonly Piece piece;
    private readonly HashSet<int> changes;
    private readonly HashSet<int> comparisons;
    private readonly HashSet<int> amounts;

    private BasePeriods(Piece piece)
    {
        this.piece = piece;
        changes = [.. piece.Terms.Where(t => t.Is("change")).Select(t => t.Last)];
        comparisons = [.. piece.Terms.Where(t => t.Is("compare")).Select(t => t.Last)];
        amounts = [.. piece.Numerals.Where(n => n.IsQuantity).Select(n => n.PhraseLast)];
    }

    /// <summary>The periods of a text with their marks.</summary>
    public static List<PeriodMention> Marked(Piece piece) =>
        piece.Periods.Count == 0 ? piece.Periods : new BasePeriods(piece).Marked();

    private List<PeriodMention> Marked() => [.. piece.Periods.Select(p => p with { IsBase = IsBase(p) })];

    private bool IsBase(PeriodMention period)
    {
        if (period.Word == YearWord.Before)
        {
            return true;
        }
        var tokens = piece.Tokens;
        if (period.Last + 1 < tokens.Count && tokens[period.Last + 1].Key is "level" or "levels" or "base")
        {
            return true;
        }
        if (IsNamedFigure(period) || IsAfterChange(period) || IsOfCompared(period) || IsBracketed(period))
        {
            return true;
        }
        for (var i = period.First - 1; i >= Math.Max(0, period.First - Reach); i--)
        {
            if (tokens[i].IsNumber || tokens[i].Key is "," or "." or ";" or ":" or ")")
            {
                return false;
            }
            if (IsCompare(i))
            {
                // "rose by 18.5 % year-on-year in the first half of 2010" says when.
                return !IsYearly(tokens[i]) || tokens[period.First - 1].Key is not ("in" or "the" or "during" or "for");
            }
            if (tokens[i].Key is "from" && tokens[period.First - 1].Key is "in" or "during")
            {
                // "from India in 2023" says whence.
                return false;
            }
            // «к аналогичному периоду 2006 года», "an increase on January 2021"
            if (IsToTheSame(i) || (tokens[i].Key is "on" or "over" && changes.Contains(i - 1)))
            {
                return true;
            }
            // "к 2021 г." and "from 2021" right behind an amount; "к 2010 г." alone is no comparison.
            if (tokens[i].Key is "к" or "ко" or "on" or "over" or "from" && period.First - i <= 4)
            {
                return period.Months <= 12 && amounts.Contains(i - 1);
            }
        }
        return false;
    }

    // "below the 2022 figure", "above the 2019 total"
    private bool IsNamedFigure(PeriodMention period) =>
        period.First > 1
        && piece.Tokens[period.First - 1].Is("the")
        && piece.Tokens[period.First - 2].Key is "below" or "above" or "than" or "exceeding" or "on" or "over"
        && period.Last + 1 < piece.Tokens.Count
        && piece.Tokens[period.Last + 1].Key is "figure" or "total" or "value" or "result";

    private bool IsToTheSame(int i) =>
        piece.Tokens[i].Key is "к" or "ко"
        && piece.Tokens[i + 1].Begins("аналогичн", "соответствующ", "тому", "тем", "предыдущ");

    // "an increase on January 2021", "прирост к июню 2021 г.", "вырос к аналогичному периоду 2020 года"
    private bool IsAfterChange(PeriodMention period)
    {
        var word = period.First - 1;
        if (word < 1 || period.Months > 12)
        {
            return false;
        }
        var isOn = piece.Tokens[word].Key is "on" or "over" && piece.Tokens[word - 1].Key is "increase" or "decrease";
        var isTo = piece.Tokens[word].Key is "к" or "ко" && piece.Tokens[word - 1].Begins("рост", "прирост");
        return isOn
            || isTo
            || (
                word >= 2
                && piece.Tokens[word].Begins("период")
                && piece.Tokens[word - 1].Begins("аналогичн", "соответствующ")
                && piece.Tokens[word - 2].Is("к")
            );
    }

    // "a deficit of 8 bn in 2012, against a surplus of 6 bn in 2011"
    private bool IsOfCompared(PeriodMention period) =>
        Amount(period) is { } amount && ComparedNumbers.Has(piece.Tokens, amount) && HasLater(period);

    // "came to 4 bn, down 5 % year-on-year (4.2 bn in January 2022)"
    private bool IsBracketed(PeriodMention period) =>
        Amount(period) is { PhraseFirst: > 0 } amount
        && piece.Tokens[amount.PhraseFirst - 1].Is("(")
        && period.Word == YearWord.Printed
        && (
            HasLater(period)
            || (comparisons.Contains(amount.PhraseFirst - 2) && piece.Periods.TrueForAll(p => p.First >= period.First))
        );

    // The amount right before a period: "6 bn in 2011".
    private Numeral? Amount(PeriodMention period) =>
        piece.Numerals.Find(n =>
            n.IsQuantity
            && n.PhraseLast < period.First
            && period.First - n.PhraseLast <= 3
            && Enumerable
                .Range(n.PhraseLast + 1, period.First - n.PhraseLast - 1)
                .All(i => piece.Tokens[i].Key is "in" or "for" or "during" or "the" or "в" or "за")
        );

    // Whether the same months of a later year are spoken of, too.
    private bool HasLater(PeriodMention period) =>
        period.Word == YearWord.Printed
        && piece.Periods.Exists(p =>
            p.Word == YearWord.Printed
            && (p.FirstMonth, p.Months) == (period.FirstMonth, period.Months)
            && p.Year > period.Year
            && p.First < period.First
        );

    private static bool IsYearly(Token token) =>
        token.Key is "year-on-year" or "year-over-year" or "y-o-y" or "yoy" or "year" or "annually";

    private bool IsCompare(int i) =>
        comparisons.Contains(i)
        || piece.Tokens[i].Is("than")
        || piece.Tokens[i].Key is "уровень" or "уровня" or "уровню"
        || (piece.Tokens[i].Key is "level" or "levels" && piece.Tokens[i + 1].Is("of"));
}
