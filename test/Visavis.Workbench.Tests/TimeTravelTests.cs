using Visavis.Reports;
using Visavis.Workbench.Answers;
using Visavis.Workbench.PairReport;

namespace Visavis.Workbench.Tests;

/// <summary>What was published, and what was known, on a day.</summary>
[Collection(Bundled.Name)]
public sealed class TimeTravelTests(BundledWorkspace bundled)
{
    [Fact]
    public void No_statement_is_there_before_it_was_made()
    {
        var then = At(TimeTravel.Of("2023-06-30", null));
        var now = bundled.Bench.Evidence.Rows.Claims.Select(c => c.Source).Distinct().ToList();
        var before = then.Evidence.Rows.Claims.Select(c => c.Source).Distinct().ToList();
        Assert.Contains("kremlin-2024-05-24", now);
        Assert.Contains("gov-rus-2023-02", before);
        Assert.DoesNotContain(before, s => s.Contains("2024", StringComparison.Ordinal));
        Assert.DoesNotContain("001_cd6d8f6ca40363f8.txt", before);
    }

    [Fact]
    public void No_edition_of_a_source_is_there_before_it_was_published()
    {
        var sources = At(TimeTravel.Of("2023-06-30", null)).Evidence.Rows;
        Assert.DoesNotContain(sources.Series, s => s.Source == "wdi-2026-07");
        Assert.DoesNotContain(sources.Observations, o => o.Source == "kaz-bns-2024");
        Assert.Contains(sources.Observations, o => o.Source == "fts-annual-2022");
    }

    [Fact]
    public void The_day_of_publication_itself_counts()
    {
        Assert.Contains(
            At(TimeTravel.Of("2024-05-24", null)).Evidence.Rows.Claims,
            c => c.Source == "kremlin-2024-05-24"
        );
        Assert.DoesNotContain(
            At(TimeTravel.Of("2024-05-23", null)).Evidence.Rows.Claims,
            c => c.Source == "kremlin-2024-05-24"
        );
    }

    [Fact]
    public void Nothing_was_known_before_it_was_ingested()
    {
        var then = At(TimeTravel.Of(null, "2020-01-01"));
        Assert.True(then.Evidence.IsEmpty);
        Assert.Empty(then.Evidence.Rows.Claims);
        Assert.Empty(then.Evidence.Rows.Observations);
        Assert.Empty(then.Evidence.Rows.Series);
    }

    [Fact]
    public void A_number_of_a_past_day_has_a_receipt_of_that_day()
    {
        var time = TimeTravel.Of("2023-06-30", null);
        var count = At(time).Count("claims");
        Assert.Contains("as-of=2023-06-30", count.Address.ToString(), StringComparison.Ordinal);
        Assert.True(count.Value.Value < bundled.Bench.Count("claims").Value.Value);
        Assert.Equal(count.Value, bundled.Workspace.Receipt(count.Address.ToString()).Answer!.Value);
    }

    [Fact]
    public void Every_thirtieth_number_of_a_report_of_a_past_day_comes_out_of_its_receipt_again()
    {
        var query = BundledWorkspace.Pair with { Time = TimeTravel.Of("2023-06-30", null) };
        var page = new ReportPage(JsonRenderer.Render(PairReports.Build(bundled.Workspace.Pair(query), query)));
        Assert.NotEmpty(page.Numbers);
        Assert.All(
            page.Numbers.DistinctBy(page.AddressOf)
                .OrderBy(page.AddressOf, StringComparer.Ordinal)
                .Where((_, i) => i % 30 == 0),
            n =>
                Assert.Equal(
                    n.GetProperty("value").GetDecimal(),
                    (decimal)bundled.Workspace.Receipt(page.AddressOf(n)).Answer!.Value.Value
                )
        );
    }

    [Theory]
    [InlineData("2023-13-01", null)]
    [InlineData("30.06.2023", null)]
    [InlineData("2023", null)]
    [InlineData(null, "yesterday")]
    public void A_date_that_is_none_is_refused(string? asOf, string? knownAt) =>
        Assert.Equal("PAR006", Assert.Throws<ProblemException>(() => TimeTravel.Of(asOf, knownAt)).Problem.Code);

    private Bench At(TimeTravel time) => bundled.Workspace.Pair(BundledWorkspace.Pair with { Time = time });
}
