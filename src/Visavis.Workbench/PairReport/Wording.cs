using Visavis.Core;

namespace Visavis.Workbench.PairReport;

/// <summary>Names of trades, sides and coverages in running text.</summary>
internal static class Wording
{
    public static string Movement(Economy exporter, Economy importer) => $"{exporter.NameEn} to {importer.NameEn}";

    public static string What(Claim claim)
    {
        if (claim.Reporter is null || !IsTrade(claim))
        {
            return claim.Commodity.IsTotal ? Indicator(claim) : $"{Indicator(claim)}: {claim.Commodity}";
        }
        var commodity = claim.Commodity.IsTotal ? "" : $", {claim.Commodity}";
        var trade = claim.Direction switch
        {
            "export" => $"{claim.Reporter.NameEn}’s exports to {Partner(claim)}",
            "import" => $"{claim.Reporter.NameEn}’s imports from {Partner(claim)}",
            "balance" => $"{claim.Reporter.NameEn}’s balance with {Partner(claim)}",
            _ => $"turnover of {claim.Reporter.NameEn} with {Partner(claim)}",
        };
        return Put(claim) + trade + commodity;
    }

    public static string CoverageOf(Coverage coverage) =>
        coverage switch
        {
            Coverage.Goods => "goods",
            Coverage.Services => "services",
            Coverage.GoodsAndServices => "goods and services",
            _ => "unstated",
        };

    /// <summary>The compiler's word for what it is about, without the kind that the claim has anyway.</summary>
    public static string Indicator(Claim claim) =>
        claim.Indicator.StartsWith("event: ", StringComparison.Ordinal)
            ? claim.Indicator["event: ".Length..]
            : claim.Indicator;

    private static bool IsTrade(Claim claim) =>
        claim.Direction.Length > 0 && (claim.Kind <= ClaimKind.Change || claim.Kind == ClaimKind.Measure);

    private static string Partner(Claim claim) =>
        claim.Partner is null ? "unnamed partners"
        : claim.Partner.Kind == EconomyKind.World ? "the world"
        : claim.Partner.NameEn;

    private static string Put(Claim claim) =>
        claim.Kind switch
        {
            ClaimKind.Share => claim.Whole == Whole.AllPartners
                ? "share in all partners of "
                : "share in all goods of ",
            ClaimKind.Growth => "growth of ",
            ClaimKind.Index => "index (base period = 100) of ",
            ClaimKind.Times => "multiple of ",
            ClaimKind.Change => "change of ",
            ClaimKind.Measure => $"{claim.Indicator} of ",
            _ => "",
        };
}
