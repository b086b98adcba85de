namespace Visavis.Analysis.Verify.Reading;

/// <summary>Where sentences end: not behind abbreviations and initials.</summary>
internal static class SentenceEnds
{
    private static readonly string[] Abbreviations =
    [
        "г",
        "гг",
        "млн",
        "млрд",
        "трлн",
        "тыс",
        "долл",
        "руб",
        "т",
        "д",
        "п",
        "др",
        "пр",
        "см",
        "рис",
        "табл",
        "с",
        "стр",
        "им",
        "св",
        "кв",
        "ст",
        "ок",
        "mr",
        "mrs",
        "dr",
        "no",
        "vs",
        "e",
        "g",
        "i",
        "al",
        "approx",
        "ca",
        "fig",
        "u",
        "s",
        "co",
        "inc",
        "ltd",
        "jan",
        "feb",
        "mar",
        "apr",
        "aug",
        "sept",
        "oct",
        "nov",
        "dec",
        "проц",
        "чел",
        "рос",
        "бел",
        "росс",
        "куб",
        "барр",
        "напр",
        "т ч",
        "mln",
        "bln",
        "pp",
        "p",
    ];

    /// <summary>Whether a sentence ends at a token.</summary>
    public static bool IsEnd(Piece piece, int i)
    {
        var token = piece.Tokens[i];
        if (token.Key is "!" or "?" or ";" or "•")
        {
            return true;
        }
        if (!token.Is(".") || i + 1 >= piece.Tokens.Count)
        {
            return false;
        }
        var next = piece.Tokens[i + 1];
        var starts =
            piece.Text[next.Start] is '"' or '«' or '“' or '(' or '–' or '—'
            || char.IsUpper(piece.Text[next.Start])
            || next.IsNumber
            || next.Is("[");
        if (!starts || next.Start == token.End)
        {
            return false;
        }
        var before = i > 0 ? piece.Tokens[i - 1] : default;
        var isInitial = before.IsWord && before.Length == 1 && char.IsUpper(piece.Text[before.Start]);
        // "долл." may end a sentence: it does before a capital letter that begins no currency or name.
        var isUnit =
            before.Key
            is "г"
                or "гг"
                or "долл"
                or "руб"
                or "млн"
                or "млрд"
                or "трлн"
                or "тыс"
                or "проц"
                or "чел"
                or "т"
                or "mln"
                or "bln";
        return !isInitial
            && (
                isUnit
                    ? !next.IsNumber && !next.Is("(") && !IsCapitals(piece, next)
                    : !Abbreviations.Contains(before.Key)
            );
    }

    private static bool IsCapitals(Piece piece, Token token) =>
        token.Length is 2 or 3
        && piece.Text.AsSpan(token.Start, token.Length).IndexOfAnyExceptInRange('A', 'Я') < 0
        && token.Key is "сша" or "us";
}
