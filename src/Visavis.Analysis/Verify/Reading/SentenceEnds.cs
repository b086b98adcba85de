namespace Visavis.Analysis.Verify.Reading;

/// <summary>Where sentences end: not behind abbreviations and initials.</summary>
internal static class SentenceEnds
{
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
        if (!Starts(piece, next) || next.Start == token.End)
        {
            return false;
        }
        var before = i > 0 ? piece.Tokens[i - 1] : new(TokenKind.Symbol, 0, 0, "");
        var isInitial = before.IsWord && before.Length == 1 && char.IsUpper(piece.Text[before.Start]);
        return !isInitial
            && (
                // "долл. США" goes on.
                Abbreviations.MayEnd(before.Key)
                    ? !next.IsNumber && !next.IsDash && next.Key is not ("(" or "сша" or "us")
                    : !Abbreviations.NeverEnds(before.Key)
            );
    }

    private static bool Starts(Piece piece, Token next) =>
        piece.Text[next.Start] is '"' or '«' or '“' or '(' or '–' or '—'
        || char.IsUpper(piece.Text[next.Start])
        || next.IsNumber
        || next.Is("[");
}
