using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>A sentence of a piece, with what was found in it.</summary>
internal sealed class Sentence
{
    // Nobody writes more in one: what is longer is no sentence.
    private const int Longest = 300;

    private readonly Func<int, TextSpot> spotOf;

    private Sentence(Piece piece, int first, int last, Func<int, TextSpot> spotOf)
    {
        (Piece, First, Last) = (piece, first, last);
        this.spotOf = spotOf;
        Terms = Within(piece.Terms, t => t.First);
        Economies = Within(piece.Economies, e => e.First);
        Periods = Within(piece.Periods, p => p.First);
        Numerals = Within(piece.Numerals, n => n.First);
        Quantities = Numerals.FindAll(n => n.IsQuantity && n.Unit.Other is not "months");
    }

    /// <summary>Whether it is no sentence but a head of a table, a caption.</summary>
    public bool IsLabel { get; private init; }

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
    /// <param name="piece">The piece.</param>
    /// <param name="spotOf">Where a token of it stands in the document.</param>
    public static IEnumerable<Sentence> Of(Piece piece, Func<int, TextSpot> spotOf)
    {
        var first = 0;
        for (var i = 0; i < piece.Tokens.Count; i++)
        {
            if (i == piece.Tokens.Count - 1 || i - first == Longest || SentenceEnds.IsEnd(piece, i))
            {
                yield return new(piece, first, i, spotOf);
                first = i + 1;
            }
        }
    }

    /// <summary>The sentence as one, for texts that are none: heads of tables, captions.</summary>
    public static Sentence Whole(Piece piece, Func<int, TextSpot> spotOf) =>
        new(piece, 0, piece.Tokens.Count - 1, spotOf) { IsLabel = true };

    /// <summary>Something that words of the sentence say.</summary>
    public Attributed<T> Said<T>(T value, int first, int last, BasisFrom from = BasisFrom.Clause) =>
        new(value, Piece.Words(first, last), spotOf(first), from);

    /// <summary>Something that a term of the sentence says.</summary>
    public Attributed<T> Said<T>(T value, Term term) => Said(value, term.First, term.Last);

    /// <summary>An economy that the sentence names.</summary>
    public Attributed<Economy> Said(EconomyMention mention) => Said(mention.Economy, mention.First, mention.Last);

    /// <summary>Something that no words of the sentence say.</summary>
    public Attributed<T> Unsaid<T>(T value, BasisFrom from, int? at = null) =>
        new(value, "", spotOf(at ?? First), from);

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

    /// <summary>The word that calls a number a share: the nearest before it, else behind it.</summary>
    public Term? ShareWord(Numeral number) =>
        Terms.FindLast(t => t.Is("share") && t.Last < number.First)
        ?? Terms.Find(t => t.Is("share") && t.First > number.Last);

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
