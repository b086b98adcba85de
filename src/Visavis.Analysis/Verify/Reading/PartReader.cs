using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Reads amounts that are a part of the flow before them: "490.2 bn, of which cars 150.6 bn", "в том числе автомобилей — на 150,6 млрд".</summary>
internal sealed class PartReader(Sentence sentence)
{
    /// <summary>The subject of an amount: of the goods that are named between it and the amount before.</summary>
    public Subject Of(Numeral number, Subject subject, Term? head)
    {
        if (!subject.IsTrade || FloorOf(number, head) is not { } floor)
        {
            return subject;
        }
        var product = sentence.Terms.FindLast(t => t.Is("product") && t.First > floor && t.Last < number.First);
        if (product is not null)
        {
            return subject with { Product = sentence.Said(product.Value, product) };
        }
        var part = sentence.Terms.FindLast(t => t.IsPart && t.First > floor && t.Last < number.PhraseFirst);
        var first =
            part is not null ? part.Last + 1
            : IsItem(number, head) ? sentence.First
            : number.PhraseFirst;
        return subject with { Product = Unnamed(first, number.PhraseFirst - 1) ?? subject.Product };
    }

    /// <summary>Whether a part begins between a number and the one before.</summary>
    public bool Begins(Numeral number)
    {
        var floor = sentence.Before(number)?.PhraseLast ?? sentence.First - 1;
        return sentence.Terms.Exists(t => t.IsPart && t.First > floor && t.Last < number.PhraseFirst);
    }

    // "• Clothing — 1.2 bn": an item that names nothing that is known before its figure.
    private bool IsItem(Numeral number, Term? head) =>
        head is null
        && sentence.Piece.Kind == BlockKind.ListItem
        && !sentence.Terms.Exists(t => t.First < number.First)
        && !sentence.Periods.Exists(p => p.First < number.First)
        && !sentence.HasBetween(sentence.First - 1, number.First, t => t.Begins("всего", "итого", "total", "all"));

    // Behind the amount before, or behind the pause that parts the goods from their whole.
    private int? FloorOf(Numeral number, Term? head)
    {
        var before = sentence.Before(number)?.PhraseLast;
        if (before is not null && (head is null || head.First <= before))
        {
            return before;
        }
        // "Metals: 5.4 bn" in a list under "Imports from Russia".
        if (head is null)
        {
            return sentence.First - 1;
        }
        var from = Math.Max(head?.Last ?? sentence.Last, before ?? sentence.First);
        var pause = sentence.Tokens.FindIndex(from, Math.Max(0, number.PhraseFirst - from), t => t.Is(","));
        return pause < 0 ? null : pause;
    }

    // Goods in words that the reader does not know are a product of their own; an economy or a pause is none.
    private Attributed<string>? Unnamed(int first, int last)
    {
        while (first <= last && !sentence.Tokens[first].IsWord)
        {
            first++;
        }
        while (
            last >= first
            && (!sentence.Tokens[last].IsWord || sentence.Tokens[last].Key is "на" or "в" or "for" or "by")
        )
        {
            last--;
        }
        var isNamed = sentence.Economies.Exists(e => e.First >= first && e.Last <= last);
        return first > last || isNamed
            ? null
            : sentence.Said(sentence.Piece.Words(first, last).ToLowerInvariant(), first, last);
    }
}
