using System.Globalization;
using Visavis.Analysis.Identities;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Identities;

/// <summary>Makes claims of Belarus' trade with Russia for tests, in billions of dollars and per cent.</summary>
internal static class Said
{
    public static Claim Level(string direction, int year, string printed, string unit = "USD bn") =>
        Claim(ClaimKind.Level, direction, year, printed, unit);

    public static Claim Growth(string direction, int year, string printed, int? since = null) =>
        Claim(ClaimKind.Growth, direction, year, printed, "%") with
        {
            BasePeriod = since is { } first ? Period.Year(first) : null,
        };

    public static Claim Share(string direction, int year, string printed) =>
        Claim(ClaimKind.Share, direction, year, printed, "%");

    public static Claim Claim(ClaimKind kind, string direction, int year, string printed, string unit) =>
        new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{kind} {direction} {year} {printed}"),
            Source = "test",
            Locator = string.Create(CultureInfo.InvariantCulture, $"{kind} {direction} {year} {printed}"),
            Indicator = "trade",
            Kind = kind,
            Reporter = Economies.Find("BLR"),
            Partner = Economies.Find("RUS"),
            Direction = direction,
            Coverage = Coverage.Goods,
            Period = Period.Year(year),
            Printed = printed,
            Figure = PrintedFigure.TryParse(printed, out var figure) ? figure : null,
            Unit = unit,
            Lineage = new("test"),
            Place = Place.Nowhere,
        };

    public static EvidenceSystem System(params Claim[] claims) =>
        new(claims.Select(ClaimTerms.EvidenceOf).OfType<Evidence>(), []);

    /// <summary>Texts of the claims in a conflict.</summary>
    public static IEnumerable<string> Figures(Conflict conflict) =>
        conflict.Claims.Select(c => c.Evidence.Claim.Printed);
}
