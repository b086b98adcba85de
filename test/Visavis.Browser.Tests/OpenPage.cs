using Microsoft.Playwright;

namespace Visavis.Browser.Tests;

/// <summary>How a page is looked at.</summary>
/// <param name="Width">Width of the window, CSS pixels.</param>
/// <param name="Dark">Whether the system asks for dark colours.</param>
/// <param name="Scripts">Whether scripts run.</param>
internal sealed record View(int Width = 1280, bool Dark = false, bool Scripts = true);

/// <summary>An open page with whatever it complained of and asked for.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext context;

    private OpenPage(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Console messages, errors, and requests besides that for the file.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<OpenPage> Of(Pages pages, string name, View view, string hash = "")
    {
        var own = await pages.Browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = view.Width, Height = 900 },
                ColorScheme = view.Dark ? ColorScheme.Dark : ColorScheme.Light,
                JavaScriptEnabled = view.Scripts,
            }
        );
        var open = new OpenPage(own, await own.NewPageAsync());
        var address = new Uri(pages.File(name)).AbsoluteUri;
        open.Listen(address);
        await open.Page.GotoAsync(address + hash);
        if (view.Scripts)
        {
            await open.Page.WaitForSelectorAsync("html[data-charts=drawn]");
        }
        return open;
    }

    public Task<T> Ask<T>(string script) => Page.EvaluateAsync<T>(script);

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private void Listen(string address)
    {
        Page.Console += (_, message) => Complaints.Add(message.Text);
        Page.PageError += (_, error) => Complaints.Add(error);
        Page.Request += (_, request) =>
        {
            if (request.Url.Split('#')[0] != address)
            {
                Complaints.Add(request.Url);
            }
        };
    }
}
