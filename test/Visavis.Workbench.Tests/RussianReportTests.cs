using System.Text.RegularExpressions;
using Visavis.Analysis.Measures;
using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench.PairReport;

namespace Visavis.Workbench.Tests;

/// <summary>The report on Belarus and Russia in Russian.</summary>
public sealed partial class RussianReportTests(RussianReportTests.RussianReport made)
    : IClassFixture<RussianReportTests.RussianReport>
{
    // Codes and names that Russian writes in Latin letters too, and what a reader types.
    private static readonly string[] Latin =
    [
        "METHODS",
        "WITS",
        "WEO",
        "docs/methods",
        "visavis receipt",
        "visavis report --format json",
    ];

    public static TheoryData<string> SectionIds =>
        [
            "sentences",
            "flows",
            "evidence",
            "ktes",
            "cars",
            "programme",
            "partners",
            "measures",
            "residual",
            "identities",
            "questions",
            "sources-and-methods",
        ];

    [Theory]
    [MemberData(nameof(SectionIds))]
    public void No_English_is_left(string section)
    {
        var texts = ReportTexts.Of(made.Report.Sections.Single(s => s.Id == section)).Distinct();
        Assert.Empty(texts.Where(t => English().IsMatch(made.WithoutLatin(t.Text))).Take(40));
    }

    [Fact]
    public void The_title_is_Russian() => Assert.DoesNotMatch(English(), made.Report.Title + made.Report.Subtitle);

    // Files, their columns, and indicators that are known by Latin letters keep their names.
    [GeneratedRegex(
        @"столбец \w+|[\w-]+\.(csv|txt|md|json)|\b(CDI|GeoDep|WITS)\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex OfFiles();

    [GeneratedRegex("[A-Za-z]{3,}", RegexOptions.NonBacktracking)]
    private static partial Regex English();

    /// <summary>The report, made once.</summary>
    public sealed class RussianReport : IDisposable
    {
        private readonly TemporaryWorkspace folder = new();
        private readonly List<string> names;

        public RussianReport()
        {
            var workspace = folder.Open(language: "ru");
            workspace.EnsureBundled(Quiet.Progress);
            var bench = workspace.Pair(BundledWorkspace.Pair);
            Report = PairReports.Build(bench, BundledWorkspace.Pair);
            var rows = bench.Evidence.Rows;
            names =
            [
                .. Latin
                    .Concat(rows.Sources.Keys)
                    .Concat(rows.Sources.Values.SelectMany(NamesOf))
                    .Concat(rows.Vintages.SelectMany(v => new[] { v.Dataset, v.Source, v.Sha256[..16] }))
                    // What a document prints in words stays as it printed it.
                    .Concat(rows.Claims.SelectMany(c => new[] { c.Printed, c.Lineage.Statement }))
                    // Titles of works stay in their language.
                    .Concat(MeasureCatalogue.All.SelectMany(m => new[] { m.Info.SourceRu, $"{m.Info.Id}.md" }))
                    .Where(n => English().IsMatch(n))
                    .Distinct(StringComparer.Ordinal)
                    .OrderByDescending(n => n.Length),
            ];
        }

        public Report Report { get; }

        public void Dispose() => folder.Dispose();

        /// <summary>A text without what may be Latin.</summary>
        public string WithoutLatin(string text)
        {
            var left = names.Aggregate(text, (all, name) => all.Replace(name, "", StringComparison.Ordinal));
            return OfFiles().Replace(left, "");
        }

        private static IEnumerable<string> NamesOf(Source source) =>
            [source.Publisher, source.Title, source.Licence, source.Cite, source.Vintage, source.Short(Language.Ru)];
    }
}
