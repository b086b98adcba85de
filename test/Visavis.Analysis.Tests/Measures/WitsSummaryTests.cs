using System.Globalization;
using Visavis.Analysis.Measures;
using Visavis.Core;
using Xunit.Abstractions;

namespace Visavis.Analysis.Tests.Measures;

/// <summary>The indicators that WITS prints for Belarus and Russia, from the figures that WITS prints or publishes.</summary>
public sealed class WitsSummaryTests(ITestOutputHelper output)
{
    // Half a unit of the last digit of a share printed in per cent with two decimals.
    private const double Half = 0.00005;

    // A few shares stand within this of a rounding's edge and are printed on its other side, up and down: WITS rounds
    // from figures finer than those that it prints.
    private const double Edge = 1e-6;

    [SharedDataFact("wits-summary")]
    public void Every_printed_product_share_comes_out() =>
        AssertShares(
            [
                ("Export Product share(%)", "Export(US$ Mil)", "Exports (in US$ Mil)"),
                ("Import Product share(%)", "Import(US$ Mil)", "Imports (in US$ Mil)"),
            ],
            new ProductStructure(),
            expected: 528 + 576,
            atTheEdge: 6
        );

    [SharedDataFact("wits-summary")]
    public void Every_printed_partner_share_comes_out() =>
        AssertShares(
            [
                (
                    "Partner share(%)-Top 5 Export Partner",
                    "Trade (US$ Mil)-Top 5 Export Partner",
                    "Exports (in US$ Mil)"
                ),
                (
                    "Partner share(%)-Top 5 Import Partner",
                    "Trade (US$ Mil)-Top 5 Import Partner",
                    "Imports (in US$ Mil)"
                ),
            ],
            new PartnerShareInExports(),
            expected: 220 + 240,
            atTheEdge: 2
        );

    [SharedDataFact("wits-bilateral")]
    public void Market_concentration_holds_for_Russia_and_not_for_Belarus()
    {
        // In 2012 Russia's lower bound, 0.0363, lies above 0.035: the bilateral file is of 2017, the profile of 2019.
        Assert.Equal([2012], Years("RUS").Where(y => !Holds("RUS", y)));
        Assert.Equal(Enumerable.Range(1996, 21), Years("RUS"));
        Assert.Equal(Enumerable.Range(1998, 19), Years("BLR"));
        Assert.All(Years("BLR"), year => Assert.False(Holds("BLR", year)));
    }

    [SharedDataFact("wits-summary")]
    public void The_printed_shares_of_Belarus_leave_no_room_for_its_printed_concentration()
    {
        // The five largest shares as printed, and all the rest in partners as large as the fifth.
        var summary = new WitsSummary("BLR");
        double[] top =
        [
            .. summary
                .Of("Partner share(%)-Top 5 Export Partner")
                .Where(p => p.Year == 2016)
                .Select(p => p.Value / 100),
        ];
        var rest = 1 - top.Sum();
        double[] most = [.. top, .. Enumerable.Repeat(top.Min(), (int)(rest / top.Min())), rest % top.Min()];
        Assert.Equal(5, top.Length);
        Assert.InRange(new PartnerHerfindahl().Compute(most).Value, 0.24, 0.25);
        Assert.Equal(0.30, summary["...", "...", "HH Market concentration index", 2016]);
    }

    private void AssertShares(
        (string Share, string Part, string Whole)[] indicators,
        Measure share,
        int expected,
        int atTheEdge
    )
    {
        var (count, beyond) = (0, 0);
        foreach (var summary in new[] { new WitsSummary("BLR"), new WitsSummary("RUS") })
        {
            foreach (var (name, part, whole) in indicators)
            {
                foreach (var (partner, product, year, printed) in summary.Of(name))
                {
                    var value = (decimal)summary[partner, product, part, year];
                    var others = (decimal)summary[WitsSummary.World, WitsSummary.AllProducts, whole, year] - value;
                    // Millions with two decimals: half a hundredth in the part, a hundredth in part and whole together.
                    var computed = share.ComputeRange(
                        [(double)value, (double)others],
                        [Interval.Around(value, 0.005m), Interval.Around(others, 0.01m)]
                    );
                    Assert.InRange(printed / 100, computed.Low - Half - Edge, computed.High + Half + Edge);
                    beyond += printed / 100 < computed.Low - Half || printed / 100 > computed.High + Half ? 1 : 0;
                    count++;
                }
            }
        }
        output.WriteLine(
            $"{expected} printed shares, {count - beyond} computed within their rounding, {beyond} at its edge"
        );
        Assert.Equal((expected, atTheEdge), (count, beyond));
    }

    private static IEnumerable<int> Years(string economy)
    {
        var summary = new WitsSummary(economy);
        return Flows
            .Value[economy]
            .Select(f => f.Year)
            .Distinct()
            .Where(y => summary.Has("...", "...", "HH Market concentration index", y))
            .Order();
    }

    // Partners that the file lacks may be many small ones or a single one: the printed value must lie between.
    private bool Holds(string economy, int year)
    {
        var summary = new WitsSummary(economy);
        double[] known = [.. Flows.Value[economy].Where(f => f.Year == year).Select(f => f.ThousandUsd)];
        var partners = (int)summary["...", "...", "No. Of Export partners", year];
        var rest =
            (1_000 * summary[WitsSummary.World, WitsSummary.AllProducts, "Exports (in US$ Mil)", year]) - known.Sum();
        var others = partners - known.Length;
        var measure = new PartnerConcentration();
        var low = measure.Compute([.. known, .. Enumerable.Repeat(rest / others, others)]).Value;
        var high = measure.Compute([.. known, rest, .. Enumerable.Repeat(0.0, others - 1)]).Value;
        var printed = summary["...", "...", "HH Market concentration index", year];
        var holds = low <= printed + 0.005 && high >= printed - 0.005;
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{economy} {year} market concentration: printed {printed:0.00}, computed {low:0.0000} to {high:0.0000}, {(holds ? "holds" : "does not hold")}"
            )
        );
        return holds;
    }

    private static readonly Lazy<ILookup<string, (int Year, double ThousandUsd)>> Flows = new(() =>
        SharedTable
            .Rows("wits-bilateral", "wits_bilateral_core54_1992_2016.csv.gz")
            .Where(row => row[3] == "X")
            .ToLookup(
                row => row[1],
                row => (int.Parse(row[0], CultureInfo.InvariantCulture), SharedTable.Number(row[4]))
            )
    );
}
