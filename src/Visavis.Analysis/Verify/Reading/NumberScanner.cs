namespace Visavis.Analysis.Verify.Reading;

/// <summary>Finds every number of a text, in digits or words, with its unit and qualifier.</summary>
internal sealed class NumberScanner
{
    private readonly Piece piece;
    private readonly Dictionary<int, PeriodMention> periodAt;
    private readonly DatedNumbers dated;
    private readonly PrintedNumbers printed;
    private readonly SpokenNumbers spoken;
    private readonly Qualifiers qualifiers;

    private NumberScanner(Piece piece)
    {
        this.piece = piece;
        periodAt = piece.Periods.ToDictionary(p => p.First);
        var roles = new NumberRoles(piece.Text, piece.Tokens, piece.Kind);
        var units = new UnitReader(piece.Tokens);
        dated = new(piece.Tokens, roles);
        printed = new(piece.Tokens, roles, units, periodAt);
        spoken = new(piece.Tokens, piece.Terms, units);
        qualifiers = new(piece.Tokens);
    }

    /// <summary>The numbers, from left to right, none inside another.</summary>
    public static List<Numeral> Of(Piece piece) =>
        ByTwice.Of(UnitSharing.Of(new NumberScanner(piece).Scanned(), piece.Tokens), piece.Tokens);

    private List<Numeral> Scanned()
    {
        var numerals = new List<Numeral>();
        for (var i = 0; i < piece.Tokens.Count; )
        {
            var found = periodAt.TryGetValue(i, out var period) ? dated.In(period) : At(i);
            i = found is null ? (period?.Last ?? i) + 1 : Math.Max(found.PhraseLast, found.Last) + 1;
            if (found is not null)
            {
                numerals.Add(found);
            }
        }
        return numerals;
    }

    private Numeral? At(int i)
    {
        var found = piece.Tokens[i].IsNumber ? printed.At(i) : spoken.At(i);
        return found is { IsQuantity: true } ? qualifiers.Of(found) : found;
    }
}
