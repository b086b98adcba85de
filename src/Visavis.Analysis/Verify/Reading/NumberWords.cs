namespace Visavis.Analysis.Verify.Reading;

/// <summary>Numbers in words, in both languages and every case.</summary>
internal static class NumberWords
{
    private static readonly Dictionary<string, decimal> Cardinals = Table(
        ("0", "ноль нуля zero nil"),
        ("1", "один одна одно одного одной одному одним одну one"),
        ("2", "два две двух двум двумя two"),
        ("3", "три трех трем тремя three"),
        ("4", "четыре четырех четырем четырьмя four"),
        ("5", "пять пяти пятью five"),
        ("6", "шесть шести шестью six"),
        ("7", "семь семи семью seven"),
        ("8", "восемь восьми восемью восьмью eight"),
        ("9", "девять девяти девятью nine"),
        ("10", "десять десяти десятью ten"),
        ("11", "одиннадцать одиннадцати одиннадцатью eleven"),
        ("12", "двенадцать двенадцати двенадцатью twelve"),
        ("13", "тринадцать тринадцати тринадцатью thirteen"),
        ("14", "четырнадцать четырнадцати четырнадцатью fourteen"),
        ("15", "пятнадцать пятнадцати пятнадцатью fifteen"),
        ("16", "шестнадцать шестнадцати шестнадцатью sixteen"),
        ("17", "семнадцать семнадцати семнадцатью seventeen"),
        ("18", "восемнадцать восемнадцати восемнадцатью eighteen"),
        ("19", "девятнадцать девятнадцати девятнадцатью nineteen"),
        ("20", "двадцать двадцати двадцатью twenty"),
        ("30", "тридцать тридцати тридцатью thirty"),
        ("40", "сорок сорока forty"),
        ("50", "пятьдесят пятидесяти пятьюдесятью fifty"),
        ("60", "шестьдесят шестидесяти шестьюдесятью sixty"),
        ("70", "семьдесят семидесяти семьюдесятью seventy"),
        ("80", "восемьдесят восьмидесяти восемьюдесятью восьмьюдесятью eighty"),
        ("90", "девяносто девяноста ninety"),
        ("100", "сто ста hundred"),
        ("200", "двести двухсот двумстам двумястами"),
        ("300", "триста трехсот тремстам тремястами"),
        ("400", "четыреста четырехсот"),
        ("500", "пятьсот пятисот"),
        ("600", "шестьсот шестисот"),
        ("700", "семьсот семисот"),
        ("800", "восемьсот восьмисот"),
        ("900", "девятьсот девятисот"),
        ("1.5", "полтора полторы полутора"),
        ("2", "оба обе обеих обоих both")
    );

    private static readonly (string Stem, int Number)[] RussianOrdinals =
    [
        ("перв", 1),
        ("втор", 2),
        ("трет", 3),
        ("четверт", 4),
        ("пят", 5),
        ("шест", 6),
        ("седьм", 7),
        ("восьм", 8),
        ("девят", 9),
        ("десят", 10),
        ("одиннадцат", 11),
        ("двенадцат", 12),
    ];

    private static readonly string[] OrdinalEndings =
    [
        "ый",
        "ий",
        "ой",
        "ая",
        "ое",
        "ье",
        "ья",
        "ого",
        "ьего",
        "ому",
        "ьему",
        "ым",
        "ьим",
        "ом",
        "ьем",
        "ую",
        "ью",
        "ей",
        "ьей",
        "ых",
        "ые",
    ];
    private static readonly string[] EnglishOrdinals =
    [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
    ];

    /// <summary>The number that one word says; absent where it says none.</summary>
    public static decimal? Small(string key) => Cardinals.TryGetValue(key, out var number) ? number : null;

    /// <summary>The place that one word says, 1 to 12; 0 where it says none.</summary>
    public static int Ordinal(string key)
    {
        var english = Array.IndexOf(EnglishOrdinals, key);
        if (english >= 0)
        {
            return english + 1;
        }
        foreach (var (stem, number) in RussianOrdinals)
        {
            if (key.StartsWith(stem, StringComparison.Ordinal) && OrdinalEndings.Contains(key[stem.Length..]))
            {
                return number;
            }
        }
        return 0;
    }

    /// <summary>A number of one or more words: "двадцать восемь", "twenty-eight", "two hundred and ten".</summary>
    /// <returns>The number and the tokens behind it; absent where no number begins here.</returns>
    public static (decimal Number, int Next)? At(List<Token> tokens, int i)
    {
        decimal? sum = null;
        var last = decimal.MaxValue;
        while (
            i < tokens.Count
            && tokens[i].IsWord
            && Parts(tokens[i].Key) is { } part
            && (part < last || (part == 100 && sum is < 10))
        )
        {
            sum = part == 100 && sum is > 0 and < 10 ? sum * 100 : (sum ?? 0) + part;
            last = part;
            i++;
            if (i + 1 < tokens.Count && tokens[i].Is("and") && last == 100 && Parts(tokens[i + 1].Key) is not null)
            {
                i++;
            }
        }
        return sum is { } number ? (number, i) : null;
    }

    // twenty-eight is one word.
    private static decimal? Parts(string key)
    {
        var hyphen = key.IndexOf('-', StringComparison.Ordinal);
        return hyphen < 0 ? Small(key)
            : Small(key[..hyphen]) is >= 20 and var tens && Small(key[(hyphen + 1)..]) is < 10 and var units
                ? tens + units
            : null;
    }

    private static Dictionary<string, decimal> Table(params ReadOnlySpan<(string Number, string Words)> rows)
    {
        var table = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (number, words) in rows)
        {
            foreach (var word in words.Split(' '))
            {
                table[word] = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
            }
        }
        return table;
    }
}
