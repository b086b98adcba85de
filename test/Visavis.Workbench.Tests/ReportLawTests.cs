using System.Text.RegularExpressions;
using Visavis.Reports;
using Visavis.Reports.Tests.Tools;
using Visavis.Workbench.PairReport;

namespace Visavis.Workbench.Tests;

/// <summary>What holds of every report.</summary>
[Collection(Bundled.Name)]
public sealed partial class ReportLawTests(BundledWorkspace bundled)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_same_workspace_gives_the_same_bytes_at_any_threads(int threads) =>
        Assert.Equal(Rendered(bundled.Report), Rendered(ReportOf(bundled.At(threads))));

    [Fact]
    public void A_workspace_made_again_at_one_thread_gives_the_same_bytes()
    {
        using var again = new TemporaryWorkspace();
        var workspace = again.Open(threads: 1);
        workspace.EnsureBundled(Quiet.Progress);
        Assert.Equal(Rendered(bundled.Report), Rendered(ReportOf(workspace)));
    }

    [Fact]
    public void Every_number_is_the_same_in_every_format() =>
        Assert.InRange(SameNumbers.InEveryFormat(bundled.Report), 800, 5_000);

    [Fact]
    public void No_row_of_the_bundled_evidence_is_lost()
    {
        Assert.All(bundled.Ingested.Files, f => Assert.Equal(f.RowsIn, f.RowsKept + f.RowsMerged + f.RowsSetAside));
        Assert.Empty(bundled.Ingested.Problems);
        Assert.Empty(bundled.Ingested.Duplicates);
    }

    [Fact]
    public void A_second_look_at_the_bundled_evidence_reads_nothing() =>
        Assert.Null(bundled.At(2).EnsureBundled(Quiet.Progress));

    [Theory]
    [InlineData("Number {")]
    [InlineData("Missing {")]
    [InlineData("Visavis.")]
    [InlineData("System.")]
    public void No_text_shows_the_inside_of_the_program(string inside) =>
        Assert.All(bundled.Texts, t => Assert.DoesNotContain(inside, t, StringComparison.Ordinal));

    [Fact]
    public void No_text_shows_a_value_that_is_none() =>
        Assert.All(bundled.Texts, t => Assert.DoesNotMatch(NoValue(), Script().Replace(t, "")));

    [Fact]
    public void The_sentences_hold_no_number_without_a_receipt()
    {
        var sentences = bundled.Page.Section("sentences").GetProperty("blocks")[0].GetProperty("items");
        Assert.Equal(5, sentences.GetArrayLength());
        Assert.All(
            sentences.EnumerateArray().SelectMany(ReportPage.Words),
            words => Assert.DoesNotMatch(Digit(), NoNumbers().Replace(words, ""))
        );
    }

    [Fact]
    public void All_25_questions_have_an_answer_or_a_reason()
    {
        var questions = bundled
            .Page.Section("questions")
            .GetProperty("blocks")
            .EnumerateArray()
            .Single(b => ReportPage.Text(b, "type") == "questions")
            .GetProperty("items")
            .EnumerateArray()
            .ToList();
        Assert.Equal(Enumerable.Range(1, 25), questions.Select(q => q.GetProperty("number").GetInt32()));
        Assert.All(
            questions,
            q =>
                Assert.True(
                    q.TryGetProperty("answer", out _) || q.TryGetProperty("whyNot", out _),
                    ReportPage.Text(q, "question")
                )
        );
    }

    private static Report ReportOf(Workspace workspace) =>
        PairReports.Build(workspace.Pair(BundledWorkspace.Pair), BundledWorkspace.Pair);

    private static string[] Rendered(Report report) =>
        [
            HtmlRenderer.Render(report),
            MarkdownRenderer.Render(report),
            JsonRenderer.Render(report),
            Convert.ToBase64String(XlsxRenderer.Render(report)),
            TexRenderer.Render(report),
            BibRenderer.Render(report),
            .. CsvRenderer.Render(report).Select(f => Convert.ToBase64String(f.Bytes.Span)),
        ];

    // Years and months, ids of sources and documents are names, not numbers.
    // What is drawn and what draws it speak the languages of machines.
    [GeneratedRegex("<script.*?</script>", RegexOptions.Singleline, 1000)]
    private static partial Regex Script();

    [GeneratedRegex(
        @"\b(19|20)\d\d(-\d\d)?\b|\b[a-z]+(-[a-z]+)*-\d{4}(-\d\d)*\b|\b\d{3}_[0-9a-f]{16}\.txt",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex NoNumbers();

    [GeneratedRegex("[0-9]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Digit();

    [GeneratedRegex(@"\b(NaN|null|Infinity)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NoValue();
}
