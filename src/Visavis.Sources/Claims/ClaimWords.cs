using System.Globalization;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>What a claim says, in the words of a language. Words of bundled evidence are all translated; others stay as they are.</summary>
public static class ClaimWords
{
    private const string Event = "event: ";

    /// <summary>What it is about: "merchandise trade value", "стоимость торговли товарами".</summary>
    public static string Indicator(Claim claim, Language language)
    {
        var text = ClaimTexts.Of(ClaimTexts.All.Indicators, claim.Indicator, language);
        return text.StartsWith(Event, StringComparison.Ordinal) ? text[Event.Length..] : text;
    }

    /// <summary>Of what: a product or what else is counted; of the total what it covers.</summary>
    public static string Commodity(Claim claim, Language language) =>
        claim.Commodity.IsTotal
            ? Coverage(claim.Coverage, language)
            : ClaimTexts.Of(ClaimTexts.All.Commodities, claim.Commodity.ToString(), language);

    /// <summary>The printed unit: "USD bn", "млрд долл. США"; empty where none was printed.</summary>
    public static string Unit(Claim claim, Language language) =>
        ClaimTexts.Of(ClaimTexts.All.Units, claim.Unit, language);

    /// <summary>What the compiler noted beside it; empty where there is nothing.</summary>
    public static string Remark(Claim claim, Language language) =>
        ClaimTexts.Of(ClaimTexts.All.Remarks, claim.Remark, language);

    /// <summary>The value as printed, translated where it was said in words; a number stays as it was printed.</summary>
    public static string Printed(Claim claim, Language language) =>
        ClaimTexts.Of(ClaimTexts.All.Printed, claim.Printed, language);

    /// <summary>From whom it ultimately comes; several publishers are joined by semicolons, an id of a document stays.</summary>
    public static string Publisher(Claim claim, Language language) =>
        string.Join(
            "; ",
            claim.Lineage.Publisher.Split("; ").Select(p => ClaimTexts.Of(ClaimTexts.All.Publishers, p, language))
        );

    /// <summary>Where it stands: "Table 1, row 2; line 155"; the line of our file where the document's place is not known.</summary>
    public static string Locator(Claim claim, Language language) =>
        claim.Locator.Length == 0
            ? Place(claim.Place, language)
            : ClaimTexts.All.Locators.Aggregate(claim.Locator, (text, rule) => rule.Apply(text, language));

    /// <summary>Goods, services or both.</summary>
    public static string Coverage(Coverage coverage, Language language) =>
        ClaimTexts.All.Coverages[coverage].In(language)!;

    private static string Place(Place place, Language language) =>
        language == Language.Ru
            ? string.Create(CultureInfo.InvariantCulture, $"{place.File}, строка {place.Line}, столбец {place.Column}")
            : place.ToString();
}
