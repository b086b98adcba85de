namespace Visavis.Browser.Tests;

[Collection(PagesCollection.Name)]
public sealed class OpeningTests(Pages pages)
{
    private const int MostBytes = 1_200_000;

    [ChromiumTheory]
    [InlineData("en")]
    [InlineData("ru")]
    [InlineData("hostile")]
    public async Task A_page_opens_from_a_file_with_no_request_and_no_complaint(string name)
    {
        var open = await pages.Shown(name);
        Assert.Empty(open.Complaints);
        Assert.NotEqual("broken", await open.Page.TitleAsync());
        Assert.NotEqual("rgba(0, 0, 0, 0)", await open.Ask<string>("getComputedStyle(document.body).backgroundColor"));
    }

    [ChromiumTheory]
    [InlineData("en")]
    [InlineData("ru")]
    public void A_page_weighs_at_most_1200_kilobytes(string name) =>
        Assert.InRange(new FileInfo(pages.File(name)).Length, 1, MostBytes);

    [ChromiumTheory]
    [InlineData("en")]
    [InlineData("ru")]
    [InlineData("hostile")]
    public async Task Every_figure_is_drawn_and_has_a_name_and_a_description(string name)
    {
        var open = await pages.Shown(name);
        var figures = await open.Ask<Drawn[]>(
            """
            [...document.querySelectorAll("figure")].map((f) => ({
              id: f.id,
              marks: f.querySelectorAll("svg .mark-symbol path, svg .mark-line path, svg .mark-rect path").length,
              name: f.querySelector("figcaption").textContent,
              description: f.querySelector(".chart[role=img]").ariaLabel,
            }))
            """
        );
        Assert.NotEmpty(figures);
        Assert.All(figures, f => Assert.True(f.Marks > 0, f.Id));
        Assert.All(figures, f => Assert.False(string.IsNullOrWhiteSpace(f.Name), f.Id));
        Assert.All(figures, f => Assert.True(f.Description.Length > 20, f.Id));
    }

    [ChromiumTheory]
    [InlineData("en", 1280)]
    [InlineData("en", 768)]
    [InlineData("en", 640)]
    [InlineData("en", 360)]
    [InlineData("ru", 640)]
    [InlineData("ru", 360)]
    [InlineData("hostile", 360)]
    public async Task A_page_never_scrolls_sideways(string name, int width)
    {
        await using var open = await OpenPage.Of(pages, name, new(width));
        Assert.Equal(width, await open.Ask<int>("document.documentElement.scrollWidth"));
    }

    [ChromiumFact]
    public async Task Without_scripts_text_tables_and_alternative_texts_are_there()
    {
        await using var open = await OpenPage.Of(pages, "en", new(Scripts: false), "#r-12");
        var figures = await open.Page.Locator("figure").CountAsync();
        Assert.True(figures > 5);
        Assert.Equal(figures, await open.Page.Locator("figure .alt:visible").CountAsync());
        Assert.True(await open.Page.Locator("table:visible").CountAsync() > 5);
        Assert.Contains("@1", await open.Page.Locator("#r-12").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await open.Page.Locator("main button:visible, header button:visible").CountAsync());
    }

    private sealed record Drawn
    {
        public string Id { get; init; } = "";

        public int Marks { get; init; }

        public string Name { get; init; } = "";

        public string Description { get; init; } = "";
    }
}
