using System.Text.RegularExpressions;
using Visavis.Reports.Markdown;
using Visavis.Reports.Tests.Samples;

namespace Visavis.Reports.Tests;

public sealed partial class MarkdownTests
{
    private static readonly string Large = MarkdownRenderer.Render(LargeReport.Report);

    [Fact]
    public void Every_receipt_that_is_referred_to_is_there_once()
    {
        var used = Reference().Matches(Large).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        var defined = Definition().Matches(Large).Select(m => m.Value[..^1]).ToList();
        Assert.NotEmpty(defined);
        Assert.True(used.SetEquals(defined));
        Assert.Equal(defined.Count, defined.Distinct().Count());
    }

    [Fact]
    public void The_lines_of_a_table_have_one_width()
    {
        var widths = Large.Split('\n').Select(l => l.StartsWith('|') ? l.Length : 0);
        var runs = widths.Zip(widths.Skip(1)).Where(p => p.First > 0 && p.Second > 0).ToList();
        Assert.NotEmpty(runs);
        Assert.All(runs, p => Assert.Equal(p.First, p.Second));
    }

    [Theory]
    [InlineData("plain", "`plain`")]
    [InlineData("a`b", "`` a`b ``")]
    [InlineData("a``b`c", "``` a``b`c ```")]
    public void Code_has_a_fence_longer_than_what_it_holds(string text, string code) =>
        Assert.Equal(code, MarkdownText.Code(text));

    [Fact]
    public void A_claim_is_quoted_and_a_calculation_is_in_italics() =>
        Assert.Equal(
            ("“49.0”", "*40.1*", "16.4"),
            (
                MarkdownText.MarkedUp(NumberKind.Claimed, "“49.0”"),
                MarkdownText.MarkedUp(NumberKind.Calculated, "40.1"),
                MarkdownText.MarkedUp(NumberKind.Reported, "16.4")
            )
        );

    [GeneratedRegex(@"\[\^r-\d+\](?!:)", RegexOptions.None, 5000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\[\^r-\d+\]:", RegexOptions.Multiline, 5000)]
    private static partial Regex Definition();
}
