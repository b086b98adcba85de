using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>What a head, a row's name or a caption says of the numbers under it.</summary>
internal sealed class LabelFacts
{
    private static readonly string[] Totals = ["всего", "итого", "total", "все", "all", "сумма", "sum"];

    private LabelFacts(Piece piece, BasisFrom from, Func<int, TextSpot> spotOf, ReadingContext context)
    {
        (Piece, From, SpotOf) = (piece, from, spotOf);
        Sentence = Sentence.Whole(piece);
        var heads = Heads.Of(Sentence);
        var head = heads.Find(h => h.Is("flow")) ?? heads.FirstOrDefault();
        Head = head;
        Subject = head is null
            ? Subject.Unknown
            : new FlowReader(Sentence, heads, context, spotOf).Bare(head).Seen(from);
        Unit = LabelUnits.In(piece);
    }

    public Piece Piece { get; }

    public BasisFrom From { get; }

    public Func<int, TextSpot> SpotOf { get; }

    public Sentence Sentence { get; }

    public Term? Head { get; }

    public Subject Subject { get; }

    public Measured Unit { get; }

    /// <summary>The facts of a label; absent where there is no text.</summary>
    public static LabelFacts? Of(Piece? piece, SpottedText? text, BasisFrom from, ReadingContext context) =>
        piece is null || text is null || piece.Tokens.Count == 0
            ? null
            : new(piece, from, i => text.SpotAt(piece.Tokens[i].Start), context);

    /// <summary>Economies that no flow of the label claims for itself.</summary>
    public IEnumerable<Attributed<Economy>> Economies =>
        Piece.Economies.Select(e => new Attributed<Economy>(
            e.Economy,
            Piece.Words(e.First, e.Last),
            SpotOf(e.First),
            From
        ));

    public PeriodMention? Period => Piece.Periods.Find(p => !p.IsBase);

    /// <summary>The goods that a row names in words that the reader does not know; absent where it names something else, or all of them.</summary>
    public Attributed<string>? Unnamed =>
        From == BasisFrom.RowHead
        && Piece.Economies.Count == 0
        && Piece.Periods.Count == 0
        && Unit.IsNone
        && Piece.Tokens.Exists(t => t.IsWord)
        && !Piece.Tokens.Exists(t => Totals.Contains(t.Key))
        && !Piece.Terms.Exists(t => t.Kind is "flow" or "share" or "change" or "index" or "measure" or "anaphor")
            ? new(Piece.Text.ToLowerInvariant(), Piece.Text, SpotOf(0), From)
            : null;

    public bool Has(string kind) => Piece.Terms.Exists(t => t.Is(kind));

    public Attributed<T>? Said<T>(Term? term, T value) =>
        term is null ? null : new(value, Piece.Words(term.First, term.Last), SpotOf(term.First), From);
}
