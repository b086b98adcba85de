using Visavis.Analysis.Reconstruction.Movements;
using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench.Reconstruct;
using Visavis.Workbench.Reconstruct.Output;

namespace Visavis.Workbench.Tests;

/// <summary>A backtest as a report, on scores that were made up.</summary>
public sealed class BacktestReportTests
{
    private static readonly BacktestRequest Request = new("reports") { OnePairIn = 7 };

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ru)]
    public void Every_chart_and_every_score_is_there(Language language)
    {
        var report = BacktestReports.Build(Answer(), Request, language);
        var figures = report.Sections.SelectMany(s => s.Blocks).OfType<Figure>().ToDictionary(f => f.Id);
        // Two designs, three horizons: the model and two rules; three intervals; three groups of cells.
        Assert.Equal(2 * 3 * 3, Dots(figures["tested-rules"]).Length);
        Assert.Equal(2 * 3 * 3, Dots(figures["tested-coverage"]).Length);
        Assert.Equal(2 * 3 * 3, Dots(figures["tested-sizes"]).Length);
        var years = Assert.IsType<TimeChart>(figures["tested-years"].Chart);
        Assert.Equal(2 * 3, years.Series.Length);
        Assert.All(years.Series, s => Assert.Equal(["2010", "2011"], s.Points.Select(p => p.Period.ToString())));
        var table = report.Sections.SelectMany(s => s.Blocks).OfType<Table>().Single();
        Assert.Equal(Answer().Result.Scores.Count(s => s.Trials > 0), table.Rows.Length);
        Assert.Contains("0.123", MarkdownRenderer.Render(report).Replace(',', '.'), StringComparison.Ordinal);
        Assert.NotEmpty(HtmlRenderer.Render(report));
    }

    [Fact]
    public void A_number_says_how_it_is_computed_again()
    {
        var report = BacktestReports.Build(Answer(), Request, Language.En);
        var row = Dots((Figure)report.Sections.Single(s => s.Id == "intervals").Blocks[0])[0];
        var selection = Assert.IsType<Number>(row.Value).Receipt.Address.Selection;
        Assert.Equal("reports", selection["on"]);
        Assert.Equal("7", selection["one-pair-in"]);
        Assert.Equal("in50", selection["number"]);
        Assert.Equal("RUS,UKR:2014-2015", selection["shocks"]);
        Assert.Equal("CIS", selection["groups"]);
    }

    [Theory]
    [InlineData("design=one-side&horizon=4&one-pair-in=1&split=ByPair")]
    [InlineData("design=one-side&horizon=1&one-pair-in=0&split=ByPair")]
    [InlineData("design=one-side&horizon=1&one-pair-in=1&split=7")]
    [InlineData("design=no-side&horizon=1&one-pair-in=1&split=ByPair")]
    public void An_address_of_no_score_is_refused_before_anything_is_run(string selection)
    {
        Assert.True(ReceiptAddress.TryParse($"backtest?on=reports&{selection}@0", out var address));
        Assert.Throws<ProblemException>(() => BacktestReports.Receipt(address!, Settings()));
    }

    [Theory]
    [InlineData("RUS,UKR")]
    [InlineData("RUS,UKR:2015-2014")]
    [InlineData("RUS:2014-2015")]
    public void A_shock_is_two_economies_and_years(string shock)
    {
        var request = new BacktestRequest("reports") { Shocks = [shock] };
        var refused = Assert.Throws<ProblemException>(() => request.Answer(Quiet.Progress));
        Assert.Equal("BCK003", refused.Problem.Code);
    }

    private static Settings Settings()
    {
        var (settings, problem) = Workbench.Settings.Load(new Dictionary<string, string?>(), _ => null);
        Assert.Null(problem);
        return settings!;
    }

    private static DotRow[] Dots(Figure figure) => [.. Assert.IsType<DotChart>(figure.Chart).Rows];

    private static BacktestAnswer Answer()
    {
        var scores =
            from design in new[] { DarkDesign.OneSide, DarkDesign.BothSides }
            from horizon in new[] { 1, 2, 3 }
            from split in Enum.GetValues<BacktestSplit>()
            from cells in new[] { "all", "smallest-quarter", "cis", "2010", "2011", "shocks" }
            select Score(design, horizon, split, cells);
        var norway = Economies.Find("NOR");
        var panel = TradePanel.Of([new(norway, Economies.Find("BRA"), Flow.Export, 2010, 1e8)]);
        return new(
            "wits",
            1,
            [],
            panel,
            new()
            {
                FirstTarget = 2010,
                FirstScored = 2011,
                LastTarget = 2011,
            },
            new([.. scores], 3)
        );
    }

    private static BacktestScore Score(DarkDesign design, int horizon, BacktestSplit split, string cells) =>
        new(
            design,
            horizon,
            split,
            cells,
            cells == "shocks" ? 0 : 100,
            0.123 + (0.01 * horizon) - 0.01,
            0.01,
            0.1,
            0,
            0.5,
            0.8,
            0.95,
            new Dictionary<string, double>(StringComparer.Ordinal) { ["last-value"] = 0.3, ["mirror"] = 0.2 }
        );
}
