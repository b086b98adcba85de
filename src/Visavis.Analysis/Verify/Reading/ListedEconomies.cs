using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Lists of economies with a number each: «в Китай — на 5 %, в Германию — на 7 %», "Estonia's fell to 8.9, Latvia's to 8.7", "India followed with 64.9".</summary>
internal sealed class ListedEconomies(Sentence sentence)
{
    private const int Beside = 2;
    private const int Item = 6;
    private static readonly string[] Divided = ["went", "came", "goes", "comes", "пришл", "приход", "направл"];
    private (Term? Head, Subject Subject)? item;

    /// <summary>The subject of a share with the one that a list names in the form of whose flow it was.</summary>
    public Subject OfShare(Numeral number, Subject subject) =>
        sentence.Before(number) is { } before && NextOwner(number, subject, before.PhraseLast) is { } owner
            ? subject with
            {
                Reporter = sentence.Said(owner),
            }
            : subject;

    /// <summary>The subject with the partner, or whose flow it is, that a list names for a number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="subject">What the head says, or what was said before.</param>
    /// <param name="head">The head; absent where the sentence has none for the number.</param>
    public Subject Of(Numeral number, Subject subject, Term? head)
    {
        if (!subject.IsTrade)
        {
            return subject;
        }
        var floor = sentence.Before(number)?.PhraseLast ?? DividedAt(number, head);
        if (floor is null)
        {
            return head is null ? Following(number, subject) : subject;
        }
        if (head is not null && head.First > floor)
        {
            return subject;
        }
        if (NextOwner(number, subject, floor.Value) is { } owner)
        {
            return Remembered(head, subject with { Reporter = sentence.Said(owner) });
        }
        var mention = Partner(number, subject, floor.Value);
        return mention is not null && Fits(mention, subject)
                ? Remembered(head, subject with { Partner = sentence.Said(mention) })
            // "Estonia's by 7 %, to 8.9": the second number is of the same.
            : mention is null && item is { } told && told.Head == head
                ? subject with
                {
                    Reporter = told.Subject.Reporter,
                    Partner = told.Subject.Partner,
                }
            : subject;
    }

    private Subject Remembered(Term? head, Subject subject)
    {
        item = (head, subject);
        return subject;
    }

    // "3.8 bn from China and 2.4 bn from Russia": right behind its number, else before it.
    private EconomyMention? Partner(Numeral number, Subject subject, int floor) =>
        sentence.Economies.Find(e =>
            e.First - number.PhraseLast is > 0 and <= Beside && e.Link is Link.To or Link.From or Link.With
        )
        ?? sentence.Economies.FindLast(e =>
            e.First > floor && e.Last < number.First && !e.Economy.Equals(subject.Reporter?.Value)
        );

    private static bool Fits(EconomyMention mention, Subject subject) =>
        mention.Link switch
        {
            Link.To => subject.Flow!.Value == "export",
            Link.From => subject.Flow!.Value == "import",
            Link.With or Link.Bare => true,
            _ => false,
        };

    // «экспорт Литвы снизился до 18 млрд, Эстонии – до 8,9», "Latvia got 78 % of its imports from the EU, Lithuania 70 %": in the form of the one whose flow it was.
    private EconomyMention? NextOwner(Numeral number, Subject subject, int floor)
    {
        var next = sentence.Economies.FindLast(e =>
            e.Link is Link.Owner or Link.Bare && e.First > floor && number.PhraseFirst - e.Last is > 0 and <= Item
        );
        var isItem =
            next is not null
            && IsItem(next.First - 1)
            && IsSaid(subject.Reporter, next.Link, floor)
            && !IsSaid(subject.Partner, next.Link, floor)
            && (next.Link == Link.Owner || IsNearest(subject.Reporter));
        return isItem ? next : null;
    }

    // ", Lithuania", "and third Armenia", "followed by India"
    private bool IsItem(int before) =>
        sentence.Tokens[before].Key is "," or ";" or "и" or "а" or "and"
        || sentence.Numerals.Exists(n => n.Last == before && n.Unit.Other == "rank")
        || (sentence.Tokens[before].Is("by") && before > 0 && sentence.Tokens[before - 1].Is("followed"));

    // "Armenia sold Russia 40 %, China 20 %": the names of a list answer to the one before its first number.
    private bool IsNearest(Attributed<Economy>? one) =>
        sentence.Quantities is [var first, ..]
        && sentence.Economies.FindLast(e => e.Last < first.First)?.Economy.Equals(one?.Value) == true;

    private bool IsSaid(Attributed<Economy>? one, Link link, int floor) =>
        sentence.Economies.Exists(e => e.Link == link && e.First < floor && e.Economy.Equals(one?.Value));

    // "the largest part of exports to the EU went to Romania - 204.1": the partner stands behind the verb.
    private int? DividedAt(Numeral number, Term? head)
    {
        if (head is null || head.Last >= number.First)
        {
            return null;
        }
        var at = sentence.Tokens.FindLastIndex(number.First, number.First - head.Last, t => t.Begins(Divided));
        return at < 0 ? null : at;
    }

    // "China stayed the largest partner, with 240.1. India followed with 64.9": the next of those who were listed.
    private Subject Following(Numeral number, Subject subject)
    {
        var named = sentence.Economies.FindLast(e => e.Last < number.First);
        var isNew =
            named is { Link: Link.Bare or Link.With }
            && !named.Economy.Equals(subject.Reporter?.Value)
            && !named.Economy.Equals(subject.Partner?.Value);
        // Beside the trade with all the next may be another's trade, or a partner: that is left open.
        return !isNew ? subject
            : subject.Partner?.Value.Kind == EconomyKind.World ? subject with { Partner = null }
            : subject with { Partner = sentence.Said(named!) };
    }
}
