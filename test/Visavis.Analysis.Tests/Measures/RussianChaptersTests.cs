using System.Globalization;
using Visavis.Analysis.Measures;
using Xunit.Abstractions;

namespace Visavis.Analysis.Tests.Measures;

/// <summary>Russia's reports by chapter, 2012 to 2020: what is measured by product speaks of what lies outside HS 99.</summary>
public sealed class RussianChaptersTests(ITestOutputHelper output)
{
    private const int Belarus = 112;

    // By awk over the same file: Σ (X + M − |X − M|) / Σ (X + M) over chapters, with HS 99 and without.
    [SharedDataFact("comtrade-rus-hs2")]
    public void Two_way_trade_with_Belarus_in_2016_is_what_METHODS_prints()
    {
        Assert.Equal(0.414, TwoWay(2016, Chapters.Append(99)), 0.0005);
        Assert.Equal(0.463, TwoWay(2016, Chapters), 0.0005);
    }

    [SharedDataFact("comtrade-rus-hs2")]
    public void Two_way_trade_with_Belarus_comes_out_in_every_year()
    {
        double[] expected = [0.252354, 0.401062, 0.447060, 0.410355, 0.462946, 0.480407, 0.447473, 0.506892, 0.557477];
        Assert.All(expected.Index(), e => Assert.Equal(e.Item, TwoWay(2012 + e.Index, Chapters), 1e-6));
    }

    [SharedDataFact("comtrade-rus-hs2")]
    public void Structure_and_concentration_are_shown_with_what_HS_99_hides()
    {
        output.WriteLine("year  flow  HS 27   HHI     products  Theil   Gini    known");
        foreach (var year in Enumerable.Range(2012, 9))
        {
            foreach (var flow in new[] { "X", "M" })
            {
                double[] byChapter = [.. Chapters.Select(c => Value(year, flow, c))];
                var known = new ClassifiedTradeShare().Compute(
                    new ClassifiedTrade(byChapter.Sum(), Value(year, flow, 99))
                );
                var herfindahl = new ProductHerfindahl().Compute(byChapter);
                var fuels = new ProductStructure().Compute([
                    Value(year, flow, 27),
                    byChapter.Sum() - Value(year, flow, 27),
                ]);
                output.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{year}  {flow}     {fuels.Value:0.000}   {herfindahl.Value:0.0000}  {new EquivalentProducts().Compute(byChapter).Value:00.00}     {new Theil().Compute(byChapter).Value:0.0000}  {new Gini().Compute(byChapter).Value:0.0000}  {known.Value:0.0000}"
                    )
                );
                Assert.InRange(herfindahl.Value, fuels.Value * fuels.Value, 1);
                Assert.InRange(known.Value, 0.8, 1);
            }
        }
        // METHODS section 8: HS 99 of exports jumps from 0 to 18 % in 2016.
        Assert.Equal(1.00, Known(2015), 0.005);
        Assert.Equal(0.82, Known(2016), 0.005);
    }

    private static IEnumerable<int> Chapters => Enumerable.Range(1, 98);

    private static double Known(int year) =>
        new ClassifiedTradeShare()
            .Compute(new ClassifiedTrade(Chapters.Sum(c => Value(year, "X", c)), Value(year, "X", 99)))
            .Value;

    private static double TwoWay(int year, IEnumerable<int> chapters) =>
        new GrubelLloydByChapter()
            .Compute([.. chapters.Select(c => Value(year, "X", c)), .. chapters.Select(c => Value(year, "M", c))])
            .Value;

    private static double Value(int year, string flow, int chapter) =>
        WithBelarus.Value.GetValueOrDefault((year, flow, chapter));

    private static readonly Lazy<Dictionary<(int Year, string Flow, int Chapter), double>> WithBelarus = new(() =>
        SharedTable
            .Rows("comtrade-rus-hs2", "russia_hs2_tidy.csv.gz")
            .Where(row => Whole(row[2]) == Belarus)
            .ToDictionary(row => (Whole(row[0]), row[3], Whole(row[4])), row => SharedTable.Number(row[5]))
    );

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
