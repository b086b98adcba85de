using System.Globalization;
using Visavis.Analysis.Measures;

namespace Visavis.Analysis.Tests.Measures;

/// <summary>
/// Openness as WITS printed it in 2019. WITS prints openness, the balance and GDP; exports come from another file, WDI of
/// October 2023. Until 2017 (Russia) and 2018 (Belarus) both agree to the printed digit; later years were revised between the two.
/// </summary>
public sealed class WitsOpennessTests
{
    [SharedDataFact("wits-summary")]
    public void Openness_of_belarus_and_russia_is_what_wits_prints()
    {
        var all = Years("BLR", 1998, 2018).Concat(Years("RUS", 1996, 2017)).ToList();
        Assert.Equal(43, all.Count);
        Assert.All(all, year => Assert.Equal(year.Printed, year.Computed, 0.011));
    }

    [SharedDataFact("wits-summary")]
    public void The_last_years_were_revised_after_wits_printed_them() =>
        Assert.All(
            Years("BLR", 2019, 2019).Concat(Years("RUS", 2018, 2019)),
            year => Assert.InRange(Math.Abs(year.Printed - year.Computed), 0.2, 3)
        );

    private static IEnumerable<(double Printed, double Computed)> Years(string economy, int first, int last)
    {
        var wits = File.ReadLines(Repository.SharedData("wits-summary", $"{economy}_2019.csv"))
            .Select(line => line.Split(','))
            .ToList();
        var wdi = File.ReadLines(Repository.SharedData("macro", "API_NE.EXP.GNFS.ZS_DS2_en_csv_v2_5995190.csv"))
            .Select(line => line.Trim('"').Split("\",\""))
            .Where(fields => fields.Length > 4)
            .ToList();
        for (var year = first; year <= last; year++)
        {
            var column = Array.IndexOf(wits[0], year.ToString(CultureInfo.InvariantCulture));
            double Wits(string indicator) => Number(wits.Single(f => f[4] == indicator)[column]);
            var gdp = Wits("GDP (current US$ Mil)");
            var at = Array.IndexOf(wdi[0], year.ToString(CultureInfo.InvariantCulture));
            var exports = Number(wdi.Single(f => f[1] == economy)[at]) / 100 * gdp;
            var imports = exports - Wits("Trade Balance (current US$ Mil)");
            yield return (
                Wits("Trade (% of GDP)"),
                100 * new Openness().Compute(new TradeAndGdp(exports, imports, gdp)).Value
            );
        }
    }

    private static double Number(string text) =>
        double.Parse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture);
}
