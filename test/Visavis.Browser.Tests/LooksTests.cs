using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace Visavis.Browser.Tests;

[Collection(PagesCollection.Name)]
public sealed class LooksTests(Pages pages)
{
    [ChromiumFact]
    public async Task The_button_gives_page_and_charts_the_other_colours()
    {
        await using var open = await OpenPage.Of(pages, "en", new());
        var before = await Charted(open);
        await open.Page.Locator("#looks").ClickAsync();
        Assert.Equal(before, await Charted(open));
        await open.Page.Locator("#looks").ClickAsync();
        await open.Page.WaitForFunctionAsync($"before => ({ChartColours}) !== before", before);
        Assert.Equal("dark", await open.Ask<string>("getComputedStyle(document.documentElement).colorScheme"));
        await open.Page.Locator("#looks").ClickAsync();
        await open.Page.WaitForFunctionAsync($"before => ({ChartColours}) === before", before);
    }

    [ChromiumFact]
    public async Task A_legend_filters_its_chart()
    {
        await using var open = await OpenPage.Of(pages, "en", new());
        var figure = open.Page.Locator("figure:has(.role-legend-label)").First;
        await figure.ScrollIntoViewIfNeededAsync();
        var faint = figure.Locator(".role-mark [opacity='0.08']");
        Assert.Equal(0, await faint.CountAsync());
        await figure.Locator(".role-legend-label text").First.ClickAsync(new() { Force = true });
        await faint.First.WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
    }

    [ChromiumFact]
    public async Task The_keyboard_goes_from_the_skip_link_through_the_contents_to_the_text()
    {
        await using var open = await OpenPage.Of(pages, "en", new());
        var seen = new List<string>();
        for (var i = 0; i < 40; i++)
        {
            await open.Page.Keyboard.PressAsync("Tab");
            seen.Add(await open.Ask<string>(WhereAmI));
        }
        Assert.StartsWith("skip", seen[0], StringComparison.Ordinal);
        Assert.Equal(
            ["skip", "header", "nav", "main"],
            seen.Select(s => s.Split(' ')[0]).Distinct(StringComparer.Ordinal)
        );
        Assert.Equal(seen.Count, seen.Distinct(StringComparer.Ordinal).Count());
    }

    [ChromiumFact]
    public async Task The_contents_mark_the_section_that_is_read()
    {
        await using var open = await OpenPage.Of(pages, "en", new());
        await open.Ask<object?>("() => document.getElementById('sources').scrollIntoView()");
        await open.Page.WaitForSelectorAsync("nav a[href='#sources'][aria-current]");
        await Assertions.Expect(open.Page.Locator("nav a[aria-current]")).ToHaveCountAsync(1);
    }

    [ChromiumTheory]
    [InlineData("en", "Figure")]
    [InlineData("ru", "Рисунок")]
    public async Task On_paper_all_the_figures_are_there_and_no_button_is(string name, string word)
    {
        await using var open = await OpenPage.Of(pages, name, new(Dark: true));
        var pdf = await open.Page.PdfAsync(new() { Format = "A4", PrintBackground = true });
        Assert.Equal("%PDF-"u8.ToArray(), pdf[..5]);
        await open.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        Assert.Equal(0, await open.Page.Locator("button:visible, nav:visible, input:visible").CountAsync());
        Assert.Equal("rgb(255, 255, 255)", await open.Ask<string>("getComputedStyle(document.body).backgroundColor"));
        var figures = await open.Page.Locator("figure").CountAsync();
        if (Chromium.IsOnPath("pdftotext"))
        {
            var text = await TextOf(pdf);
            Assert.All(
                Enumerable.Range(1, figures),
                n =>
                    Assert.Contains(
                        string.Create(CultureInfo.InvariantCulture, $"{word} {n}."),
                        text,
                        StringComparison.Ordinal
                    )
            );
        }
    }

    // Colours of the first chart: whatever it fills with.
    private const string ChartColours =
        "[...new Set([...document.querySelector('figure svg').querySelectorAll('[fill]')].map((e) => e.getAttribute('fill')))].sort().join()";

    private const string WhereAmI = """
        (() => {
          const e = document.activeElement;
          const all = [...document.querySelectorAll("*")];
          return (e.className === "skip" ? "skip" : e.closest("header, nav, main")?.localName) + " " + all.indexOf(e);
        })()
        """;

    private static Task<string> Charted(OpenPage open) => open.Ask<string>(ChartColours);

    private static async Task<string> TextOf(byte[] pdf)
    {
        var start = new ProcessStartInfo("pdftotext", ["-", "-"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(pdf);
        process.StandardInput.Close();
        return await text;
    }
}
