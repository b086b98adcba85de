using Visavis.Core;

namespace Visavis.Analysis.Identities;

/// <summary>Growth whose period the text leaves open speaks of the only two years of that flow that the document prints.</summary>
internal static class Undated
{
    public static IEnumerable<Evidence> Of(IReadOnlyCollection<Claim> claims) =>
        from claim in claims
        where claim is { Kind: ClaimKind.Growth, Period: null }
        let years = Years(claim, claims)
        where years.Count == 2 && years[0].PlusYears(1) == years[1]
        let evidence = Quantities.Of(claim with { Period = years[1] })
        where evidence is not null
        select evidence with
        {
            Claim = claim,
        };

    private static List<Period> Years(Claim growth, IEnumerable<Claim> claims) =>
        [
            .. claims
                .Where(c => c is { Kind: ClaimKind.Level, IsForecast: false, Period.IsYear: true })
                .Where(c => (c.Reporter, c.Partner, c.Direction) == (growth.Reporter, growth.Partner, growth.Direction))
                .Where(c => (c.Commodity, c.Coverage) == (growth.Commodity, growth.Coverage))
                .Select(c => c.Period!.Value)
                .Distinct()
                .OrderBy(p => p.StartMonth),
        ];
}
