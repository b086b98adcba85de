using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Reads of what a share is a part, and which part: a partner's, a product's.</summary>
internal sealed class ShareReader(Sentence sentence, ReadingContext context, Func<int, TextSpot> spotOf)
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
            return whole with
            {
                IsProductPart = true,
                Product = new(
                    product.Value,
                    sentence.Piece.Words(product.First, product.Last),
                    spotOf(product.First),
                    BasisFrom.Clause
                ),
            };
        }
        var reporter = whole.Reporter;
        var part = PartOf(number, head, reporter?.Value);
        if (part is null)
        {
            return HasPronoun(number) && reporter is not null && context.Other(reporter.Value) is { } other
                ? whole with
                {
                    Partner = new(other, "", spotOf(number.First), BasisFrom.Document),
                }
                : whole;
        }
        if (reporter is null || reporter.Value.Equals(part.Economy) || reporter.From >= BasisFrom.Document)
        {
            reporter = WholeOf(part.Economy, reporter);
        }
        return whole with
        {
            Reporter = reporter,
            Partner = new(
                part.Economy,
                sentence.Piece.Words(part.First, part.Last),
                spotOf(part.First),
                BasisFrom.Clause
            ),
        };
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
                && head is not null
                && (head.Last < p.First - 1 || head.First > number.Last)
            );
    }

    // "chemicals: 6.3 bn, or 26 % of these exports": the goods told last are the part.
    private bool IsOfThese(Numeral number, Term? head) =>
        head is not null
        && head.First > number.Last
        && sentence.HasBetween(number.PhraseLast, head.First, t => Demonstratives.Contains(t.Key));

    private EconomyMention? PartOf(Numeral number, Term? head, Economy? reporter)
    {
        // "from 11.9 % to 0.1 %": both are shares of the same.
        var earlier = sentence.Before(number);
        var floor =
            (number.IsTo && earlier is { IsFrom: true } ? sentence.Before(earlier) : earlier)?.PhraseLast
            ?? sentence.First - 1;
        var ceiling = sentence.Behind(number)?.PhraseFirst ?? sentence.Last + 1;
        bool IsOther(EconomyMention e) => e.Link != Link.Apart && !e.Economy.Equals(reporter) && !IsOwnerOf(e, head);
        var before = sentence.Economies.FindAll(e => e.First > floor && e.Last < number.First && IsOther(e));
        var behind = sentence.Economies.FindAll(e => e.First > number.Last && e.Last < ceiling && IsOther(e));
        // "доля России в экспорте": right behind the word share; "Россия (60 %)": right before the number.
        var share = sentence.Terms.FindLast(t => t.Is("share") && t.Last < number.First && t.First > floor);
        return before.Find(e => share is not null && e.First > share.Last && e.First - share.Last <= 3)
            ?? before.FindLast(e => number.PhraseFirst - e.Last <= 3)
            ?? behind.Find(e => e.Link is Link.To or Link.From or Link.With)
            ?? before.LastOrDefault()
            ?? behind.Find(e => e.Link is not Link.Owner);
    }

    // "60 % of Belarus's exports": the owner of the whole is the reporter.
    private bool IsOwnerOf(EconomyMention mention, Term? head) =>
        head is not null
        && mention.Link == Link.Owner
        && (
            (
                mention.Last < head.First
                && head.First - mention.Last <= 3
                && !sentence.HasBetween(mention.Last, head.First, t => t.Key is "в" or "in" or "of")
            ) || (mention.First > head.Last && mention.First - head.Last <= 6)
        );

    private bool HasPronoun(Numeral number) =>
        sentence.HasBetween(sentence.First - 1, number.First, t => Pronouns.Contains(t.Key));

    private Attributed<Economy>? WholeOf(Economy part, Attributed<Economy>? told)
    {
        if (context.Subject is { IsTrade: true, Reporter: { } before } && !before.Value.Equals(part))
        {
            return before;
        }
        var other = context.Other(part) ?? context.Pair.FirstOrDefault(p => !p.Equals(part));
        return other is null ? told : new(other, "", spotOf(sentence.First), BasisFrom.Document);
    }
}
