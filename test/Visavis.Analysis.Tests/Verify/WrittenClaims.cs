using System.Globalization;
using Visavis.Analysis.Synthetic.Documents;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Verify;

/// <summary>What a made-up document says, as a reader that makes no mistakes would have it.</summary>
internal static class WrittenClaims
{
    public static List<Claim> Of(WrittenDocument document, Language language) =>
        [.. document.Numbers.Select(n => Of(n, language))];

    public static string IdOf(WrittenNumber number) => number.Id.ToString(CultureInfo.InvariantCulture);

    private static Claim Of(WrittenNumber number, Language language)
    {
        var text = number.Printed.Replace('−', '-').Replace(language == Language.Ru ? ',' : '.', '.');
        var isNegative = number is { IsUnsigned: true, Value: < 0 };
        return new()
        {
            Id = IdOf(number),
            Source = "made-up",
            Locator = IdOf(number),
            Indicator = "trade",
            Kind = number.Kind,
            Reporter = Economies.Find("BLR"),
            Partner = number.Partner,
            Direction = number.Figure.ToString().ToLowerInvariant(),
            Commodity = Commodity.Parse(number.Commodity),
            Coverage = Coverage.Goods,
            Period = Period.Year(number.Year),
            BasePeriod = number.BaseYear is { } year ? Period.Year(year) : null,
            Whole = number.Commodity == "TOTAL" ? Whole.AllPartners : Whole.AllCommodities,
            Printed = text,
            Figure = PrintedFigure.TryParse(isNegative ? $"-{text}" : text, out var figure) ? figure : null,
            Unit = number.Unit,
            ZerosCount = true,
            Lineage = new("made-up"),
            Place = Place.Nowhere,
        };
    }
}
