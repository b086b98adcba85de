using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench.Answers;
using Visavis.Workbench.PairReport;

namespace Visavis.Workbench.Tests;

/// <summary>A workspace with the bundled evidence and its report on Belarus and Russia, made once for all tests.</summary>
public sealed class BundledWorkspace : IDisposable
{
    private readonly TemporaryWorkspace made = new();

    public BundledWorkspace()
    {
        Workspace = made.Open();
        Ingested = Workspace.EnsureBundled(Quiet.Progress)!;
        Bench = Workspace.Pair(Pair);
        Report = PairReports.Build(Bench, Pair);
        Page = new(JsonRenderer.Render(Report));
        Texts = [HtmlRenderer.Render(Report), MarkdownRenderer.Render(Report)];
    }

    public static PairQuery Pair { get; } = PairQuery.Of("BLR", "RUS");

    public string Folder => made.Folder;

    public Workspace Workspace { get; }

    public IngestSummary Ingested { get; }

    public Bench Bench { get; }

    public Report Report { get; }

    /// <summary>The report as JSON.</summary>
    internal ReportPage Page { get; }

    /// <summary>The report as HTML and as Markdown.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>The same workspace with other threads.</summary>
    public Workspace At(int threads) => made.Open(threads);

    public Claim Claim(string document, string printed, string indicator) =>
        Bench.Evidence.Rows.Claims.First(c =>
            c.Source.StartsWith(document, StringComparison.Ordinal)
            && c.Printed == printed
            && c.Indicator.Contains(indicator, StringComparison.Ordinal)
        );

    public void Dispose() => made.Dispose();
}

/// <summary>Tests that share the bundled workspace.</summary>
[CollectionDefinition(Name)]
public sealed class Bundled : ICollectionFixture<BundledWorkspace>
{
    public const string Name = "bundled workspace";
}

/// <summary>A workspace in a folder of its own that goes when the test does.</summary>
internal sealed class TemporaryWorkspace : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("visavis-workbench-").FullName;

    public Workspace Open(int threads = 2, string language = "en")
    {
        var flags = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["workspace"] = Folder,
            ["data"] = Repository.File("data"),
            ["threads"] = threads == 1 ? "1" : "2",
            ["lang"] = language,
        };
        var (settings, problem) = Settings.Load(flags, _ => null);
        Assert.Null(problem);
        return Workspace.Open(settings!);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <summary>Progress that nobody reads.</summary>
internal sealed class Quiet : IProgress<string>
{
    public static Quiet Progress { get; } = new();

    public void Report(string value) { }
}
