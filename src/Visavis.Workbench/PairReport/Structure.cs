using Visavis.Core;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.PairReport;

/// <summary>A table of partner shares that a document prints: one reporter, one direction, partners by periods.</summary>
internal sealed record Structure(
    string Source,
    Economy Reporter,
    Economy Other,
    string Direction,
    IReadOnlyList<Economy> Partners,
    IReadOnlyList<Period> Periods
)
{
    private readonly Dictionary<(string Partner, Period Period), Claim> cells = [];

    public string AllPartners => string.Join('+', Partners.Select(p => p.Code));

    /// <summary>The other economy of the pair, the group that the table names beside it (else its first other partner), everybody else: the three parts of the target split.</summary>
    public string ThreeWaySplit
    {
        get
        {
            var others = Partners.Where(p => !p.Equals(Other)).ToList();
            var second = others.Find(p => p.Kind == EconomyKind.Group) ?? others[0];
            var rest = others.Where(p => !p.Equals(second)).Select(p => p.Code);
            return $"{Other.Code},{second.Code},{string.Join('+', rest)}";
        }
    }

    public Claim? Cell(Economy partner, Period period) => cells.GetValueOrDefault((partner.Code, period));

    public ReadOnlySpan<(string Key, string Value)> Address(Period period, string partners) =>
        new[]
        {
            ("by", Source),
            ("reporter", Reporter.Code),
            ("flow", Direction),
            ("period", period.ToString()),
            ("partners", partners),
        };

    /// <summary>The tables of at least three partners and three periods about either economy.</summary>
    public static IEnumerable<Structure> Of(PairEvidence evidence) =>
        from claim in evidence.Rows.Claims
        where
            claim.Kind == ClaimKind.Share
            && claim.Whole == Whole.AllPartners
            && claim.Commodity.IsTotal
            && claim.Figure is not null
        where claim.Reporter is not null && claim.Partner is not null && claim.Period is { IsYear: true }
        where claim.Locator.StartsWith("Table", StringComparison.Ordinal)
        group claim by (claim.Source, claim.Reporter, claim.Direction) into table
        let other = evidence.Other(table.Key.Reporter!)
        let structure = Of(table.Key.Source, table.Key.Reporter!, other, table.Key.Direction, [.. table])
        where structure.Partners.Count >= 3 && structure.Periods.Count >= 3
        orderby table.Key.Source, table.Key.Direction
        select structure;

    private static Structure Of(string source, Economy reporter, Economy other, string direction, List<Claim> claims)
    {
        var partners = claims.Select(c => c.Partner!).Distinct().ToList();
        var periods = claims.Select(c => c.Period!.Value).Distinct().OrderBy(p => p.StartMonth).ToList();
        var structure = new Structure(source, reporter, other, direction, partners, periods);
        foreach (var claim in claims)
        {
            structure.cells.TryAdd((claim.Partner!.Code, claim.Period!.Value), claim);
        }
        return structure;
    }
}
