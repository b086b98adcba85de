using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>What a head, a row's name or a caption says of the numbers under it.</summary>
internal sealed class LabelFacts
{
    private static readonly string[] Totals = ["всего", "итого", "total", "все", "all", "сумма", "sum"];

    private LabelFacts(Piece piece, BasisFrom from, Func<int, TextSpot> spotOf, ReadingContext context)
    {
        (Piece, From, SpotOf) = (piece, from, spotOf);
        Sentence = Sentence.Whole(piece, spotOf);
        var heads = Heads.Of(Sentence);
        var head = heads.Find(h => h.Is("flow")) ?? heads.FirstOrDefault();
        Head = head;
        Subject = head is null ? Subject.Unknown : new FlowReader(Sentence, heads, context).Bare(head).Seen(from);
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
        Piece.Economies.Select(e => Sentence.Said(e.Economy, e.First, e.Last, From));

    public PeriodMention? Period => Piece.Periods.Find(p => !p.IsBase) ?? Quarter;

    // "I", "II", "III", "IV" over the columns.
    private PeriodMention? Quarter =>
        From == BasisFrom.ColumnHead
        && Piece.Tokens.Count == 1
        && YearParts.Roman(Piece.Tokens[0]) is > 0 and var quarter
            ? new(0, 0, ((quarter - 1) * 3) + 1, 3, 0, YearWord.Open)
            : null;

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

    /// <summary>"Other" among goods; absent where the row names something else.</summary>
    public Attributed<string>? Others =>
        From == BasisFrom.RowHead && Piece.Economies is [{ Economy.Code: "OTH" }]
            ? Sentence.Said("other goods", 0, 0, From)
            : null;

    public bool Has(string kind) => Piece.Terms.Exists(t => t.Is(kind));

    public Attributed<T>? Said<T>(Term? term, T value) =>
        term is null ? null : Sentence.Said(value, term.First, term.Last, From);
}
