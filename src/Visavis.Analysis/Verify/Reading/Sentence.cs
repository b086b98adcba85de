namespace Visavis.Analysis.Verify.Reading;

/// <summary>A sentence of a piece, with what was found in it.</summary>
internal sealed class Sentence
{
    // Nobody writes more in one: what is longer is no sentence.
    private const int Longest = 300;

    private Sentence(Piece piece, int first, int last)
    {
        (Piece, First, Last) = (piece, first, last);
        Terms = Within(piece.Terms, t => t.First);
        Economies = Within(piece.Economies, e => e.First);
        Periods = Within(piece.Periods, p => p.First);
        Numerals = Within(piece.Numerals, n => n.First);
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
            if (i == piece.Tokens.Count - 1 || i - first == Longest || SentenceEnds.IsEnd(piece, i))
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

    // What was found stands in the order of the text.
    private List<T> Within<T>(List<T> found, Func<T, int> firstOf)
    {
        var from = FirstFrom(found, firstOf, First);
        return found.GetRange(from, FirstFrom(found, firstOf, Last + 1) - from);
    }

    private static int FirstFrom<T>(List<T> found, Func<T, int> firstOf, int token)
    {
        var (low, high) = (0, found.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = firstOf(found[middle]) < token ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
