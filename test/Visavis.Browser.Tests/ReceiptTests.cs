using System.Globalization;
using Microsoft.Playwright;

namespace Visavis.Browser.Tests;

[Collection(PagesCollection.Name)]
public sealed class ReceiptTests(Pages pages)
{
    private const string Panel = "#receipt";
    private const string FirstNumber = "main a.n[href='#r-1']";

    [ChromiumTheory]
    [InlineData("en", "Side|Method|Source|Vintage|Place|SHA-256|How to cite|receipt turnover")]
    [InlineData("ru", "Сторона|Метод|Источник|Выпуск|Место|SHA-256|Как ссылаться|адрес числа turnover")]
    public async Task A_click_on_a_number_tells_where_it_comes_from(string name, string told)
    {
        await using var open = await OpenPage.Of(pages, name, new());
        await open.Page.Locator(FirstNumber).First.ClickAsync();
        foreach (var word in (string[])[.. told.Split('|'), "visavis receipt 'turnover?", "flows.csv"])
        {
            await Assertions.Expect(open.Page.Locator(Panel)).ToContainTextAsync(word, new() { UseInnerText = false });
        }
        Assert.Matches("[0-9a-f]{64}", await open.Page.Locator(Panel).TextContentAsync() ?? "");
    }

    [ChromiumFact]
    public async Task The_keyboard_opens_a_receipt_and_comes_back_to_the_number()
    {
        await using var open = await OpenPage.Of(pages, "en", new());
        await open.Page.Locator(FirstNumber).First.FocusAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(open.Page.Locator(Panel)).ToBeFocusedAsync();
        await open.Page.Keyboard.PressAsync("Escape");
        await Gone(open);
        Assert.Equal("#r-1", await open.Ask<string>("document.activeElement.hash"));
    }

    [ChromiumFact]
    public async Task The_close_button_comes_back_to_the_number()
    {
        await using var open = await OpenPage.Of(pages, "en", new());
        await open.Page.Locator(FirstNumber).First.ClickAsync();
        await open.Page.Locator($"{Panel} .close").ClickAsync();
        await Gone(open);
        Assert.Equal("#r-1", await open.Ask<string>("document.activeElement.hash"));
    }

    [ChromiumFact]
    public async Task The_back_button_closes_a_receipt_however_many_were_looked_at()
    {
        await using var open = await OpenPage.Of(pages, "en", new());
        await open.Page.Locator(FirstNumber).First.ClickAsync();
        await open.Page.WaitForSelectorAsync(Panel);
        // The panel may lie over the next number: the keyboard reaches it all the same.
        await open.Page.Locator("main a.n[href='#r-2']").First.FocusAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        await open.Page.WaitForSelectorAsync($"{Panel}[data-receipt='#r-2']");
        await open.Page.GoBackAsync();
        await Gone(open);
        Assert.Equal("", await open.Ask<string>("location.hash"));
    }

    [ChromiumFact]
    public async Task An_address_with_a_receipt_opens_it_at_its_number()
    {
        await using var open = await OpenPage.Of(pages, "en", new(), "#r-40");
        await open.Page.WaitForSelectorAsync($"{Panel}[data-receipt='#r-40']");
        Assert.True(await open.Page.Locator("a.told").IsVisibleAsync());
        await open.Page.Keyboard.PressAsync("Escape");
        await Gone(open);
        Assert.Equal("#r-40", await open.Ask<string>("document.activeElement.hash"));
    }

    [ChromiumTheory]
    [InlineData(1280)]
    [InlineData(768)]
    [InlineData(360)]
    public async Task A_receipt_never_covers_its_number(int width)
    {
        await using var open = await OpenPage.Of(pages, "en", new(width));
        foreach (var index in Enumerable.Range(0, 12))
        {
            await open.Page.Locator("main :is(p, li) > a.n").Nth(index).ClickAsync(new() { Force = true });
            await open.Page.WaitForSelectorAsync(Panel);
            await open.Page.WaitForFunctionAsync("document.querySelector('a.told')");
            Assert.True(await open.Ask<bool>(Apart), index.ToString(CultureInfo.InvariantCulture));
            await open.Page.Keyboard.PressAsync("Escape");
            await Gone(open);
        }
    }

    // A chart with a legend and one without.
    [ChromiumTheory]
    [InlineData("flows-chart")]
    [InlineData("cars-chart")]
    public async Task A_mark_of_a_chart_tells_its_value_and_opens_its_receipt(string figure)
    {
        await using var open = await OpenPage.Of(pages, "en", new());
        var mark = open.Page.Locator($"#{figure} .mark-symbol.role-mark path").First;
        await mark.ScrollIntoViewIfNeededAsync();
        await mark.HoverAsync(new() { Force = true });
        await Assertions.Expect(open.Page.Locator(".tip:visible")).ToContainTextAsync("receipt r-");
        await mark.ClickAsync(new() { Force = true });
        await open.Page.WaitForSelectorAsync(Panel);
        Assert.StartsWith("#r-", await open.Ask<string>("location.hash"), StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task All_receipts_are_listed_a_hundred_at_a_time_and_found_by_a_word()
    {
        await using var open = await OpenPage.Of(pages, "en", new());
        await open.Page.Locator("#list-receipts").ClickAsync();
        var listed = open.Page.Locator("#receipts li");
        await Assertions.Expect(listed).ToHaveCountAsync(100);
        await open.Page.Locator("#find-receipt").FillAsync("ktes?");
        await Assertions.Expect(listed.First).ToContainTextAsync("ktes?");
        await Assertions.Expect(listed.Filter(new() { HasNotText = "ktes?" })).ToHaveCountAsync(0);
        var found = await listed.AllInnerTextsAsync();
        Assert.NotEmpty(found);
        Assert.All(found, f => Assert.Contains("ktes?", f, StringComparison.Ordinal));
    }

    [ChromiumFact]
    public async Task A_hostile_name_stays_a_name_in_its_receipt()
    {
        await using var open = await OpenPage.Of(pages, "hostile", new(360));
        await open.Page.Locator(FirstNumber).First.ClickAsync();
        await Assertions.Expect(open.Page.Locator(Panel)).ToContainTextAsync("<script>");
        await Assertions.Expect(open.Page.Locator($"{Panel} :is(script, b b)")).ToHaveCountAsync(0);
        Assert.Equal(360, await open.Ask<int>("document.documentElement.scrollWidth"));
        Assert.Empty(open.Complaints);
    }

    private const string Apart = """
        (() => {
          const [a, b] = ["a.told", "#receipt"].map((s) => document.querySelector(s).getBoundingClientRect());
          return a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        })()
        """;

    private static Task Gone(OpenPage open) =>
        open.Page.Locator(Panel).WaitForAsync(new() { State = WaitForSelectorState.Detached });
}
