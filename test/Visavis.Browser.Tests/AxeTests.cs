namespace Visavis.Browser.Tests;

/// <summary>axe-core by Deque: rules of WCAG that a program can check.</summary>
[Collection(PagesCollection.Name)]
public sealed class AxeTests(Pages pages)
{
    private static readonly string Axe = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe.min.js"));

    [ChromiumTheory]
    [InlineData("en", 1280, false)]
    [InlineData("en", 360, true)]
    [InlineData("ru", 1280, true)]
    [InlineData("ru", 360, false)]
    public async Task Nothing_serious_stands_in_the_way_of_a_reader(string name, int width, bool dark)
    {
        await using var open = await OpenPage.Of(pages, name, new(width, dark));
        Assert.Empty(await Serious(open));
    }

    [ChromiumTheory]
    [InlineData(1280, false)]
    [InlineData(360, true)]
    public async Task Nor_in_a_receipt(int width, bool dark)
    {
        await using var open = await OpenPage.Of(pages, "en", new(width, dark), "#r-1");
        await open.Page.WaitForSelectorAsync("#receipt");
        Assert.Empty(await Serious(open, "{ include: ['#receipt'] }"));
    }

    private static async Task<string[]> Serious(OpenPage open, string where = "document")
    {
        await open.Ask<int>($"{Axe};0");
        return await open.Ask<string[]>(
            $$"""
            axe.run({{where}}, { resultTypes: ["violations"] }).then((found) => found.violations
              .filter((v) => v.impact === "serious" || v.impact === "critical")
              .map((v) => `${v.id} (${v.nodes.length}): ${v.nodes[0].html.slice(0, 200)} ${v.nodes[0].failureSummary}`))
            """
        );
    }
}
