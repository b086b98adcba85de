using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Finds the economies that a text names, and how each is tied to the words around it.</summary>
internal sealed class EconomyScanner
{
    private const int LongestName = 8;
    private readonly List<Token> tokens;
    private readonly bool isCell;
    private readonly EconomyNameTest names;
    private readonly EconomyLinks links;
    private readonly List<EconomyMention> mentions = [];

    private EconomyScanner(string text, List<Token> tokens, bool isCell)
    {
        (this.tokens, this.isCell) = (tokens, isCell);
        names = new(text, tokens, isCell);
        links = new(tokens, mentions);
    }

    /// <summary>The economies named, from left to right.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="isCell">Whether it is a cell or head of a table, where "others" and "total" are partners.</param>
    public static List<EconomyMention> Of(string text, List<Token> tokens, bool isCell)
    {
        var scanner = new EconomyScanner(text, tokens, isCell);
        scanner.Scan();
        return scanner.mentions;
    }

    private void Scan()
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].IsWord)
            {
                continue;
            }
            // "French Polynesia's" before "French".
            if (Possessive(i) is > 0 and var words)
            {
                i += words - 1;
            }
            else if (
                EconomyForms.All.Longest(tokens, i, out var form) is > 0 and var length
                && names.Is(i, length, form!)
                && !IsPair(i, form!)
            )
            {
                Add(i, i + length - 1, links.Of(i, i + length - 1, form!), form!);
                i += length - 1;
            }
            else
            {
                Split(i);
            }
        }
    }

    private void Add(int first, int last, Link link, KnownPhrase form) =>
        mentions.Add(StatisticsOffice.Told(tokens, new(first, last, EconomyOf(form), link)));

    // "with the rest of the world" is with all, but for a row of a table.
    private Economy EconomyOf(KnownPhrase form) =>
        !isCell && EconomyForms.CodeOf(form) == "OTH" && form.Words[^1] is "world" or "мир" or "мира"
            ? Economies.World
            : EconomyForms.EconomyOf(form);

    // An adjective of two is no adjective of the first: российско-белорусский.
    private bool IsPair(int at, KnownPhrase form) => EconomyForms.IsAdjective(form) && tokens[at].Key.Contains('-');

    // russia's, south korea's: the number of words; 0 where they own nothing.
    private int Possessive(int at)
    {
        var end = at;
        while (end < Math.Min(tokens.Count, at + LongestName) && !IsPossessive(tokens[end].Key))
        {
            end++;
        }
        if (end >= tokens.Count || !IsPossessive(tokens[end].Key))
        {
            return 0;
        }
        List<Token> name = [.. tokens[at..end], tokens[end] with { Key = Bare(tokens[end].Key) }];
        var length = EconomyForms.All.Longest(name, 0, out var form);
        if (length < name.Count || !names.Is(at, length, form!))
        {
            return 0;
        }
        Add(at, end, Link.Owner, form!);
        return length;
    }

    private static bool IsPossessive(string key) => key.EndsWith("'s", StringComparison.Ordinal);

    private static string Bare(string key) => IsPossessive(key) ? key[..^2] : key;

    // belarus-russia, российско-белорусский: the parts of one word.
    private void Split(int at)
    {
        foreach (var part in tokens[at].Key.Contains('-') ? tokens[at].Key.Split('-') : [])
        {
            List<Token> alone = [new(TokenKind.Word, tokens[at].Start, part.Length, Bare(part))];
            if (
                alone[0].Key.Length > 0
                && EconomyForms.All.Longest(alone, 0, out var form) > 0
                && names.Is(at, 1, form!)
            )
            {
                mentions.Add(new(at, at, EconomyForms.EconomyOf(form!), Link.Owner));
            }
        }
    }
}
