namespace Visavis.Analysis.Verify.Reading;

/// <summary>Fractions: 2/3, треть, две трети, one-third, half, three quarters.</summary>
internal static class Fractions
{
    private static readonly Dictionary<string, int> Parts = new(StringComparer.Ordinal)
    {
        ["половина"] = 2,
        ["половину"] = 2,
        ["половины"] = 2,
        ["половиной"] = 2,
        ["половине"] = 2,
        ["half"] = 2,
        ["треть"] = 3,
        ["трети"] = 3,
        ["третью"] = 3,
        ["третей"] = 3,
        ["third"] = 3,
        ["thirds"] = 3,
        ["четверть"] = 4,
        ["четверти"] = 4,
        ["четвертью"] = 4,
        ["четвертей"] = 4,
        ["quarter"] = 4,
        ["quarters"] = 4,
        ["пятую"] = 5,
        ["пятых"] = 5,
        ["fifth"] = 5,
        ["fifths"] = 5,
    };

    /// <summary>2/3 in digits; absent where the numbers are no fraction.</summary>
    public static Numeral? InDigits(List<Token> tokens, int i)
    {
        var isFraction =
            i + 2 < tokens.Count
            && tokens[i + 1].Is("/")
            && tokens[i].Length == 1
            && tokens[i + 2] is { IsNumber: true, Length: 1 }
            && tokens[i].Key[0] < tokens[i + 2].Key[0]
            && tokens[i].Key[0] > '0'
            && tokens[i + 1].Start == tokens[i].End;
        return isFraction ? Of(i, i + 2, tokens[i].Key[0] - '0', tokens[i + 2].Key[0] - '0') : null;
    }

    /// <summary>A fraction in words; absent where the words are none.</summary>
    public static Numeral? InWords(List<Token> tokens, int i)
    {
        var key = tokens[i].Key;
        var hyphen = key.IndexOf('-', StringComparison.Ordinal);
        if (
            hyphen > 0
            && Parts.TryGetValue(key[(hyphen + 1)..], out var whole)
            && NumberWords.Small(key[..hyphen]) is { } some
        )
        {
            return Of(i, i, some, whole);
        }
        if (
            i + 1 < tokens.Count
            && Parts.TryGetValue(tokens[i + 1].Key, out var parts)
            && (NumberWords.Small(key) ?? (key is "a" ? 1 : null)) is >= 1 and < 5 and var count
        )
        {
            return Of(i, i + 1, count, parts);
        }
        return Parts.TryGetValue(key, out var alone) && StandsAlone(tokens, i) ? Of(i, i, 1, alone) : null;
    }

    // "the third partner", "первая половина года", "in the second half", "четверть века": no fractions.
    private static bool StandsAlone(List<Token> tokens, int i)
    {
        var before = i > 0 ? tokens[i - 1].Key : "";
        var behind = i + 1 < tokens.Count ? tokens[i + 1].Key : "";
        var isOfTime =
            behind is "века" or "года" or "столетия" or "century" or "year" or "a"
            || NumberWords.Ordinal(before) > 0
            || before is "последней" or "last";
        return !isOfTime
            && tokens[i].Key
                is not ("third" or "quarter" or "quarters" or "thirds" or "fifth" or "fifths" or "пятую" or "пятых");
    }

    private static Numeral Of(int first, int last, decimal some, decimal whole) =>
        Numeral.Over(first, last) with
        {
            Value = some / whole,
            Unit = Measured.Only("share"),
        };
}
