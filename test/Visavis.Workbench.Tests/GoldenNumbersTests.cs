using Visavis.Core;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.Tests;

/// <summary>What must come out of the bundled evidence. The expected figures are printed in the works named beside each.</summary>
[Collection(Bundled.Name)]
public sealed class GoldenNumbersTests(BundledWorkspace bundled)
{
    private const string Article = "001_cd6d8f6ca40363f8.txt";
    private const decimal Billion = 1_000_000_000;

    // World Bank, WDI of July 2026; turnovers 40.1 and 49.0 as the article prints them; Russia's own 38.774 from Rosstat.
    [Theory]
    [InlineData(Article, "BLR", "RUS", "2021", 2.112)]
    [InlineData(Article, "BLR", "RUS", "2023", 2.313)]
    [InlineData("fts-annual-2022", "RUS", "BLR", "2021", 2.042)]
    public void Connectedness_by_side_with_the_gdp_of_july_2026(
        string by,
        string reporter,
        string partner,
        string period,
        double expected
    ) =>
        Assert.Equal(
            expected,
            Ask(
                "ktes",
                ("by", by),
                ("reporter", reporter),
                ("partner", partner),
                ("period", period),
                ("gdp", "wdi-2026-07")
            ).Value.Value,
            0.001
        );

    // The article prints 2.094 and 2.355; 100 · 40.1 / 2.094 and 100 · 49.0 / 2.355 with all three roundings.
    [Theory]
    [InlineData("2.094", 1912, 1918)]
    [InlineData("2.355", 2078, 2083)]
    public void The_gdp_that_a_printed_connectedness_implies(string printed, double low, double high)
    {
        var claim = bundled.Claim("001", printed, "KTES");
        var cell = bundled.Page.Numbers.First(n =>
            bundled.Page.AddressOf(n).StartsWith("implied-gdp-sum?", StringComparison.Ordinal)
            && bundled.Page.AddressOf(n).Contains($"claim={claim.Id}&", StringComparison.Ordinal)
        );
        var interval = cell.GetProperty("interval");
        Assert.Equal(low, interval.GetProperty("low").GetDouble() / 1e9, 0.5);
        Assert.Equal(high, interval.GetProperty("high").GetDouble() / 1e9, 0.5);
    }

    // ½ Σ |s − 1/3| of the printed shares, by hand: 2020 from 45.2, 18.5 and 36.3; see METHODS, section 1.
    [Theory]
    [InlineData("2020", 0.148)]
    [InlineData("2024", 0.319)]
    public void Distance_of_exports_to_a_third_each(string period, double expected) =>
        Assert.Equal(
            expected,
            Ask(
                "distance-to-target-split",
                ("by", Article),
                ("reporter", "BLR"),
                ("flow", "export"),
                ("period", period),
                ("partners", "RUS,EU,CHN+OTH")
            ).Value.Value,
            0.0005
        );

    // 18.2, 13.78 and −4.4 forecast for 2021 against 23.7, 16.4 and −7.3.
    [Theory]
    [InlineData("import", -0.232)]
    [InlineData("export", -0.160)]
    [InlineData("balance", -0.397)]
    public void Errors_of_the_official_forecast_for_2021(string flow, double expected)
    {
        var errors = bundled
            .Page.Numbers.Select(bundled.Page.AddressOf)
            .Where(a => a.StartsWith("forecast-error?", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .Where(a => a.Contains($"by={Article}&", StringComparison.Ordinal))
            .Where(a => a.Contains($"flow={flow}&", StringComparison.Ordinal));
        Assert.Equal(expected, (double)bundled.Page.Values(errors.Single()).First(), 0.0005);
    }

    // 115 of 310 activities; 23 of 36 months by December 2025 (sb.by).
    [Theory]
    [InlineData("programme-progress?", 0.371)]
    [InlineData("programme-elapsed-time?at=2025-12&", 0.639)]
    public void Progress_of_the_programme_against_its_time(string method, double expected) =>
        Assert.Equal(expected, (double)Assert.Single(bundled.Page.Values(method).Distinct()), 0.0005);

    // 2.225 / 8.8 (METHODS, section 5).
    [Fact]
    public void The_re_export_signal_of_cars_is_about_a_quarter() =>
        Assert.Equal(0.25, (double)Assert.Single(bundled.Page.Values("re-export-signal?").Distinct()), 0.01);

    // Belstat's totals with the CIS, first half of 2023, as the press prints them: 13.544 and 11.214 bn.
    [Theory]
    [InlineData("export", 13.5445)]
    [InlineData("import", 11.2145)]
    public void The_residual_of_a_half_year_is_a_ceiling_and_the_method_not_reproduced(string flow, double ceiling)
    {
        var answer = Ask(
            "residual",
            ("by", "zerkalo-45077"),
            ("reporter", "BLR"),
            ("partner", "RUS"),
            ("flow", flow),
            ("period", "2023-01/2023-06"),
            ("group", "CIS"),
            ("members", "CIS_8"),
            ("missing", "left-out")
        );
        Assert.Equal(new Interval(0, (decimal)ceiling * Billion), answer.Bounds);
        Assert.Contains(answer.Receipt.Notes, n => n.Code == "not-reproduced");
        Assert.Contains(
            bundled.Page.Rows("residual", "residual-table"),
            r =>
                ReportPage
                    .Words(r[^1].GetProperty("text"))
                    .Any(t => t.StartsWith("not reproduced: ", StringComparison.Ordinal))
        );
    }

    private Answer Ask(string method, params (string Key, string Value)[] selection)
    {
        var answer = bundled.Bench.Ask(method, selection);
        Assert.True(answer.IsDefined, answer.IsDefined ? "" : answer.Value.WhyUndefined);
        return answer;
    }
}
