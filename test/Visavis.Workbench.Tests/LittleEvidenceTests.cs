using Visavis.Reports;
using Visavis.Workbench.PairReport;

namespace Visavis.Workbench.Tests;

/// <summary>Any pair with evidence has its report; where there is little the report says so.</summary>
[Collection(Bundled.Name)]
public sealed class LittleEvidenceTests(BundledWorkspace bundled)
{
    private const string Wits = "data/wits-bilateral/wits_bilateral_core54_1992_2016.csv.gz";

    private static readonly PairQuery KazakhstanAndRussia = PairQuery.Of("KAZ", "RUS");

    [Fact]
    public void A_pair_with_little_evidence_has_a_report_that_says_what_is_missing()
    {
        var bench = bundled.Workspace.Pair(KazakhstanAndRussia);
        Assert.False(bench.Evidence.IsEmpty);
        var text = MarkdownRenderer.Render(PairReports.Build(bench, KazakhstanAndRussia));
        Assert.Contains(
            "No document or statement in the workspace speaks of this pair since 2020",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("The workspace holds no evidence on it", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_answered_has_a_reason_and_what_has_no_evidence_no_section()
    {
        var page = PageOf(bundled.Workspace);
        Assert.DoesNotContain("residual", page.SectionIds);
        Assert.DoesNotContain("programme", page.SectionIds);
        var questions = page.Section("questions")
            .GetProperty("blocks")[1]
            .GetProperty("items")
            .EnumerateArray()
            .ToList();
        var open = questions.FindAll(q => ReportPage.Text(q, "status") != "answered");
        Assert.True(open.Count > 15, "Little evidence answers little.");
        Assert.All(open, q => Assert.NotEmpty(ReportPage.Words(q.GetProperty("whyNot"))));
    }

    [Fact]
    public void A_pair_that_nothing_is_about_is_empty() =>
        Assert.True(bundled.Workspace.Pair(PairQuery.Of("TUV", "NRU")).Evidence.IsEmpty);

    [SharedFact(Wits)]
    public void Another_file_makes_the_report_of_another_pair_rich()
    {
        using var made = new TemporaryWorkspace();
        var workspace = made.Open();
        workspace.EnsureBundled(Quiet.Progress);
        var summary = workspace.Ingest([Repository.Shared(Wits)], null, strict: false, Quiet.Progress);
        Assert.Empty(summary.Problems);
        Assert.All(summary.Files, f => Assert.Equal(f.RowsIn, f.RowsKept + f.RowsMerged + f.RowsSetAside));
        var page = PageOf(workspace);
        // Both sides report from the middle of the nineties to 2016.
        Assert.True(page.Values("mirror-asymmetry?").Count() > 30);
    }

    private static ReportPage PageOf(Workspace workspace) =>
        new(JsonRenderer.Render(PairReports.Build(workspace.Pair(KazakhstanAndRussia), KazakhstanAndRussia)));
}
