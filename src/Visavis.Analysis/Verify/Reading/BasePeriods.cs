namespace Visavis.Analysis.Verify.Reading;

/// <summary>Tells which periods are only what something is compared with.</summary>
internal static class BasePeriods
{
    private const int Reach = 10;

    /// <summary>The periods of a text with their marks.</summary>
    public static List<PeriodMention> Marked(Piece piece) =>
        [.. piece.Periods.Select(p => p with { IsBase = IsBase(piece, p) })];

    private static bool IsBase(Piece piece, PeriodMention period)
    {
        if (period.Word == YearWord.Before)
        {
            return true;
        }
        var tokens = piece.Tokens;
        for (var i = period.First - 1; i >= Math.Max(0, period.First - Reach); i--)
        {
            if (tokens[i].IsNumber || tokens[i].Key is "," or "." or ";" or ":" or ")")
            {
                return false;
            }
            if (IsCompare(piece, i))
            {
                return true;
            }
            // "к 2021 г." and "from 2021" right behind an amount; "к 2010 г." alone is no comparison.
            if (tokens[i].Key is "к" or "ко" or "on" or "over" or "from" && period.First - i <= 4)
            {
                return period.Months <= 12 && piece.Numerals.Exists(n => n.IsQuantity && n.PhraseLast == i - 1);
            }
        }
        return false;
    }

    private static bool IsCompare(Piece piece, int i) =>
        piece.Terms.Exists(t => t.Last == i && t.Is("compare"))
        || piece.Tokens[i].Key is "уровень" or "уровня" or "уровню" or "level" or "levels";
}
