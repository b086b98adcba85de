using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Reads of what a share is a part, and which part: a partner's, a product's.</summary>
internal sealed class ShareReader(Sentence sentence, ReadingContext context)
{
    private static readonly string[] Pronouns =
    [
        "ее",
        "его",
        "их",
        "она",
        "он",
        "its",
        "it",
        "their",
        "которой",
        "которого",
    ];
    private static readonly string[] Receiving =
    [
        "получ",
        "экспортир",
        "импортир",
        "закуп",
        "отправ",
        "got",
        "gets",
        "receive",
        "sent",
        "sends",
        "sold",
        "bought",
        "export",
        "import",
    ];
    private static readonly string[] Demonstratives = ["these", "those", "this", "that", "этого", "этой", "этих"];

    /// <summary>The subject of a share: its partner is the part, its reporter the whole's.</summary>
    public Subject Of(Numeral number, Subject whole, Term? head)
    {
        if (!whole.IsTrade)
        {
            return whole;
        }
        if (ProductPart(number, head) is { } product)
        {
            return whole with { IsProductPart = true, Product = sentence.Said(product.Value, product) };
        }
        if (OfReceiver(number, whole) is { } received)
        {
            return received;
        }
        var reporter = whole.Reporter;
        var part = new PartnerPart(sentence).Of(number, head, reporter?.Value);
        if (part is null)
        {
            return HasPronoun(number) && reporter is not null && context.Other(reporter.Value) is { } other
                ? whole with
                {
                    Partner = sentence.Unsaid(other, BasisFrom.Document, number.First),
                }
                : whole;
        }
        if (reporter is null || reporter.Value.Equals(part.Economy) || reporter.From >= BasisFrom.Document)
        {
            reporter = WholeOf(part.Economy, reporter);
        }
        return whole with { Reporter = reporter, Partner = sentence.Said(part) };
    }

    // "From the EU Latvia got 78 % of its imports": who gets or sends has the whole.
    private Subject? OfReceiver(Numeral number, Subject whole)
    {
        var link = whole.Flow!.Value == "import" ? Link.From : Link.To;
        var partner = sentence.Economies.Find(e => e.Link == link && e.Last < number.First);
        var owner = sentence.Economies.FindLast(e => e.Link == Link.Bare && e.Last < number.First);
        // "Armenia sent Russia 40 %, China 20 %": where the partner is named last, so are those of the list.
        var first = sentence.Quantities.FirstOrDefault()?.First ?? number.First;
        var nearest = sentence.Economies.FindLast(e => e.Last < first);
        var isReceiver =
            partner is not null
            && owner is not null
            && nearest is { Link: Link.Bare }
            && sentence.HasBetween(nearest.Last, first, t => t.Begins(Receiving));
        return isReceiver ? whole with { Reporter = sentence.Said(owner!), Partner = sentence.Said(partner!) } : null;
    }

    // "доля машин в экспорте", "на нефтепродукты приходится 20 % экспорта": the part is a product.
    private Term? ProductPart(Numeral number, Term? head)
    {
        var products = sentence.Terms.FindAll(t => t.Is("product"));
        var share = sentence.Terms.FindLast(t => t.Is("share") && t.Last < number.First);
        var named = products.Find(p =>
            share is not null
            && p.First > share.Last
            && p.First - share.Last <= 4
            && (head is null || p.Last < head.First || head.Last < share.First)
        );
        return named
            ?? (IsOfThese(number, head) ? products.FindLast(p => p.Last < number.First) : null)
            ?? products.Find(p =>
                p.First > 0
                && sentence.Tokens[p.First - 1].Key is "на" or "for"
                && !sentence.Economies.Exists(e => e.Link == Link.To)
            )
            ?? products.Find(p =>
                p.Last < number.First
                && number.PhraseFirst - p.Last <= 4
                && !sentence.Economies.Exists(e => e.First > p.Last && e.Last < number.First)
                && head is not null
                && (head.Last < p.First - 1 || head.First > number.Last)
            );
    }

    // "chemicals: 6.3 bn, or 26 % of these exports": the goods told last are the part.
    private bool IsOfThese(Numeral number, Term? head) =>
        head is not null
        && head.First > number.Last
        && sentence.HasBetween(number.PhraseLast, head.First, t => Demonstratives.Contains(t.Key));

    private bool HasPronoun(Numeral number) =>
        sentence.HasBetween(sentence.First - 1, number.First, t => Pronouns.Contains(t.Key));

    private Attributed<Economy>? WholeOf(Economy part, Attributed<Economy>? told)
    {
        if (context.Subject is { IsTrade: true, Reporter: { } before } && !before.Value.Equals(part))
        {
            return before;
        }
        return context.OtherThan(part) is { } other ? sentence.Unsaid(other, BasisFrom.Document) : told;
    }
}
