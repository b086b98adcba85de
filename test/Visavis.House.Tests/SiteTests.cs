namespace Visavis.House.Tests;

/// <summary>The documentation holds together; the site of it lies in out/site afterwards.</summary>
public sealed class SiteTests
{
    [Fact]
    public void Every_link_of_the_documentation_leads_somewhere() => Assert.Empty(new Site().Broken);

    [Fact]
    public void The_site_has_every_page_and_every_page_the_way_to_all_others()
    {
        var site = new Site();
        var folder = Repository.File("out", "site");
        site.Write(folder);
        var pages = site.All.ToList();
        Assert.True(pages.Count > 50);
        Assert.All(
            pages,
            page =>
            {
                var html = File.ReadAllText(Path.Combine(folder, page.Html));
                Assert.Equal(pages.Count, Count(html, "<li><a href=") - Count(TextOf(html), "<li><a href="));
                Assert.Contains("aria-current", html, StringComparison.Ordinal);
            }
        );
        Assert.True(File.Exists(Path.Combine(folder, "docs", "pictures", "BLR-RUS-flows.svg")));
    }

    private static string TextOf(string html) => html[html.IndexOf("<main", StringComparison.Ordinal)..];

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
