using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Tells whether a number in per cent is a share, growth or an index.</summary>
internal sealed class PercentReader(Sentence sentence, Numeral number, ChangeWords changes)
{
    private const int Near = 14;
    private const int NearBase = 4;
    private const int LowestIndex = 50;
    private static readonly string[] Governing = ["change", "level", "share", "index", "index-word"];

    /// <summary>How the number was put.</summary>
    /// <param name="isWhole">Whether the flow that it is a part of follows it.</param>
    /// <param name="told">How the number before was put.</param>
    public Put Of(bool isWhole, Put? told)
    {
        var governing = TermBefore(Governing, mayCross: false);
        if (number.IsBy)
        {
            return governing?.Kind == "share"
                ? Put.As(ClaimKind.Share, governing)
                : Put.Moving(ClaimKind.Growth, changes.Nearest);
        }
        if (isWhole)
        {
            return Put.As(ClaimKind.Share, sentence.ShareWord(number) ?? governing);
        }
        return IsSigned && governing?.Kind != "share"
            ? Put.As(ClaimKind.Growth)
            : OfWordsBehind(governing) ?? OfWordsBefore(governing, told);
    }

    // "(+14 %)", "minus 3.2 %": only what changes has a sign.
    private bool IsSigned =>
        number.Value < 0 || (number.First > sentence.First && sentence.Tokens[number.First - 1].Is("+"));

    private Put? OfWordsBehind(Term? governing) =>
        changes.Behind("settle") is { } settled && IsOfSettlements(settled) ? Put.As(ClaimKind.Share, settled)
        : changes.Behind("index") is { } level && number.Value >= LowestIndex ? Put.As(ClaimKind.Index, level)
        : changes.ComparativeBehind is { } beside && !IsInList ? Put.Moving(ClaimKind.Growth, beside)
        : IsBeforeBase && governing?.Kind is null or "level" or "index" && number.Value >= LowestIndex
            ? Put.As(ClaimKind.Index, governing)
        : changes.Behind("change") is { } change && !IsInList ? Put.Moving(ClaimKind.Growth, change)
        : null;

    private Put OfWordsBefore(Term? governing, Put? told) =>
        governing?.Kind switch
        {
            "index-word" => IndexOrGrowth(governing),
            "index" => Put.As(number.Value >= LowestIndex ? ClaimKind.Index : ClaimKind.Growth, governing),
            "share" => Put.As(ClaimKind.Share, governing),
            "change" when number.IsTo || number.IsFrom => Put.As(ClaimKind.Share, sentence.ShareWord(number)),
            "change" => Put.Moving(ClaimKind.Growth, governing),
            "level" when TermBefore(["index", "index-word"], mayCross: true) is { } index => IndexOrGrowth(index),
            "level" when sentence.ShareWord(number) is { } share => Put.As(ClaimKind.Share, share),
            _ => ByContext(told),
        };

    // "Growth rate of 101.8 %": nothing doubled; the base is 100.
    private Put IndexOrGrowth(Term word) =>
        !word.Is("index") && number.Value is not (> 80 and < 150)
            ? Put.Moving(ClaimKind.Growth, changes.Nearest) with
            {
                Word = word,
            }
            : Put.As(ClaimKind.Index, word) with
            {
                Remark = word.Is("index-word")
                    ? $"printed as growth: {sentence.Piece.Words(word.First, word.Last)}"
                    : "",
            };

    private Put ByContext(Put? told) =>
        sentence.ShareWord(number) is { } share ? Put.As(ClaimKind.Share, share)
        : changes.Nearest is { } change && !HasEconomyBefore ? Put.Moving(ClaimKind.Growth, change)
        : told is { Kind: ClaimKind.Share or ClaimKind.Growth or ClaimKind.Index } ? told
        : Put.As(HasEconomyBefore ? ClaimKind.Share : ClaimKind.Other);

    private bool HasEconomyBefore =>
        sentence.Economies.Exists(e => e.Last < number.First && number.PhraseFirst - e.Last <= 3);

    // "к 2021 г.", "of the 2021 level" right behind.
    private bool IsBeforeBase =>
        sentence.Periods.Exists(p =>
            p.IsBase && p.First > number.PhraseLast && p.First - number.PhraseLast <= NearBase
        );

    private bool IsInList =>
        number.PhraseLast + 1 <= sentence.Last && sentence.Tokens[number.PhraseLast + 1].Key is "," or ")" or ";";

    private Term? TermBefore(string[] kinds, bool mayCross) =>
        sentence.Terms.FindLast(t =>
            kinds.Contains(t.Kind)
            && t.Last < number.First
            && number.First - t.Last <= Near
            && (mayCross || !sentence.Quantities.Exists(q => q.First > t.Last && q.Last < number.PhraseFirst))
        );

    // "80 % of settlements"; "in roubles" alone says in what growth is measured.
    private bool IsOfSettlements(Term settled) => sentence.Tokens[settled.First].Begins("расчет", "settlement");
}
