using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Visavis.Browser.Tests;

/// <summary>What a reader does with the dashboard.</summary>
[Collection(DashboardCollection.Name)]
public sealed class DashboardUseTests(Dashboard dashboard)
{
    private const string Panel = "#receipt";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    [ChromiumFact]
    public async Task An_address_holds_the_view_and_the_back_button_goes_back()
    {
        await using var open = await OpenView.Of(dashboard, "/BLR/RUS/flows?from=2018&side=RUS&lang=en");
        await open.Settled();
        var sides = await open.Page.Locator("section:has(.choice) tbody td:nth-child(4)").AllInnerTextsAsync();
        Assert.NotEmpty(sides);
        Assert.All(sides, s => Assert.Equal("Russia", s));
        await open.Page.Locator(".choice a:has-text('Belarus')").ClickAsync();
        await Assertions
            .Expect(open.Page)
            .ToHaveURLAsync(dashboard.Address + "/BLR/RUS/flows?from=2018&side=BLR&lang=en");
        await open.Page.Locator("nav a:has-text('Sources')").ClickAsync();
        await Assertions.Expect(open.Page.Locator("main h1")).ToHaveTextAsync("Sources");
        await open.Page.GoBackAsync();
        await open.Page.GoBackAsync();
        await Assertions
            .Expect(open.Page)
            .ToHaveURLAsync(dashboard.Address + "/BLR/RUS/flows?from=2018&side=RUS&lang=en");
        await Assertions.Expect(open.Page.Locator("main h1")).ToHaveTextAsync("Flows");
        Assert.Empty(open.Complaints);
    }

    [ChromiumTheory]
    [InlineData("en", ".facts a.n", "Made of|Source|fts-annual-2022|SHA-256|visavis receipt 'turnover?")]
    [InlineData("ru", ".sentences a.n", "Из чего получено|Источник|fts-annual-2022|SHA-256|visavis receipt 'turnover?")]
    public async Task A_number_opens_its_receipt_and_the_address_leads_to_it(
        string language,
        string number,
        string told
    )
    {
        await using var open = await OpenView.Of(dashboard, $"/BLR/RUS?lang={language}");
        await open.Settled();
        await open.Page.Locator(number).First.ClickAsync();
        await open.Page.Locator($"{Panel} code").First.WaitForAsync();
        foreach (var word in told.Split('|'))
        {
            await Assertions.Expect(open.Page.Locator(Panel)).ToContainTextAsync(word, new() { IgnoreCase = true });
        }
        Assert.Empty(await Axe.Serious(open.Ask<string[]>));
        var address = open.Page.Url;
        await open.Page.GoBackAsync();
        await Gone(open);
        await open.Page.GotoAsync(address);
        await open.Page.Locator($"{Panel} code").First.WaitForAsync();
        Assert.Empty(open.Complaints);
    }

    [ChromiumFact]
    public async Task The_keyboard_alone_picks_a_pair_and_opens_and_closes_a_receipt()
    {
        await using var open = await OpenView.Of(dashboard, "/?lang=en");
        await open.Settled();
        var keys = open.Page.Keyboard;
        await keys.PressAsync("Tab");
        Assert.Equal("skip", await open.Ask<string>("document.activeElement.className"));
        await open.Page.Locator("#pick-a").FocusAsync();
        await Pick(open, "Белару");
        await keys.PressAsync("Tab");
        await Pick(open, "Russia");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Enter");
        await Assertions.Expect(open.Page.Locator("main h1")).ToHaveTextAsync("Overview");
        await Assertions.Expect(open.Page).ToHaveURLAsync(dashboard.Address + "/BLR/RUS?lang=en");
        await open.Settled();
        await open.Page.Locator(".facts a.n").First.FocusAsync();
        await keys.PressAsync("Enter");
        await open.Page.Locator(Panel).WaitForAsync();
        await Assertions.Expect(open.Page.Locator(Panel)).ToBeFocusedAsync();
        await keys.PressAsync("Escape");
        await Gone(open);
        await Assertions.Expect(open.Page.Locator(".facts a.n").First).ToBeFocusedAsync();
    }

    [ChromiumFact]
    public async Task A_heading_sorts_its_table()
    {
        await using var open = await OpenView.Of(dashboard, "/BLR/RUS/sources?lang=en");
        await open.Settled();
        var rows = open.Page.Locator("main > .scroll").First.Locator("tbody td:nth-child(5)");
        await open.Page.Locator("button.sort:has-text('Rows kept')").ClickAsync();
        await Assertions
            .Expect(open.Page.Locator("th:has-text('Rows kept')").First)
            .ToHaveAttributeAsync("aria-sort", new Regex("ascending|descending", RegexOptions.None, Patience));
        var kept = (await rows.AllInnerTextsAsync()).Select(Count).ToList();
        Assert.True(kept.SequenceEqual(kept.Order()) || kept.SequenceEqual(kept.OrderDescending()));
        Assert.True(kept.Distinct().Count() > 3);
    }

    [ChromiumFact]
    public async Task Language_and_colours_change_and_the_view_stays()
    {
        await using var open = await OpenView.Of(dashboard, "/BLR/RUS/measures?from=2015&lang=en");
        await open.Settled();
        var paper = await open.Ask<string>("getComputedStyle(document.body).backgroundColor");
        await open.Page.Locator("#looks").ClickAsync();
        await open.Page.Locator("#looks").ClickAsync();
        Assert.NotEqual(paper, await open.Ask<string>("getComputedStyle(document.body).backgroundColor"));
        await open.Page.Locator("header a[lang=ru]").ClickAsync();
        await Assertions.Expect(open.Page.Locator("main h1")).ToHaveTextAsync("Показатели");
        Assert.EndsWith("/BLR/RUS/measures?from=2015&lang=ru", open.Page.Url, StringComparison.Ordinal);
        await open.Page.ReloadAsync();
        Assert.NotEqual(paper, await open.Ask<string>("getComputedStyle(document.body).backgroundColor"));
    }

    [ChromiumFact]
    public async Task An_estimate_opens_the_evidence_that_it_was_drawn_from()
    {
        await using var open = await OpenView.Of(dashboard, "/KGZ/RUS/flows?from=2020&lang=en");
        await open.Settled();
        await open.Page.Locator("#fan .chart").ScrollIntoViewIfNeededAsync();
        await open.Page.Locator("#fan .chart .mark-symbol path").First.ClickAsync();
        await open.Page.Locator($"{Panel} code").First.WaitForAsync();
        var ofPoint = open.Page.Url;
        await open.Page.GoBackAsync();
        await Gone(open);
        await open.Page.Locator("#fan summary").ClickAsync();
        await open.Page.Locator("#fan tbody a.est").First.ClickAsync();
        Assert.Equal(ofPoint, open.Page.Url);
        await Assertions.Expect(open.Page.Locator($"{Panel} .shown a.est")).ToBeVisibleAsync();
        await Assertions.Expect(open.Page.Locator(Panel)).ToContainTextAsync("1000 draws");
        await Assertions
            .Expect(open.Page.Locator($"{Panel} .inputs li").First)
            .ToContainTextAsync("moves the estimate");
        Assert.Empty(open.Complaints);
    }

    [ChromiumFact]
    public async Task A_server_that_does_not_answer_is_asked_again()
    {
        await using var open = await OpenView.Of(dashboard, "/?lang=en");
        await open.Settled();
        await open.Page.RouteAsync("**/api/v1/pairs/**", route => route.AbortAsync());
        await open.Page.Locator(".pairs a").First.ClickAsync();
        await open.Page.Locator(".fault button").First.WaitForAsync();
        await Assertions.Expect(open.Page.Locator(".fault").First).ToContainTextAsync("visavis serve");
        await open.Page.UnrouteAsync("**/api/v1/pairs/**");
        await open.Page.Locator(".fault button").First.ClickAsync();
        await open.Page.Locator(".facts").WaitForAsync();
    }

    private static async Task Pick(OpenView open, string letters)
    {
        await open.Page.Keyboard.TypeAsync(letters);
        await open.Page.Locator("[role=option]:visible").First.WaitForAsync();
        await open.Page.Keyboard.PressAsync("Enter");
    }

    private static long Count(string text) =>
        long.Parse(string.Concat(text.Where(char.IsAsciiDigit)), System.Globalization.CultureInfo.InvariantCulture);

    private static Task Gone(OpenView open) =>
        open.Page.Locator(Panel).WaitForAsync(new() { State = WaitForSelectorState.Detached });
}
