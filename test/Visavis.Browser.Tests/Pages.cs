using Microsoft.Playwright;
using Visavis.Reports;
using Visavis.Workbench;
using Visavis.Workbench.PairReport;

namespace Visavis.Browser.Tests;

/// <summary>The report on Belarus and Russia in two languages and a hostile one, as files, and a browser to open them.</summary>
public sealed class Pages : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("visavis-browser-").FullName;
    private IPlaywright? playwright;

    public IBrowser Browser { get; private set; } = null!;

    /// <summary>The file of a page: en, ru or hostile.</summary>
    public string File(string name) => Path.Combine(folder, $"{name}.html");

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }
        await Write("en", Bundled("en"));
        await Write("ru", Bundled("ru"));
        await Write("hostile", Hostile.Report);
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Chromium.Path, Args = Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [] }
        );
    }

    public async Task DisposeAsync()
    {
        if (playwright is not null)
        {
            await Browser.DisposeAsync();
            playwright.Dispose();
        }
        Directory.Delete(folder, recursive: true);
    }

    private Task Write(string name, Report report) =>
        System.IO.File.WriteAllTextAsync(File(name), HtmlRenderer.Render(report));

    private Report Bundled(string language)
    {
        var flags = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["workspace"] = Path.Combine(folder, "workspace"),
            ["data"] = Repository.File("data"),
            ["lang"] = language,
        };
        var (settings, problem) = Settings.Load(flags, _ => null);
        Assert.Null(problem);
        var workspace = Workbench.Workspace.Open(settings!);
        workspace.EnsureBundled(new Progress<string>());
        var pair = PairQuery.Of("BLR", "RUS");
        return PairReports.Build(workspace.Pair(pair), pair);
    }
}

/// <summary>Tests that share the pages.</summary>
[CollectionDefinition(Name)]
public sealed class PagesCollection : ICollectionFixture<Pages>
{
    public const string Name = "pages";
}
