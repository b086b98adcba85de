using Visavis.Analysis.Identities;
using Visavis.Analysis.Verify;
using Visavis.Core;
using Visavis.Workbench.Check;
using Xunit.Abstractions;

namespace Visavis.Workbench.Tests;

/// <summary>The two sample documents from their text alone, against what a careful reader found in them (documents/expected-checks.md).</summary>
[Collection(Bundled.Name)]
public sealed class CheckTests(BundledWorkspace bundled, ITestOutputHelper output)
{
    private const string Article = "documents/000_46a07bd188091b00.txt";
    private const string News = "documents/004_0bd994636482bccc.txt";

    [SharedFact(Article)]
    public void All_that_is_certain_in_the_article_is_found_and_nothing_else() =>
        Assert.Equal(
            [
                "16.4 + 12.6 = 29.0 [28.9, 29.1], printed 30.1",
                "21.3 / 23.7 − 1 = −10.1 % [−10.5, −9.7]; −7.7 % needs a base of 23.1",
                "22 / 16.4 − 1 = +34.1 % [30.7, 37.6]; +41.2 % needs a base of 15.6",
                "37.56 / 39.1 − 1 = −3.9 % [−4.1, −3.8]; −40 % needs a base of 62.60",
                "53 / 43.4 − 1 = +22.1 % [20.8, 23.4]; +6 % needs a base of 50.0",
                "captioned 2020, the first column is 2019",
            ],
            Certain(Article)
        );

    [SharedFact(News)]
    public void The_index_that_the_news_prints_as_growth_is_certain_and_nothing_else() =>
        Assert.StartsWith(
            "101.8 % is an index with the base = 100, a growth of 1.8 %",
            Assert.Single(Certain(News)),
            StringComparison.Ordinal
        );

    [SharedFact(Article)]
    public void What_the_reader_lets_stand_or_cannot_check_is_no_error()
    {
        var wrong = Check(Article)
            .Documents.Single()
            .Issues.Where(i => i.Verdict == Verdict.Inconsistent)
            .SelectMany(i => i.Members)
            .Select(m => m.Number.Printed)
            .ToHashSet(StringComparer.Ordinal);
        // 2019 and 2021 hold; about 90 % of 28; 1.55 by rounding; dairy 85 %, more than 80 % and the remaining 20 %, ranks.
        Assert.Empty(wrong.Intersect(["33,9", "20,8", "13,1", "40,1", "90", "1,55", "85", "80", "20", "четвертую"]));
    }

    [SharedFact(News)]
    public void What_the_news_rounds_generously_is_no_error() =>
        Assert.DoesNotContain(
            Check(News)
                .Documents.Single()
                .Issues.Where(i => i.Verdict == Verdict.Inconsistent)
                .SelectMany(i => i.Members),
            m => m.Number.Printed is "115" or "310" or "40" or "17" or "6.5"
        );

    [SharedFact(Article)]
    public void Coverage_is_part_of_the_answer()
    {
        foreach (var document in Check(Article, News).Documents)
        {
            var coverage = document.Coverage;
            output.WriteLine($"{document.Reading.Document.Name}: {coverage}");
            Assert.True(coverage.Found >= coverage.Quantities && coverage.Quantities >= coverage.Checked);
            Assert.True(coverage.Checked > 0);
        }
    }

    [SharedFact(Article)]
    public void The_closest_side_is_named() =>
        Assert.Contains(
            Check(Article).Report.Findings,
            f =>
                f.Kind == "evidence" && f.Arithmetic.Contains("nobody has it; the closest is", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData(
        "check-example.md",
        "2789 + 1024 = 3813.0 [3812.0, 3814.0], printed 3180",
        "3751 / 2789 − 1 = +34.5 %",
        "captioned 2021",
        "88.8 % is an index"
    )]
    [InlineData(
        "check-example.ru.md",
        "2789 + 1024 = 3813.0 [3812.0, 3814.0], printed 3180",
        "3751 / 2789 − 1 = +34.5 %",
        "captioned 2021",
        "4.43 / 4.993 − 1 = −11.3 %"
    )]
    public void The_example_has_the_four_errors_that_it_says_it_has(string file, params string[] errors)
    {
        var certain = CheckOf(Repository.File("docs", "how-to", file)).Issues.Where(i => i.IsCertainError).ToList();
        Assert.Equal(errors.Length, certain.Count);
        Assert.All(
            errors,
            e => Assert.Contains(certain, i => $"{i.Arithmetic}".StartsWith(e, StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Two_documents_that_differ_are_held_against_each_other()
    {
        var folder = Directory.CreateTempSubdirectory("visavis-check-").FullName;
        var (one, two) = (Path.Combine(folder, "one.txt"), Path.Combine(folder, "two.txt"));
        File.WriteAllText(one, "In 2023 exports of Belarus to Russia amounted to 25.0 bn US dollars.\n");
        File.WriteAllText(two, "In 2023 exports of Belarus to Russia amounted to 23.8 bn US dollars.\n");
        var answer = DocumentChecks.Run(
            new CheckRequest([one, two]) { Between = true },
            bundled.Workspace.WitnessesOf,
            Language.En
        );
        var issue = Assert.Single(answer.Issues, i => i.Kind == IssueKind.Disagreement);
        Assert.Equal("25.0 in one.txt, 23.8 in two.txt", $"{issue.Arithmetic}");
        Assert.False(issue.IsCertainError);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("5 March 2024\n\n", null, "published by 2024-03-05, the day at its head")]
    [InlineData("5 March 2024\n\n", "2023-01-31", "published by 2023-01-31, as asked")]
    [InlineData("5 March 1990\n\n", null, "by 1990-03-05, the day of the document, no source here")]
    [InlineData("", null, "the document gives no day: compared with the latest figures")]
    public void The_answer_says_with_which_day_s_figures_it_compares(string head, string? asOf, string said)
    {
        var path = Path.Combine(Path.GetTempPath(), $"visavis-{Guid.NewGuid():N}.txt");
        File.WriteAllText(path, $"{head}In 2019 exports of Belarus to Russia amounted to 13.6 bn US dollars.\n");
        var request = new CheckRequest([path]) { Time = TimeTravel.Of(asOf, null) };
        var answer = DocumentChecks.Run(request, bundled.Workspace.WitnessesOf, Language.En);
        File.Delete(path);
        Assert.Contains(said, Assert.Single(answer.Report.Documents[0].Notes), StringComparison.Ordinal);
    }

    private IEnumerable<string> Certain(string document) =>
        Check(document)
            .Issues.Where(i => i.IsCertainError)
            .Select(i => i.Arithmetic.ToString())
            .Order(StringComparer.Ordinal);

    private CheckAnswer Check(params string[] documents) => CheckOf([.. documents.Select(Repository.Shared)]);

    private CheckAnswer CheckOf(params string[] paths) =>
        DocumentChecks.Run(new CheckRequest(paths), bundled.Workspace.WitnessesOf, Language.En);
}
