using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;
using Visavis.Api.Serving;

namespace Visavis.Browser.Tests;

/// <summary>The server over the bundled evidence, on a port of its own, and a browser that looks at it.</summary>
public sealed class Dashboard : IAsyncLifetime
{
    private IPlaywright? playwright;
    private WebApplication? app;

    public IBrowser Browser { get; private set; } = null!;

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The workspace that is served.</summary>
    public string Workspace { get; private set; } = "";

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }
        var settings = Bundled.Settings("en");
        Workspace = settings.Workspace;
        // Others use the machine too: as patient as a view that waits for its numbers.
        var options = new ServerOptions("127.0.0.1", 0) { Patience = OpenView.Patience };
        app = Server.Build(settings, options, _ => { });
        await app.StartAsync();
        Address = app.Urls.First();
        playwright = await Playwright.CreateAsync();
        Browser = await Chromium.Launch(playwright);
    }

    public async Task DisposeAsync()
    {
        if (playwright is not null)
        {
            await Browser.DisposeAsync();
            playwright.Dispose();
            await app!.DisposeAsync();
        }
    }
}

/// <summary>Tests that share the server.</summary>
[CollectionDefinition(Name)]
public sealed class DashboardCollection : ICollectionFixture<Dashboard>
{
    public const string Name = "dashboard";
}
