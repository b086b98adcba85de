namespace Visavis.Analysis.Verify.Reading;

/// <summary>Units that a label prints without a number: "млн долл. США", "%", "in billions of US dollars".</summary>
internal static class LabelUnits
{
    private static readonly string[] Counted =
    [
        "years",
        "months",
        "quarters",
        "days",
        "persons",
        "units",
        "times",
        "km",
    ];

    /// <summary>The unit of a label; none where it prints none.</summary>
    public static Measured In(Piece piece)
    {
        var reader = new UnitReader(piece.Tokens);
        for (var i = 0; i < piece.Tokens.Count; i++)
        {
            if (i > 0 && piece.Tokens[i - 1].IsNumber)
            {
                continue;
            }
            var (unit, last) = reader.After(i - 1, hasCurrency: false);
            if (unit.IsNone || Counted.Contains(unit.Other))
            {
                continue;
            }
            return unit.Scale.Length > 0 && unit.Currency.Length == 0
                ? WithCurrency(piece, reader, unit, last)
                : WithScale(piece, reader, unit, last);
        }
        return Measured.None;
    }

    // "billions of dollars"
    private static Measured WithCurrency(Piece piece, UnitReader reader, Measured unit, int last)
    {
        var isOf = last + 1 < piece.Tokens.Count && piece.Tokens[last + 1].Is("of");
        var (behind, _) = isOf ? reader.After(last + 1, hasCurrency: false) : (Measured.None, last);
        return behind.Currency.Length > 0 ? unit with { Currency = behind.Currency } : unit;
    }

    // "US$ million", "USD, bn"
    private static Measured WithScale(Piece piece, UnitReader reader, Measured unit, int last)
    {
        if (!unit.IsMoney || unit.Scale.Length > 0)
        {
            return unit;
        }
        var at = last + 1 < piece.Tokens.Count && piece.Tokens[last + 1].Is(",") ? last + 1 : last;
        var (behind, _) = reader.After(at, hasCurrency: true);
        return behind.Scale.Length > 0 ? unit with { Scale = behind.Scale } : unit;
    }
}
