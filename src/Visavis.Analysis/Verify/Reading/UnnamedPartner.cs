using System.Collections.Frozen;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Partners behind a flow that no reference names, or that were named before: "exports to CAREC", «экспорт в островные страны», «оборот Грузии с ней».</summary>
internal sealed class UnnamedPartner
{
    private const int Far = 6;
    private const int Kind = 3;
    private static readonly FrozenSet<string> Ties = WordSet.Of("to from with into в из во со с");
    private static readonly FrozenSet<string> OneNamed = WordSet.Of("it them there ней нее него ним ними них нею");
    private static readonly FrozenSet<string> OfAll = WordSet.Of(
        "all both two other most many various different several each home partner"
    );
    private static readonly string[] OfAllStems = ["вс", "обе", "дву", "друг", "мног", "больш", "различн", "остальн"];
    private readonly Sentence sentence;

    /// <summary>The word behind the tie; -1 where nothing ties a partner to the flow.</summary>
    private readonly int at;

    public UnnamedPartner(Sentence sentence, Term head)
    {
        this.sentence = sentence;
        var end = Math.Min(sentence.Last, head.Last + Far);
        var tie = sentence.Tokens.FindIndex(head.Last + 1, end - head.Last, t => Ties.Contains(t.Key));
        at = tie > 0 && tie < end ? tie + 1 : -1;
    }

    /// <summary>Whether it has a name that is not known, which is not the world: "exports to CAREC", "to landlocked countries".</summary>
    public bool IsUnknown => at > 0 && !IsOneNamed && (IsUnknownName(GroupAt(at)) || IsUnknownKind());

    /// <summary>Whether it was named before: «оборот Грузии с ней», "imports from those countries".</summary>
    public bool IsOneNamed =>
        at > 0
        && (
            OneNamed.Contains(sentence.Tokens[at].Key)
            || (IsThis(sentence.Tokens[at]) && at < sentence.Last && IsCountries(sentence.Tokens[at + 1]))
        );

    private static bool IsThis(Token token) =>
        token.Key is "this" or "that" or "these" or "those" || token.Begins("эт", "данн");

    private static bool IsCountries(Token token) =>
        token.Key is "countries" or "nations" or "states" || token.Begins("country", "стран", "государств");

    private int GroupAt(int i) =>
        i < sentence.Last && sentence.Tokens[i].Key is "the" or "страны" or "стран" or "странами" ? i + 1 : i;

    private bool IsUnknownName(int i) =>
        sentence.Tokens[i].Length > 2 && sentence.Piece.Words(i, i).All(char.IsUpper) && IsUntold(i, i);

    // Words of one phrase, the last of them countries, none of them a name that is known.
    private bool IsUnknownKind()
    {
        for (var i = at; i <= Math.Min(sentence.Last, at + Kind) && sentence.Tokens[i].IsWord; i++)
        {
            if (IsCountries(sentence.Tokens[i]))
            {
                return IsUntold(at, i) && !sentence.Economies.Exists(e => e.First == i + 1);
            }
            if (OfAll.Contains(sentence.Tokens[i].Key) || sentence.Tokens[i].Begins(OfAllStems))
            {
                return false;
            }
        }
        return false;
    }

    private bool IsUntold(int first, int last) =>
        !sentence.Economies.Exists(e => e.First <= last && first <= e.Last)
        && !sentence.Terms.Exists(t => t.First <= last && first <= t.Last && !t.Is("count", "countries"))
        && Vocabulary.Units.Longest(sentence.Tokens, first, out _) == 0;
}
