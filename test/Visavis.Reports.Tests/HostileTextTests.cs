using System.Text.Json;
using System.Text.RegularExpressions;
using Visavis.Reports.Tests.Samples;
using Visavis.Reports.Tests.Tools;

namespace Visavis.Reports.Tests;

public sealed partial class HostileTextTests
{
    private static readonly HashSet<string> Known =
    [
        .. new Page(SmallReport.Report).Root.DescendantsAndSelf().Select(e => e.Name.LocalName),
    ];

    public static TheoryData<int> Texts => [.. Enumerable.Range(0, HostileReport.Texts.Count)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void No_text_becomes_an_element_or_a_handler(int index)
    {
        var page = new Page(HostileReport.Of(HostileReport.Texts[index]));
        Assert.All(page.Root.DescendantsAndSelf(), e => Assert.Contains(e.Name.LocalName, Known));
        Assert.All(
            page.Root.Descendants().SelectMany(e => e.Attributes()),
            a => Assert.DoesNotMatch("^(on|src|style)", a.Name.LocalName)
        );
        Assert.All(page.Attributes("href"), h => Assert.StartsWith("#", h));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_page_shows_the_text_as_it_is(int index)
    {
        var text = HostileReport.Texts[index];
        Assert.Equal(CleanText.Of(text), new Page(HostileReport.Of(text)).Elements("h1").Single().Value);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Markdown_holds_no_HTML_and_no_link(int index)
    {
        var text = MarkdownRenderer.Render(HostileReport.Of(HostileReport.Texts[index]));
        var outsideCode = CodeSpan().Replace(text, "");
        Assert.DoesNotMatch(@"(?<!\\)<", outsideCode);
        Assert.DoesNotMatch(@"(?<!\\)\]\(", outsideCode);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Markdown_keeps_the_number_of_cells_in_every_row(int index)
    {
        var text = MarkdownRenderer.Render(HostileReport.Of(HostileReport.Texts[index]));
        var rows = text.Split('\n').Where(l => l.StartsWith('|')).ToList();
        Assert.Equal(10, rows.Count);
        Assert.All(rows, r => Assert.Equal(3, Pipe().Count(r)));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void JSON_carries_the_text_as_it_is(int index)
    {
        var text = HostileReport.Texts[index];
        using var json = JsonDocument.Parse(JsonRenderer.Render(HostileReport.Of(text)));
        Assert.Equal(CleanText.Of(text), json.RootElement.GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("a\0b", "a\uFFFDb")]
    [InlineData("a\u202Eb", "a\uFFFDb")]
    [InlineData("Минск 📈\n", "Минск 📈\n")]
    public void What_no_format_can_carry_is_replaced_visibly(string text, string clean) =>
        Assert.Equal(clean, CleanText.Of(text));

    [Fact]
    public void Half_a_character_is_replaced_visibly() => Assert.Equal("a\uFFFDb", CleanText.Of("a\uD800b"));

    [Fact]
    public void Every_line_end_becomes_a_line_feed() => Assert.Equal("a\nb\nc", CleanText.Of("a\r\nb\rc"));

    [GeneratedRegex(@"(?<fence>`+).*?(?<!`)\k<fence>(?!`)", RegexOptions.None, 5000)]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"(?<!\\)\|", RegexOptions.None, 5000)]
    private static partial Regex Pipe();
}
