namespace Visavis.Analysis.Verify.Reading;

/// <summary>Shares told by counting money: "каждый третий доллар экспорта", "every fourth euro", "one dollar in four", "one in five euros".</summary>
internal static class EveryNth
{
    /// <summary>The share that begins at a word; absent where none does.</summary>
    public static Numeral? At(List<Token> tokens, int i) =>
        tokens[i].Key is "каждый" or "каждая" or "каждое" or "каждую" or "каждого" or "every" or "each"
            ? Ordinal(tokens, i)
        : tokens[i].Is("one") ? OneIn(tokens, i)
        : null;

    // "every fourth dollar"
    private static Numeral? Ordinal(List<Token> tokens, int i)
    {
        var every = i + 1 < tokens.Count ? NumberWords.Ordinal(tokens[i + 1].Key) : 0;
        return every > 1 && MoneyAt(tokens, i + 2) is { } money ? Of(i, i + 1, money, every) : null;
    }

    // "one dollar in four", "one in five euros", "one out of every five euros"
    private static Numeral? OneIn(List<Token> tokens, int i)
    {
        var money = MoneyAt(tokens, i + 1);
        var at = (money ?? i) + 1;
        if (at + 1 >= tokens.Count || !(tokens[at].Is("in") || (tokens[at].Is("out") && tokens[at + 1].Is("of"))))
        {
            return null;
        }
        at += tokens[at].Is("in") ? 1 : 2;
        at += at < tokens.Count && tokens[at].Is("every") ? 1 : 0;
        var every = at < tokens.Count ? CalendarWords.CountOf(tokens[at]) : 0;
        var last = money is null ? MoneyAt(tokens, at + 1) : at;
        return every > 1 && last is { } end ? Of(i, at, end, every) : null;
    }

    private static int? MoneyAt(List<Token> tokens, int i) =>
        i < tokens.Count
        && Vocabulary.Units.Longest(tokens, i, out var unit) is > 0 and var length
        && unit!.Concept.StartsWith("currency:", StringComparison.Ordinal)
            ? i + length - 1
            : null;

    private static Numeral Of(int first, int last, int phraseLast, int every) =>
        Numeral.Over(first, last) with
        {
            PhraseLast = phraseLast,
            Value = 1m / every,
            Unit = Measured.Only("share"),
        };
}
