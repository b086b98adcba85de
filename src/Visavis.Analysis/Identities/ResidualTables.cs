using Visavis.Core;

namespace Visavis.Analysis.Identities;

/// <summary>A table of partners with a row "others" is complete: its partners add up to all of them.</summary>
internal static class ResidualTables
{
    public static IEnumerable<Identity> Of(IEnumerable<Evidence> evidence) =>
        from table in evidence
            .Where(e => e.Claim.Kind == ClaimKind.Share && e.Claim.Whole == Whole.AllPartners)
            .Where(e => IsTable(e.Claim))
            .GroupBy(e => (e.Claim.Source, TableOf(e.Claim), e.Claim.Reporter, e.Claim.Direction, e.Claim.Period))
        where table.Any(e => e.Claim.Partner!.Kind == EconomyKind.Residual)
        where table.Select(e => e.Claim.Partner).Distinct().Count() == table.Count()
        let whole = table.First().Base
        select new Identity(
            $"{table.Key.Item2}, {table.Key.Direction} {table.Key.Period}",
            $"the partners of {table.Key.Item2} and the others are all partners",
            [.. whole, .. table.SelectMany(e => e.Terms).Select(t => t with { Coefficient = -t.Coefficient })]
        );

    /// <summary>"Table 1" of "Table 1, export, row RUS, col 2012".</summary>
    public static string TableOf(Claim claim) => claim.Locator.Split(',')[0].Trim();

    public static bool IsTable(Claim claim) => claim.Locator.StartsWith("Table ", StringComparison.Ordinal);
}
