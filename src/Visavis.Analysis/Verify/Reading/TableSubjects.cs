using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>What a number in a table is about, from all its labels together.</summary>
internal sealed class TableSubjects(
    List<LabelFacts> labels,
    LabelFacts? caption,
    LabelFacts? source,
    ReadingContext context,
    Economy? tableReporter,
    bool isByProduct
)
{
    /// <summary>The subject of a cell.</summary>
    /// <param name="put">How the number was put.</param>
    /// <param name="at">Where it stands.</param>
    public Subject Of(Put put, TextSpot at)
    {
        var named = labels.Find(l => l.Subject.IsTrade || l.Subject.Other is not null)?.Subject;
        var topic = labels.Find(l => l.From != BasisFrom.Caption && l.Subject.Other is not null)?.Subject;
        if (caption?.Piece.Tokens.Exists(Regions.Is) == true)
        {
            return Subject.Unknown;
        }
        if (topic is not null && !(named?.IsTrade ?? false))
        {
            return topic;
        }
        var subject =
            named
            ?? (
                context.Subject.IsTrade && put.Kind is not ClaimKind.Count && caption is null
                    ? context.Subject.Seen(BasisFrom.Earlier) with
                    {
                        Reporter = null,
                        Partner = null,
                    }
                    : Subject.Unknown
            );
        if (!subject.IsTrade)
        {
            return subject;
        }
        var product = labels.Select(ProductOf).FirstOrDefault(p => p is not null);
        product ??= isByProduct ? labels.Select(l => l.Unnamed ?? l.Others).FirstOrDefault(p => p is not null) : null;
        var whole =
            put.Kind == ClaimKind.Share
            && (isByProduct || product is { From: not BasisFrom.Caption })
            && Partners().All(p => p.From == BasisFrom.Caption);
        return WithEconomies(
            subject with
            {
                Product = product,
                Coverage =
                    subject.Coverage ?? labels.Select(l => l.Subject.Coverage).FirstOrDefault(c => c is not null),
                IsProductPart = whole,
            },
            at
        );
    }

    private static Attributed<string>? ProductOf(LabelFacts label)
    {
        var term = label.Piece.Terms.Find(t => t.Is("product"));
        return label.Said(term, term?.Value ?? "");
    }

    // Economies of the row's and column's labels, then those of the caption.
    private IEnumerable<Attributed<Economy>> Partners() =>
        labels.SelectMany(l =>
            l.Economies.Where(e =>
                (e.Value.Kind != EconomyKind.World || (!l.Piece.Text.Contains('%') && !isByProduct))
                && !(isByProduct && e.Value.Code == "OTH")
            )
        );

    private Subject WithEconomies(Subject subject, TextSpot at)
    {
        var (reporter, partner) = (subject.Reporter, subject.Partner);
        var others = Partners()
            .Where(e => !e.Value.Equals(reporter?.Value) && !e.Value.Equals(partner?.Value))
            .ToList();
        var near = others.Find(e => e.From != BasisFrom.Caption);
        // "Imports from Eastern Europe": the rows name whom of it.
        if (near is not null && partner is { From: BasisFrom.Caption, Value.Kind: EconomyKind.Area })
        {
            partner = null;
        }
        if (
            partner is null
            && near is not null
            && (
                reporter is not null
                || caption?.Economies.Any() == true
                || subject.Flow!.From == BasisFrom.Caption
                || context.Pair.Count > 0
            )
            && !IsReporterList(near)
        )
        {
            partner = near;
        }
        var owner = caption?.Subject.Reporter ?? others.Find(e => e.From == BasisFrom.Caption);
        reporter ??= IsOther(owner, partner) ? owner : Fallback(partner, at);
        var told = tableReporter ?? Publisher(reporter, partner ?? caption?.Subject.Partner);
        if (
            subject.Flow!.Value == "turnover"
            && told is not null
            && partner is null
            && caption?.Economies.Any(e => e.Value.Equals(told)) == true
        )
        {
            reporter = new(told, "", at, BasisFrom.Caption);
        }
        partner ??= caption?.Economies.FirstOrDefault(e => !e.Value.Equals(reporter?.Value));
        partner ??= new(Economies.World, "", at, caption is null ? BasisFrom.Assumed : BasisFrom.Paragraph);
        return subject with { Reporter = reporter, Partner = partner };
    }

    // Where neither caption nor flow names an economy, the rows name whose trade it is.
    private bool IsReporterList(Attributed<Economy> near) =>
        caption is not null
        && !caption.Economies.Any()
        && context.Pair.Contains(near.Value)
        && labels.Exists(l => l.From != BasisFrom.Caption && l.Subject.IsTrade && l.Subject.Partner is not null);

    private static bool IsOther(Attributed<Economy>? one, Attributed<Economy>? other) =>
        one is not null && !one.Value.Equals(other?.Value);

    private Attributed<Economy>? Fallback(Attributed<Economy>? partner, TextSpot at)
    {
        if (context.Subject.Reporter is { } told && IsOther(told, partner))
        {
            return told.Seen(BasisFrom.Earlier);
        }
        var other = partner is null
            ? (context.Pair.Count > 0 ? context.Pair[0] : null)
            : context.OtherThan(partner.Value);
        return other is null ? null : new(other, "", at, BasisFrom.Document);
    }

    private Economy? Publisher(Attributed<Economy>? reporter, Attributed<Economy>? partner)
    {
        var term = source?.Piece.Terms.Find(t => t.Is("pub"));
        var economy = term is null ? null : Economies.Find(term.Value);
        return economy is not null && (economy.Equals(reporter?.Value) || economy.Equals(partner?.Value))
            ? economy
            : null;
    }
}
