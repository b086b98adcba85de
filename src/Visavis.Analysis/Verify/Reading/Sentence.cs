namespace Visavis.Analysis.Verify.Reading;

/// <summary>A sentence of a piece, with what was found in it.</summary>
internal sealed class Sentence
{
    private Sentence(Piece piece, int first, int last)
    {
        (Piece, First, Last) = (piece, first, last);
        Terms = piece.Terms.FindAll(t => Has(t.First));
        Economies = piece.Economies.FindAll(e => Has(e.First));
        Periods = piece.Periods.FindAll(p => Has(p.First));
        Numerals = piece.Numerals.FindAll(n => Has(n.First));
        Quantities = Numerals.FindAll(n => n.IsQuantity && n.Unit.Other is not "months");
    }

    public Piece Piece { get; }

    public int First { get; }

    public int Last { get; }

    public List<Term> Terms { get; }

    public List<EconomyMention> Economies { get; }

    public List<PeriodMention> Periods { get; }

    public List<Numeral> Numerals { get; }

    public List<Numeral> Quantities { get; }

    public List<Token> Tokens => Piece.Tokens;

    /// <summary>The sentences of a piece.</summary>
    public static IEnumerable<Sentence> Of(Piece piece)
    {
        var first = 0;
        for (var i = 0; i < piece.Tokens.Count; i++)
        {
            if (i == piece.Tokens.Count - 1 || SentenceEnds.IsEnd(piece, i))
            {
                yield return new(piece, first, i);
                first = i + 1;
            }
        }
    }

    /// <summary>The sentence as one, for texts that are none: heads of tables, captions.</summary>
    public static Sentence Whole(Piece piece) => new(piece, 0, piece.Tokens.Count - 1);

    /// <summary>Whether any word of these stands between two tokens, both excluded.</summary>
    public bool HasBetween(int from, int to, Func<Token, bool> isOne)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (isOne(Tokens[i]))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The quantity before another in the sentence.</summary>
    public Numeral? Before(Numeral numeral) => Quantities.FindLast(q => q.PhraseLast < numeral.PhraseFirst);

    /// <summary>The quantity behind another in the sentence.</summary>
    public Numeral? Behind(Numeral numeral) => Quantities.Find(q => q.First > numeral.Last);

    private bool Has(int token) => token >= First && token <= Last;
}
