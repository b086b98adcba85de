using System.Collections.Frozen;
using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Whoever a sentence speaks of without a name: "The United States is the main partner. It bought goods for 3.6 bn", «Она купила».</summary>
internal static class PronounSubject
{
    private static readonly FrozenSet<string> Pronouns = WordSet.Of("it they она он они");
    private static readonly string[] Verbs =
    [
        "bought",
        "buys",
        "sold",
        "sells",
        "purchased",
        "imported",
        "exported",
        "supplied",
        "купил",
        "закуп",
        "продал",
        "поставил",
        "импортир",
        "экспортир",
        "ввез",
        "вывез",
    ];

    /// <summary>Whose flow a verb tells and with whom; absent where no pronoun is its subject, or the sentence before spoke of nobody else.</summary>
    public static (Attributed<Economy> Reporter, Attributed<Economy> Partner)? Of(
        Sentence sentence,
        ReadingContext context,
        Term head
    )
    {
        return
            Pronouns.Contains(sentence.Tokens[sentence.First].Key)
            && sentence.Tokens[head.First].Begins(Verbs)
            && context.SpokenOf is { } one
            && context.Subject is { IsTrade: true, Reporter: { } whose }
            && !whose.Value.Equals(one.Value)
            ? (one.Seen(BasisFrom.Paragraph), whose)
            : null;
    }
}
