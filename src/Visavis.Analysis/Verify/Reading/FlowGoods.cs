using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Reads what is traded in a flow: which goods; goods, services or both.</summary>
internal sealed class FlowGoods(Sentence sentence, FlowZone zone)
{
    private const int Behind = 6;
    private const int Sector = 5;
    private static readonly string[] Sectors =
    [
        "sector",
        "fdi",
        "foreign-invested",
        "private",
        "state-owned",
        "сектор",
        "частн",
        "резидент",
    ];

    /// <summary>The goods that a flow is of; absent where none are named.</summary>
    public Attributed<string>? ProductOf(Term head)
    {
        var product =
            sentence.Terms.Find(t =>
                t.Is("product")
                && IsBehind(t, head)
                && !IsVerbBetween(head.Last, t.First)
                && !sentence.HasBetween(head.Last, t.First, x => x.Is(","))
            )
            ?? sentence.Terms.FindLast(t =>
                t.Is("product")
                && t.Last < head.First
                && t.Last >= head.First - 2
                && !sentence.HasBetween(t.Last, head.First, x => x.Kind == TokenKind.Symbol)
            );
        return product is not null ? sentence.Said(product.Value, product)
            : new UnknownGoods(sentence).Behind(head) is var (first, last)
                ? sentence.Said(sentence.Piece.Words(first, last), first, last)
            : null;
    }

    /// <summary>Whose part of a country's flow it is, as its product: "exports of the domestic sector", "FDI firms’ exports"; absent where it is all of the flow.</summary>
    public Attributed<string>? SectorOf(Term head)
    {
        var from = Math.Max(sentence.First, head.First - Sector);
        var to = Math.Min(sentence.Last, head.Last + Sector);
        var at = sentence.Tokens.FindIndex(from, to - from + 1, t => t.Begins(Sectors));
        return
            at < 0
            || sentence.HasBetween(Math.Min(at, head.Last), Math.Max(at, head.First), t => t.IsNumber || t.Is(","))
            ? null
            : sentence.Said(sentence.Piece.Words(at, at), at, at);
    }

    /// <summary>Goods, services or both; absent where nothing says it.</summary>
    public Attributed<Coverage>? CoverageOf(Term head)
    {
        var term =
            sentence.Terms.Find(t => t.Is("coverage") && IsBehind(t, head))
            ?? sentence.Terms.FindLast(t => t.Is("coverage") && t.Last < head.First && t.Last >= head.First - 3);
        var coverage = term?.Value switch
        {
            "services" => Coverage.Services,
            "both" => Coverage.GoodsAndServices,
            _ => Coverage.Goods,
        };
        return term is null ? null : sentence.Said(coverage, term);
    }

    private bool IsBehind(Term term, Term head) =>
        term.First >= zone.From && term.First <= Math.Min(zone.To, head.Last + Behind);

    private bool IsVerbBetween(int from, int to) =>
        sentence.Terms.Exists(t => t.First > from && t.Last < to && t.Kind is "change" or "level");
}
