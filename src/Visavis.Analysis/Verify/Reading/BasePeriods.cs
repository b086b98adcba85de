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
        if (IsNamedFigure(period))
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
                return true;
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

    private bool IsCompare(int i) =>
        comparisons.Contains(i)
        || piece.Tokens[i].Is("than")
        || piece.Tokens[i].Key is "уровень" or "уровня" or "уровню"
        || (piece.Tokens[i].Key is "level" or "levels" && piece.Tokens[i + 1].Is("of"));
}
