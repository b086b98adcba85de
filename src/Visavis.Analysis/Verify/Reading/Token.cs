namespace Visavis.Analysis.Verify.Reading;

/// <summary>What a token is.</summary>
internal enum TokenKind : byte
{
    Word,
    Number,
    Symbol,
}

/// <summary>What a number is glued to.</summary>
internal enum Glue : byte
{
    None,

    /// <summary>To the end of a word, as a footnote mark is: страны2.</summary>
    Word,

    /// <summary>Into a name: G20, COVID-19.</summary>
    Name,
}

/// <summary>A word, a numeral or a mark.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Start">First character.</param>
/// <param name="Length">Characters.</param>
/// <param name="Key">A word in small letters, ё as е, look-alike letters of the other alphabet put right; a numeral with a point as its decimal mark and no grouping; a mark as it is.</param>
/// <param name="Glue">What a number is glued to.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int Length, string Key, Glue Glue = Glue.None)
{
    public int End => Start + Length;

    public bool IsWord => Kind == TokenKind.Word;

    public bool IsNumber => Kind == TokenKind.Number;

    public bool Is(string key) => Key == key;

    /// <summary>Whether it begins with one of some stems.</summary>
    public bool Begins(params ReadOnlySpan<string> stems)
    {
        foreach (var stem in stems)
        {
            if (Key.StartsWith(stem, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }

    public bool IsDash => Kind == TokenKind.Symbol && Key is "-" or "–" or "—" or "−";
}
