namespace Visavis.Analysis.Verify.Reading;

/// <summary>The words beside a date that say what happened then.</summary>
internal static class EventWords
{
    private const int Most = 8;

    /// <summary>The words of the clause before the date, or behind it where it comes first.</summary>
    public static string Of(Sentence sentence, PeriodMention date)
    {
        var last = date.First - 1;
        while (last > sentence.First && (!sentence.Tokens[last].IsWord || sentence.Tokens[last].Length <= 2))
        {
            last--;
        }
        var first = Math.Max(last, sentence.First);
        while (
            first > sentence.First
            && last - first < Most
            && sentence.Tokens[first - 1].Key is not ("." or ";" or ":" or "(")
        )
        {
            first--;
        }
        return last - first >= 1 ? sentence.Piece.Words(first, last) : Behind(sentence, date);
    }

    private static string Behind(Sentence sentence, PeriodMention date)
    {
        var first = Math.Min(date.Last + 1, sentence.Last);
        var last = first;
        while (last < sentence.Last && last - first < Most && sentence.Tokens[last + 1].Kind != TokenKind.Symbol)
        {
            last++;
        }
        return sentence.Piece.Words(first, last);
    }
}
