using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>How a number was put.</summary>
/// <param name="Kind">Level, share, growth.</param>
/// <param name="Sign">-1 where the words say that it fell, else 1.</param>
/// <param name="Word">The word that says so; absent where only the unit does.</param>
/// <param name="Remark">What has to be said beside it.</param>
internal sealed record Put(ClaimKind Kind, int Sign, Term? Word, string Remark = "");

/// <summary>Tells from the unit and the words around a number how it was put.</summary>
internal sealed class KindReader(Sentence sentence, Numeral number)
{
    private const int Near = 14;
    private static readonly string[] Governing = ["change", "level", "share", "index", "index-word"];

    /// <summary>How the number was put.</summary>
    /// <param name="isWhole">Whether the flow that it is a part of follows it.</param>
    /// <param name="told">How the number before was put.</param>
    public Put Of(bool isWhole, Put? told)
    {
        var unit = number.Unit;
        return unit.Other.StartsWith('/')
            ? new(ClaimKind.Price, 1, null)
            : unit.Other switch
            {
                "rank" => new(ClaimKind.Rank, 1, null),
                "times" => new(ClaimKind.Times, Change()?.Value == "down" ? -1 : 1, Change()),
                "pp" => new(ClaimKind.Change, Falls(), Change()),
                "% of GDP" => new(ClaimKind.Measure, 1, null),
                "share" => number.IsBy && Change() is { } by
                    ? new(ClaimKind.Growth, SignOf(by), by)
                    : new(ClaimKind.Share, 1, ShareWord),
                "%" => OfPercent(isWhole, told),
                "same" => told ?? new(ClaimKind.Growth, Falls(), Change()),
                "record" => new(ClaimKind.Other, 1, null),
                "" when unit.IsMoney || unit.Scale.Length > 0 => OfMoney(),
                "" => new(ClaimKind.Count, 1, null),
                _ => new(ClaimKind.Other, 1, null),
            };
    }

    private Put OfMoney()
    {
        var behind = TermBehind("change");
        var noun = sentence.Terms.Find(t =>
            t.Is("change") && t.Last == number.PhraseFirst - 2 && sentence.Tokens[number.PhraseFirst - 1].Is("of")
        );
        if (noun is not null)
        {
            return new(ClaimKind.Change, SignOf(noun), noun);
        }
        var isDifference = (number.IsBy && Change() is not null) || (behind is not null && IsComparative(behind));
        return isDifference
            ? new(
                ClaimKind.Change,
                SignOf(behind is not null && IsComparative(behind) ? behind : Change()!),
                behind ?? Change()
            )
            : new(ClaimKind.Level, 1, null);
    }

    private Put OfPercent(bool isWhole, Put? told)
    {
        var governing = GoverningBefore();
        if (number.IsBy)
        {
            var change = Change();
            return governing?.Kind == "share"
                ? new(ClaimKind.Share, 1, governing)
                : new(ClaimKind.Growth, change is null ? 1 : SignOf(change), change);
        }
        if (isWhole)
        {
            return new(ClaimKind.Share, 1, ShareWord ?? governing);
        }
        if (TermBehind("settle") is { } settled && IsOfSettlements(settled))
        {
            return new(ClaimKind.Share, 1, settled);
        }
        if (TermBehind("index") is { } level && number.Value >= 50)
        {
            return new(ClaimKind.Index, 1, level);
        }
        if (IsBeforeBase && governing?.Kind is null or "level" or "index" && number.Value >= 50)
        {
            return new(ClaimKind.Index, 1, governing);
        }
        if (TermBehind("change") is { } behind && !IsInList)
        {
            return new(ClaimKind.Growth, SignOf(behind), behind);
        }
        return governing?.Kind switch
        {
            "index-word" => IndexOrGrowth(governing),
            "index" => new(number.Value >= 50 ? ClaimKind.Index : ClaimKind.Growth, 1, governing),
            "share" => new(ClaimKind.Share, 1, governing),
            "change" when number.IsTo || number.IsFrom => new(ClaimKind.Share, 1, ShareWord),
            "change" => new(ClaimKind.Growth, SignOf(governing), governing),
            "level" when IndexBefore() is { } index => IndexOrGrowth(index),
            "level" when ShareWord is { } share => new(ClaimKind.Share, 1, share),
            _ => ByContext(told),
        };
    }

    // "Growth rate of 101.8 %": nothing doubled; the base is 100.
    private Put IndexOrGrowth(Term word) =>
        word.Is("index") || number.Value is > 80 and < 150
            ? new(
                ClaimKind.Index,
                1,
                word,
                word.Is("index-word") ? $"printed as growth: {sentence.Piece.Words(word.First, word.Last)}" : ""
            )
            : new(ClaimKind.Growth, Falls(), word);

    private Put ByContext(Put? told) =>
        ShareWord is { } share ? new(ClaimKind.Share, 1, share)
        : Change() is { } change && !HasEconomyBefore ? new(ClaimKind.Growth, SignOf(change), change)
        : told is { Kind: ClaimKind.Share or ClaimKind.Growth or ClaimKind.Index } ? told
        : HasEconomyBefore ? new(ClaimKind.Share, 1, null)
        : new(ClaimKind.Other, 1, null);

    private bool HasEconomyBefore =>
        sentence.Economies.Exists(e => e.Last < number.First && number.PhraseFirst - e.Last <= 3);

    // "к 2021 г.", "of the 2021 level" right behind.
    private bool IsBeforeBase =>
        sentence.Periods.Exists(p => p.IsBase && p.First > number.PhraseLast && p.First - number.PhraseLast <= 4);

    private bool IsInList =>
        number.PhraseLast + 1 <= sentence.Last && sentence.Tokens[number.PhraseLast + 1].Key is "," or ")" or ";";

    private Term? ShareWord =>
        sentence.Terms.FindLast(t => t.Is("share") && t.Last < number.First)
        ?? sentence.Terms.Find(t => t.Is("share") && t.First > number.Last);

    private Term? IndexBefore() =>
        sentence.Terms.FindLast(t =>
            t.Kind is "index" or "index-word" && t.Last < number.First && number.First - t.Last <= Near
        );

    private Term? GoverningBefore() =>
        sentence.Terms.FindLast(t =>
            Governing.Contains(t.Kind) && t.Last < number.First && number.First - t.Last <= Near && !IsCrossing(t)
        );

    private bool IsCrossing(Term term) =>
        sentence.Quantities.Exists(q => q.First > term.Last && q.Last < number.PhraseFirst);

    /// <summary>The change that the number says: right behind it, nearest before it, then any behind it.</summary>
    private Term? Change()
    {
        var behind = TermBehind("change");
        return behind is not null && IsComparative(behind)
            ? behind
            : sentence.Terms.FindLast(t => t.Is("change") && t.Last < number.First && !IsComparative(t))
                ?? behind
                ?? sentence.Terms.Find(t => t.Is("change") && t.First > number.Last);
    }

    private bool IsComparative(Term term) =>
        sentence.Tokens[term.First].Key
            is "больше"
                or "меньше"
                or "выше"
                or "ниже"
                or "higher"
                or "lower"
                or "more"
                or "less"
                or "up"
                or "down";

    private Term? TermBehind(string kind)
    {
        var from = number.PhraseLast + 1;
        from = from <= sentence.Last && sentence.Tokens[from].IsDash ? from + 1 : from;
        return sentence.Terms.Find(t =>
            t.Is(kind)
            && t.First >= from
            && t.First <= from + 2
            && !sentence.HasBetween(
                number.PhraseLast,
                t.First,
                x => x.Key is "," or "." or ";" or ")" or "and" or "и" or "а"
            )
        );
    }

    // "80 % of settlements"; "in roubles" alone says in what growth is measured.
    private bool IsOfSettlements(Term settled) =>
        sentence.Tokens[settled.First].Key is var key
        && (
            key.StartsWith("расчет", StringComparison.Ordinal) || key.StartsWith("settlement", StringComparison.Ordinal)
        );

    private int Falls() => Change() is { } change ? SignOf(change) : 1;

    private static int SignOf(Term change) => change.Value == "down" ? -1 : 1;
}
