using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>A text with everything that was found in it: words, economies, periods, numbers.</summary>
internal sealed class Piece
{
    private Piece(string text, Language language, BlockKind kind, bool isCell, bool hasYears = true)
    {
        (Text, Kind) = (text, kind);
        Tokens = Reading.Tokens.Of(text, language);
        Terms = Reading.Terms.Of(Tokens);
        Economies = EconomyScanner.Of(text, Tokens, isCell);
        Periods = hasYears ? PeriodScanner.Of(Tokens) : [];
        Numerals = NumberScanner.Of(this);
        Periods = BasePeriods.Marked(this);
    }

    public string Text { get; }

    public BlockKind Kind { get; }

    public List<Token> Tokens { get; }

    public List<Term> Terms { get; }

    public List<EconomyMention> Economies { get; }

    public List<PeriodMention> Periods { get; }

    public List<Numeral> Numerals { get; }

    public static Piece Of(string text, Language language, BlockKind kind) => new(text, language, kind, isCell: false);

    public static Piece OfCell(string text, Language language) => new(text, language, BlockKind.Table, isCell: true);

    /// <summary>A cell whose number would be a year anywhere else.</summary>
    public static Piece OfValue(string text, Language language) =>
        new(text, language, BlockKind.Table, isCell: true, hasYears: false);

    /// <summary>The text of some tokens.</summary>
    public string Words(int first, int last) => Text[Tokens[first].Start..Tokens[last].End];
}
