using System.Collections.Frozen;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Goods that no list of words knows, by where they stand: "exports of bicycles", «ввоз молока». Not all goods, whatever they are.</summary>
internal sealed class UnknownGoods(Sentence sentence)
{
    private const int Longest = 4;
    private const int ShortestWord = 3;

    // What may stand there and is no goods; how nouns end in the genitive, and verbs.
    private static readonly Lazy<Dictionary<string, string[]>> Data = new(() =>
        Vocabulary.Json("not-goods").ToDictionary(e => e.Key, e => e.Value.Split(' '), StringComparer.Ordinal)
    );
    private static readonly Lazy<FrozenSet<string>> NoGoods = new(() =>
        Data.Value["words"].ToFrozenSet(StringComparer.Ordinal)
    );

    /// <summary>The words for the goods behind a head; absent where none stand there.</summary>
    public (int First, int Last)? Behind(Term head)
    {
        var first = head.Last + 1;
        if (first >= sentence.Last || !IsNoun(head))
        {
            return null;
        }
        // Imports of "intermediate goods".
        var quoted = sentence.Tokens[first + 1].Key is "\"" or "“" or "«" ? 1 : 0;
        return sentence.Tokens[first].Is("of") ? Phrase(first + 1 + quoted, IsEnglishWord)
            : IsCyrillic(sentence.Tokens[first].Key) ? Phrase(first, IsGenitive)
            : null;
    }

    /// <summary>The words for goods between two numbers of a list: «в 3,3 раза, овощей — на 45 %», "milk by 3 %, vegetables — by 45 %".</summary>
    /// <param name="floor">The last token of the number before.</param>
    /// <param name="number">The number.</param>
    public (int First, int Last)? Listed(int floor, Numeral number)
    {
        var first = floor + 2;
        if (first >= number.PhraseFirst || sentence.Tokens[floor + 1].Key is not ("," or ";" or "и" or "and"))
        {
            return null;
        }
        var goods = Phrase(
            first,
            t => IsUnknown(t) && !t.Begins(Data.Value["stems"]) && !NoGoods.Value.Contains(t.Key)
        );
        return goods is { } found && sentence.Tokens[found.Last + 1].IsDash && number.PhraseFirst - found.Last <= 3
            ? found
            : null;
    }

    // "exported", «экспортировала» is followed by whom and how as well.
    private bool IsNoun(Term head) =>
        head.Value is "export" or "import" or "delivery"
        && sentence.Tokens[head.Last].Key is var word
        && (
            word
                is "exports"
                    or "imports"
                    or "export"
                    or "import"
                    or "deliveries"
                    or "shipments"
                    or "supplies"
                    or "sales"
                    or "purchases"
            || (
                sentence
                    .Tokens[head.Last]
                    .Begins("экспорт", "импорт", "вывоз", "ввоз", "постав", "закуп", "продаж", "отгрузк")
                && !Ends(word, "verbal endings")
            )
        );

    private (int First, int Last)? Phrase(int first, Func<Token, bool> isGoods)
    {
        var last = first - 1;
        while (
            last < Math.Min(sentence.Last - 1, first + Longest - 1)
            && IsUntold(last + 1)
            && isGoods(sentence.Tokens[last + 1])
        )
        {
            last++;
        }
        return last < first ? null : (first, last);
    }

    private bool IsUntold(int i) =>
        !sentence.Economies.Exists(e => e.First <= i && i <= e.Last)
        && !sentence.Terms.Exists(t => t.First <= i && i <= t.Last)
        && !sentence.Periods.Exists(p => p.First <= i && i <= p.Last);

    private bool IsUnknown(Token token) =>
        token.IsWord && token.Length >= ShortestWord && char.IsLower(sentence.Piece.Text[token.Start]);

    private bool IsEnglishWord(Token token) => IsUnknown(token) && !NoGoods.Value.Contains(token.Key);

    private bool IsGenitive(Token token) =>
        IsUnknown(token)
        && !token.Begins(Data.Value["stems"])
        && Ends(token.Key, "genitive endings")
        && !Ends(token.Key, "verbal endings");

    private static bool Ends(string word, string list) =>
        Array.Exists(Data.Value[list], e => word.EndsWith(e, StringComparison.Ordinal));

    private static bool IsCyrillic(string key) => key.Length > 0 && key[0] is >= 'а' and <= 'я';
}
