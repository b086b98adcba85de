using Microsoft.Playwright;
using Visavis.Reports;
using Visavis.Workbench;
using Visavis.Workbench.PairReport;

namespace Visavis.Browser.Tests;

/// <summary>The report on Belarus and Russia in two languages and a hostile one, as files, and a browser to open them.</summary>
public sealed class Pages : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("visavis-browser-").FullName;
    private readonly Dictionary<string, OpenPage> shown = new(StringComparer.Ordinal);
    private IPlaywright? playwright;

    public IBrowser Browser { get; private set; } = null!;

    /// <summary>The file of a page: en, ru or hostile.</summary>
    public string File(string name) => Path.Combine(folder, $"{name}.html");

    /// <summary>A page as it opens on a desk, for tests that only look: it is opened for the first and stays open.</summary>
    internal async Task<OpenPage> Shown(string name)
    {
        if (!shown.TryGetValue(name, out var open))
        {
            shown.Add(name, open = await OpenPage.Of(this, name, new()));
        }
        return open;
    }

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }
        await Write("en", ReportIn("en"));
        await Write("ru", ReportIn("ru"));
        await Write("hostile", Hostile.Report);
        playwright = await Playwright.CreateAsync();
        Browser = await Chromium.Launch(playwright);
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

    private static Report ReportIn(string language)
    {
        var workspace = Workbench.Workspace.Open(Bundled.Settings(language));
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
