using Visavis.Core;

namespace Visavis.Analysis.Synthetic.Documents;

/// <summary>What a number of a document is, exactly, and how that is printed.</summary>
internal static class Exact
{
    /// <summary>The figure in the printed unit.</summary>
    public static decimal Value(PairFigures figures, WrittenNumber number)
    {
        var withWorld = number.Partner != figures.Partner;
        var group = PairFigures.Groups.FirstOrDefault(g => g == number.Commodity);
        var amount = figures.Amount(number.Figure, number.Year, withWorld, group);
        var ratio = number.BaseYear is { } year ? amount / figures.Amount(number.Figure, year, withWorld, group) : 0;
        return number.Kind switch
        {
            ClaimKind.Growth => 100 * (ratio - 1),
            ClaimKind.Index => 100 * ratio,
            ClaimKind.Times => ratio,
            ClaimKind.Share => 100 * amount / figures.Amount(number.Figure, number.Year, withWorld: group is null),
            _ => number.Unit == "USD bn" ? amount / 1000 : amount,
        };
    }

    /// <summary>Rounded, in the digits of a language; without its sign where the words carry it.</summary>
    public static string Print(WrittenNumber number, decimal value, int decimals, Language language) =>
        SpokenNumber.Of(number.IsUnsigned ? Math.Abs(value) : value, decimals, language);
}
