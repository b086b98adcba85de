namespace Visavis.Browser.Tests;

[Collection(PagesCollection.Name)]
public sealed class AxeTests(Pages pages)
{
    [ChromiumTheory]
    [InlineData("en", 1280, false)]
    [InlineData("en", 360, true)]
    [InlineData("ru", 1280, true)]
    [InlineData("ru", 360, false)]
    public async Task Nothing_serious_stands_in_the_way_of_a_reader(string name, int width, bool dark)
    {
        await using var open = await OpenPage.Of(pages, name, new(width, dark));
        Assert.Empty(await Axe.Serious(open.Ask<string[]>));
    }

    [ChromiumTheory]
    [InlineData(1280, false)]
    [InlineData(360, true)]
    public async Task Nor_in_a_receipt(int width, bool dark)
    {
        await using var open = await OpenPage.Of(pages, "en", new(width, dark), "#r-1");
        await open.Page.WaitForSelectorAsync("#receipt");
        Assert.Empty(await Axe.Serious(open.Ask<string[]>, "{ include: ['#receipt'] }"));
    }
}
