namespace Visavis.Analysis.Measures;

/// <summary>What the commodities that have value and quantity in both periods are worth, at the unit values of either period.</summary>
/// <param name="Now">Quantities now at unit values now, US dollars.</param>
/// <param name="NowAtOldUnitValues">Quantities now at the unit values of the base period.</param>
/// <param name="BeforeAtNewUnitValues">Quantities of the base period at unit values now.</param>
/// <param name="Before">Quantities of the base period at its unit values.</param>
internal readonly record struct MatchedValues(
    double Now,
    double NowAtOldUnitValues,
    double BeforeAtNewUnitValues,
    double Before
)
{
    public Measured Laspeyres => Index(BeforeAtNewUnitValues, Before);

    public Measured Paasche => Index(Now, NowAtOldUnitValues);

    public Measured Fisher => Laspeyres.IsDefined ? Measured.Of(Math.Sqrt(Laspeyres.Value * Paasche.Value)) : Laspeyres;

    public static MatchedValues Of(in UnitValues row)
    {
        var sums = default(MatchedValues);
        for (var i = 0; i < row.Now.Length; i++)
        {
            if (row.IsMatched(i))
            {
                sums = new(
                    sums.Now + row.Now[i],
                    sums.NowAtOldUnitValues + (row.Before[i] / row.QuantityBefore[i] * row.QuantityNow[i]),
                    sums.BeforeAtNewUnitValues + (row.Now[i] / row.QuantityNow[i] * row.QuantityBefore[i]),
                    sums.Before + row.Before[i]
                );
            }
        }
        return sums;
    }

    /// <summary>Whether a box leaves open which commodities compare.</summary>
    /// <param name="box">Of a row with that many columns.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="from">The first of the four columns that compare.</param>
    public static bool MayChange(Box box, int columns, int from)
    {
        var lines = box.Low.Length / columns;
        return Enumerable.Range(0, lines).Any(IsOpen);

        bool IsOpen(int line)
        {
            var four = Enumerable.Range(from, 4).Select(column => (column * lines) + line).ToList();
            return four.TrueForAll(i => box.High[i] > 0) && four.Exists(i => box.Low[i] == 0);
        }
    }

    private static Measured Index(double value, double atOther) =>
        atOther == 0
            ? Measured.Undefined("no commodity has value and quantity in both periods")
            : Measured.Of(value / atOther);
}
