using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Keeps the numbers of a document in the order in which they were found.</summary>
internal sealed class NumberRecorder
{
    private readonly List<FoundNumber> numbers = [];

    public ImmutableArray<FoundNumber> Numbers => [.. numbers];

    /// <summary>Records a number of a piece that stands at a place of the document.</summary>
    public FoundNumber Add(Piece piece, Numeral numeral, SpottedText text, TextRange at, NumberRole? role = null)
    {
        var range = Range(piece, at, numeral.First, numeral.Last);
        var number = new FoundNumber
        {
            Index = numbers.Count,
            Role = role ?? numeral.Role,
            Range = range,
            Phrase = Range(piece, at, numeral.PhraseFirst, numeral.PhraseLast),
            Spot = text.SpotAt(range.Start),
            Printed = text.Text.Substring(range.Start, range.Length),
            Value = numeral.Value,
            Figure =
                numeral.Digits.Length > 0 && PrintedFigure.TryParse(numeral.Digits, out var figure) ? figure : null,
            Unit = numeral.Unit.ToString(),
            Qualifier = numeral.Qualifier,
        };
        numbers.Add(number);
        return number;
    }

    private static TextRange Range(Piece piece, TextRange at, int first, int last)
    {
        var start = piece.Tokens[first].Start;
        return at with { Start = start, Length = piece.Tokens[last].End - start };
    }
}
