namespace Visavis.Browser.Tests;

/// <summary>Every page, in either language, on a desk and in a hand.</summary>
[Collection(DashboardCollection.Name)]
public sealed class DashboardPageTests(Dashboard dashboard)
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("VISAVIS_LONG") == "1";

    private static readonly string[] Pages =
    [
        "/",
        "/BLR/RUS",
        "/BLR/RUS/flows?from=2015",
        "/BLR/RUS/evidence",
        "/BLR/RUS/structure?side=RUS",
        "/BLR/RUS/measures?measure=ktes",
        "/BLR/RUS/map?side=RUS",
        "/BLR/RUS/disagreements",
        "/BLR/RUS/programme",
        "/BLR/RUS/questions",
        "/BLR/RUS/documents",
        "/BLR/RUS/sources",
        "/BLR/RUS/compare?with=KAZ-RUS",
    ];

    // Every page in one of the two; in both under VISAVIS_LONG=1.
    public static TheoryData<string, string, int, bool> Views
    {
        get
        {
            var views = new TheoryData<string, string, int, bool>();
            foreach (var (page, i) in Pages.Select((p, i) => (p, i)))
            {
                if (IsLong || i % 2 == 0)
                {
                    views.Add(page, "en", 1280, i % 4 == 0);
                }
                if (IsLong || i % 2 == 1)
                {
                    views.Add(page, "ru", 360, i % 4 == 1);
                }
            }
            return views;
        }
    }

    [ChromiumTheory]
    [MemberData(nameof(Views))]
    public async Task A_page_opens_without_complaint_and_nothing_stands_in_the_way(
        string page,
        string language,
        int width,
        bool dark
    )
    {
        var view = $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}";
        await using var open = await OpenView.Of(dashboard, view, width, dark);
        await open.Settled();
        Assert.Equal(language, await open.Ask<string>("document.documentElement.lang"));
        Assert.Equal(0, await open.Page.Locator(".fault").CountAsync());
        Assert.Equal(width, await open.Ask<int>("document.documentElement.scrollWidth"));
        Assert.Empty(await Axe.Serious(open.Ask<string[]>));
        Assert.Empty(open.Complaints);
    }

    [ChromiumTheory]
    [InlineData("/BLR/RUS/evidence", 4)]
    [InlineData("/BLR/RUS/flows?from=2019", 3)]
    [InlineData("/BLR/RUS/structure?side=RUS&flow=import", 4)]
    public async Task Every_chart_is_drawn_once_it_is_in_sight(string page, int least)
    {
        await using var open = await OpenView.Of(dashboard, page);
        await open.Settled();
        var charts = open.Page.Locator("figure .chart, figure > svg");
        var count = await charts.CountAsync();
        Assert.InRange(count, least, 20);
        for (var i = 0; i < count; i++)
        {
            await charts.Nth(i).ScrollIntoViewIfNeededAsync();
            await charts.Nth(i).Locator("path, rect, circle").First.WaitForAsync(Attached);
        }
        Assert.Empty(open.Complaints);
    }

    [ChromiumTheory]
    [InlineData("/BLR/XXX", "XXX")]
    [InlineData("/BLR/RUS?from=2030", "visavis ingest FILE")]
    public async Task What_cannot_be_shown_says_why_and_what_to_do(string view, string told)
    {
        await using var open = await OpenView.Of(dashboard, view);
        await open.Settled();
        var said = string.Join(' ', await open.Page.Locator(".state").AllInnerTextsAsync());
        Assert.Contains(told, said, StringComparison.Ordinal);
        Assert.True(await open.Page.Locator(".state .hint").CountAsync() > 0);
    }

    private static Microsoft.Playwright.LocatorWaitForOptions Attached =>
        new() { State = Microsoft.Playwright.WaitForSelectorState.Attached };
}
