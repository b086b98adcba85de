using System.Globalization;
using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Finds every number of a text, in digits or words, with its unit and qualifier.</summary>
internal sealed class NumberScanner
{
    private const int Apart = 6;
    private readonly List<Token> tokens;
    private readonly NumberRoles roles;
    private readonly UnitReader units;
    private readonly SpokenNumbers spoken;
    private readonly Dictionary<int, PeriodMention> periodAt = [];
    private readonly List<Numeral> numerals = [];

    private NumberScanner(Piece piece)
    {
        tokens = piece.Tokens;
        roles = new(piece.Text, tokens, piece.Kind);
        units = new(tokens);
        spoken = new(tokens, piece.Terms, units);
        foreach (var period in piece.Periods)
        {
            periodAt.Add(period.First, period);
        }
    }

    public static List<Numeral> Of(Piece piece)
    {
        var scanner = new NumberScanner(piece);
        scanner.Scan();
        return UnitSharing.Of(scanner.numerals, piece.Tokens);
    }

    private void Scan()
    {
        for (var i = 0; i < tokens.Count; )
        {
            var found = periodAt.TryGetValue(i, out var period) ? Dated(period) : At(i);
            i = found is null ? (period?.Last ?? i) + 1 : Math.Max(found.PhraseLast, found.Last) + 1;
            if (found is not null)
            {
                numerals.Add(found);
            }
        }
    }

    private Numeral? At(int i) => tokens[i].IsNumber ? Printed(i) : spoken.At(i);

    // A date is a number that measures nothing; "ten months" counts months.
    private Numeral? Dated(PeriodMention period)
    {
        var first = Enumerable.Range(period.First, period.Last - period.First + 1).FirstOrDefault(IsNumeral, -1);
        if (first < 0)
        {
            return null;
        }
        var isBare = period is { IsYears: true, Word: YearWord.Printed, IsDay: false };
        var isCount =
            !period.IsDay
            && period.FirstMonth == 1
            && period.Months is > 1 and < 12
            && CalendarWords.CountOf(tokens[first]) == period.Months
            && tokens[first].Key.Length != 4;
        var isSpan = isBare && period.Months > 12;
        var role =
            RoleInBrackets(period.First)
            ?? (
                isCount ? NumberRole.Quantity
                : isBare ? NumberRole.Year
                : NumberRole.Date
            );
        return new()
        {
            First =
                isBare ? first
                : isCount ? first
                : period.First,
            Last =
                isBare ? LastNumber(period)
                : isCount ? first
                : LastNumber(period),
            PhraseFirst = period.First,
            PhraseLast = period.Last,
            Role = role,
            Value =
                isCount ? period.Months
                : period.Year > 0 ? period.Year
                : null,
            Digits =
                isCount ? period.Months.ToString(CultureInfo.InvariantCulture)
                : isSpan
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"{period.Year}–{period.Year + (period.Months / 12) - 1}"
                    )
                : isBare ? period.Year.ToString(CultureInfo.InvariantCulture)
                : "",
            Unit = new(
                "",
                "",
                isCount ? "months"
                    : isSpan ? "years"
                    : isBare ? "year"
                    : "date"
            ),
        };
    }

    private NumberRole? RoleInBrackets(int i) =>
        tokens[i].IsNumber && roles.At(i) is NumberRole.Reference or NumberRole.Page ? NumberRole.Reference : null;

    private bool IsNumeral(int i) => tokens[i].IsNumber || CalendarWords.CountOf(tokens[i]) > 0;

    private int LastNumber(PeriodMention period)
    {
        var last = period.Last;
        while (last > period.First && !IsNumeral(last))
        {
            last--;
        }
        return last;
    }

    private Numeral Printed(int i)
    {
        var role = roles.At(i);
        if (role != NumberRole.Quantity)
        {
            return Plain(i, role);
        }
        if (Ordinals.At(tokens, i) is { } ordinal)
        {
            return ordinal;
        }
        if (Fractions.InDigits(tokens, i) is { } fraction)
        {
            return WithQualifier(fraction);
        }
        var (sign, from) = Sign(i);
        var (currency, start) = units.Before(from);
        // "-$7.3 billion": the sign may stand before the currency.
        (sign, from) = sign.Length == 0 && currency.Length > 0 ? Sign(start) : (sign, from);
        var (last, digits) = Range(i, sign);
        var (unit, end) = units.After(last, currency.Length > 0);
        unit = currency.Length > 0 ? unit with { Currency = currency } : unit;
        return WithQualifier(
            new()
            {
                First = i,
                Last = last,
                PhraseFirst = Math.Min(start, from),
                PhraseLast = end,
                Role = IsTooLong(digits) ? NumberRole.Code : NumberRole.Quantity,
                Digits = IsTooLong(digits) ? "" : digits,
                Value = PrintedFigure.TryParse(digits, out var figure) ? figure.Value : null,
                Unit = unit,
            }
        );
    }

    private static bool IsTooLong(string digits) => !PrintedFigure.TryParse(digits, out _);

    // A minus that touches the number and nothing before it; "минус 4".
    private (string Sign, int From) Sign(int i)
    {
        if (i == 0)
        {
            return ("", i);
        }
        var before = tokens[i - 1];
        if (before.Key is "минус" or "minus")
        {
            return ("-", i - 1);
        }
        var isTouching =
            before.End == tokens[i].Start
            && (i == 1 || tokens[i - 2].End < before.Start || tokens[i - 2].Key is "(" or "$" or "€");
        return isTouching
            && before.IsDash
            && !(i > 1 && tokens[i - 2].IsNumber && before.Key is "–" or "—" && tokens[i - 2].End == before.Start)
                ? ("-", i - 1)
            : isTouching && before.Is("+") ? ("", i - 1)
            : ("", i);
    }

    // 66–67, and from A to B where nothing moves from A to B.
    private (int Last, string Digits) Range(int i, string sign)
    {
        var low = sign + tokens[i].Key;
        if (
            i + 2 < tokens.Count
            && !periodAt.ContainsKey(i + 2)
            && IsRangeMark(i)
            && tokens[i + 2].IsNumber
            && PrintedFigure.TryParse($"{low}–{tokens[i + 2].Key}", out _)
        )
        {
            return (i + 2, $"{low}–{tokens[i + 2].Key}");
        }
        // $1.2–$1.4bn
        if (
            i + 3 < tokens.Count
            && tokens[i + 1].IsDash
            && tokens[i + 2].Key is "$" or "€"
            && tokens[i + 3].IsNumber
            && PrintedFigure.TryParse($"{low}–{tokens[i + 3].Key}", out _)
        )
        {
            return (i + 3, $"{low}–{tokens[i + 3].Key}");
        }
        return (i, low);
    }

    private bool IsRangeMark(int i) =>
        tokens[i + 1].IsDash
            ? tokens[i + 1].End - tokens[i].End <= 2 && tokens[i + 2].Start - tokens[i + 1].End <= 1
            : i > 0
                && (
                    (tokens[i - 1].Is("от") && tokens[i + 1].Is("до"))
                    || (tokens[i - 1].Is("between") && tokens[i + 1].Is("and"))
                );

    private Numeral WithQualifier(Numeral numeral)
    {
        // "почти в 7 раз": the qualifier stands before the preposition.
        var isTimes =
            numeral.Unit.Other == "times" && numeral.PhraseFirst > 0 && tokens[numeral.PhraseFirst - 1].Is("в");
        var at = isTimes ? numeral.PhraseFirst - 1 : numeral.PhraseFirst;
        var (isBy, isFrom, isTo) = Prepositions(at);
        var length = Vocabulary.Qualifiers.LongestBefore(tokens, at, out var phrase);
        if (length == 0)
        {
            // "на более чем 5 %": the preposition stands before the qualifier.
            return After(
                numeral with
                {
                    IsBy = isBy,
                    IsFrom = isFrom,
                    IsTo = isTo,
                    Qualifier = Exceeds(at) ? Qualifier.MoreThan : numeral.Qualifier,
                }
            );
        }
        var first = at - length;
        var (by, from, to) = Prepositions(first);
        return numeral with
        {
            PhraseFirst = first,
            Qualifier = Enum.Parse<Qualifier>(phrase!.Concept),
            IsBy = isBy || by,
            IsFrom = from,
            IsTo = to,
        };
    }

    // "превышает, по официальным данным, отметку в 50 %": the verb stands apart from its number.
    private bool Exceeds(int first)
    {
        for (var i = first - 1; i >= Math.Max(0, first - Apart); i--)
        {
            if (tokens[i].IsNumber || tokens[i].Is("."))
            {
                return false;
            }
            if (tokens[i].Key is "отметку" or "mark" or "порог" or "threshold" or "планку" or "рубеж")
            {
                return HasVerb(i - 1, Math.Max(0, i - Apart));
            }
        }
        return false;
    }

    private bool HasVerb(int from, int to)
    {
        for (var i = from; i >= to; i--)
        {
            if (Vocabulary.Qualifiers.Longest(tokens, i, out var phrase) > 0 && phrase!.Concept == "MoreThan")
            {
                return true;
            }
        }
        return false;
    }

    // "44 млрд с лишним, "5 % и более".
    private Numeral After(Numeral numeral)
    {
        var at = numeral.PhraseLast + 1;
        var isMore =
            at + 1 < tokens.Count
            && (
                (tokens[at].Is("с") && tokens[at + 1].Is("лишним"))
                || (tokens[at].Key is "и" or "or" && tokens[at + 1].Key is "более" or "more")
            );
        return isMore ? numeral with { Qualifier = Qualifier.MoreThan, PhraseLast = at + 1 } : numeral;
    }

    private (bool By, bool From, bool To) Prepositions(int first)
    {
        var key = first > 0 ? tokens[first - 1].Key : "";
        return (key is "на" or "by", key is "с" or "со" or "from" or "от", key is "до" or "to");
    }

    private Numeral Plain(int i, NumberRole role) =>
        new()
        {
            First = i,
            Last = i,
            PhraseFirst = i,
            PhraseLast = i,
            Role = role,
            Digits = PrintedFigure.TryParse(tokens[i].Key, out var figure) ? tokens[i].Key : "",
            Value = PrintedFigure.TryParse(tokens[i].Key, out figure) ? figure.Value : null,
        };
}
