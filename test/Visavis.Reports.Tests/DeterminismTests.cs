using System.Globalization;
using Visavis.Reports.Tests.Samples;

namespace Visavis.Reports.Tests;

public sealed class DeterminismTests
{
    public static TheoryData<string> Formats => ["html", "md", "json"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_same_report_gives_the_same_text_on_any_thread_and_in_any_culture(string format)
    {
        var alone = Render(format, "");
        var texts = new string[4];
        string[] cultures = ["ru-RU", "tr-TR", "ar-SA", "fa-IR"];
        Parallel.For(
            0,
            4,
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            i => texts[i] = Render(format, cultures[i])
        );
        Assert.All(texts, t => Assert.True(alone == t));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Lines_end_in_a_line_feed_alone_and_the_file_in_one(string format)
    {
        var text = Render(format, "");
        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("\n", text);
        Assert.False(text.EndsWith("\n\n", StringComparison.Ordinal));
    }

    private static string Render(string format, string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        return format switch
        {
            "html" => HtmlRenderer.Render(LargeReport.Report),
            "md" => MarkdownRenderer.Render(LargeReport.Report),
            _ => JsonRenderer.Render(LargeReport.Report),
        };
    }
}
