using Microsoft.Playwright;

namespace Visavis.Browser.Tests;

/// <summary>A view of the dashboard as somebody has it open.</summary>
internal sealed class OpenView : IAsyncDisposable
{
    /// <summary>How long numbers may be on their way.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly IBrowserContext context;

    private OpenView(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Errors of the console and of scripts, and requests to anybody but the server.</summary>
    public List<string> Complaints { get; } = [];

    public static Task<OpenView> Of(Dashboard dashboard, string view, int width = 1280, bool dark = false) =>
        Of(dashboard, dashboard.Address, view, width, dark);

    /// <param name="dashboard">Whose browser opens it.</param>
    /// <param name="address">The server.</param>
    /// <param name="view">Path and query.</param>
    /// <param name="width">Of the window, pixels.</param>
    /// <param name="dark">Whether the system has it dark.</param>
    public static async Task<OpenView> Of(Dashboard dashboard, string address, string view, int width, bool dark)
    {
        var own = await dashboard.Browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
                ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
                AcceptDownloads = true,
            }
        );
        var open = new OpenView(own, await own.NewPageAsync());
        open.Listen(address);
        await open.Page.GotoAsync(address + view);
        return open;
    }

    /// <summary>Waits until nothing is on its way any more.</summary>
    public async Task Settled()
    {
        await Page.Locator("main h1").WaitForAsync();
        var options = new LocatorAssertionsToHaveCountOptions { Timeout = (float)Patience.TotalMilliseconds };
        await Assertions.Expect(Page.Locator(".loading")).ToHaveCountAsync(0, options);
    }

    public Task<T> Ask<T>(string script) => Page.EvaluateAsync<T>(script);

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private void Listen(string address)
    {
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                Complaints.Add(message.Text);
            }
        };
        Page.PageError += (_, error) => Complaints.Add(error);
        Page.Request += (_, request) =>
        {
            if (
                !request.Url.StartsWith(address, StringComparison.Ordinal)
                && new Uri(request.Url).Scheme is not ("data" or "blob")
            )
            {
                Complaints.Add(request.Url);
            }
        };
    }
}
