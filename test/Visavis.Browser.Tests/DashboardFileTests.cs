using Microsoft.Playwright;

namespace Visavis.Browser.Tests;

/// <summary>What can be taken along, on paper too.</summary>
[Collection(DashboardCollection.Name)]
public sealed class DashboardFileTests(Dashboard dashboard)
{
    [ChromiumTheory]
    [InlineData("/BLR/RUS", "#flows-chart .downloads a:has-text('SVG')", "<svg")]
    [InlineData("/BLR/RUS", "#flows-chart .downloads a:has-text('PNG')", "\u0089PNG")]
    [InlineData("/BLR/RUS", "#flows-chart .downloads a:has-text('CSV')", "Period,")]
    [InlineData("/BLR/RUS/map?side=RUS", ".downloads button:has-text('SVG')", "<svg")]
    [InlineData("/BLR/RUS/map?side=RUS", ".downloads button:has-text('PNG')", "\u0089PNG")]
    [InlineData("/BLR/RUS/map?side=RUS", ".downloads button:has-text('CSV')", "code,name,value,share\r\n")]
    public async Task A_chart_can_be_taken_along(string view, string what, string beginning)
    {
        await using var open = await OpenView.Of(dashboard, view);
        await open.Settled();
        var download = await open.Page.RunAndWaitForDownloadAsync(() => open.Page.Locator(what).ClickAsync());
        var bytes = await File.ReadAllBytesAsync(await download.PathAsync());
        Assert.StartsWith(beginning, System.Text.Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        Assert.InRange(bytes.Length, 400, 2_000_000);
        Assert.StartsWith("BLR-RUS-", download.SuggestedFilename, StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task On_paper_there_are_numbers_and_no_buttons()
    {
        await using var open = await OpenView.Of(dashboard, "/BLR/RUS?lang=en");
        await open.Settled();
        await open.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(0, await open.Page.Locator("button:visible, nav:visible, select:visible").CountAsync());
        Assert.True(await open.Page.Locator(".facts a.n:visible").CountAsync() > 3);
        Assert.Equal("rgb(255, 255, 255)", await open.Ask<string>("getComputedStyle(document.body).backgroundColor"));
    }
}
