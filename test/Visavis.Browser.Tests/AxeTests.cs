namespace Visavis.Browser.Tests;

[Collection(PagesCollection.Name)]
public sealed class AxeTests(Pages pages)
{
    // Each language, width and colour once; the other pairs of them under VISAVIS_LONG=1.
    public static TheoryData<string, int, bool> Views =>
        Environment.GetEnvironmentVariable("VISAVIS_LONG") == "1"
            ? new()
            {
                { "en", 360, true },
                { "ru", 1280, false },
                { "en", 1280, false },
                { "ru", 360, false },
                { "ru", 1280, true },
            }
            : new() { { "en", 360, true }, { "ru", 1280, false } };

    [ChromiumTheory]
    [MemberData(nameof(Views))]
    public async Task Nothing_serious_stands_in_the_way_of_a_reader_nor_in_a_receipt(string name, int width, bool dark)
    {
        await using var open = await OpenPage.Of(pages, name, new(width, dark));
        Assert.Empty(await Axe.Serious(open.Ask<string[]>));
        await open.Ask<string>("location.hash = '#r-1'");
        await open.Page.WaitForSelectorAsync("#receipt");
        Assert.Empty(await Axe.Serious(open.Ask<string[]>, "{ include: ['#receipt'] }"));
    }
}
