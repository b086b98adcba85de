using System.Reflection;
using Visavis.Core;
using Visavis.Reports.Tests.Samples;
using Visavis.Reports.Tests.Tools;

namespace Visavis.Reports.Tests;

public sealed class WordingTests
{
    [Fact]
    public void Every_word_has_an_English_and_a_Russian_form()
    {
        var (english, russian) = (new Wording(Language.En), new Wording(Language.Ru));
        var words = typeof(Wording).GetProperties(BindingFlags.Public | BindingFlags.Instance);
        Assert.NotEmpty(words);
        Assert.All(words, w => Assert.NotEqual(w.GetValue(english), w.GetValue(russian)));
    }

    [Fact]
    public void A_Russian_report_says_so_and_has_a_decimal_comma()
    {
        var page = new Page(SmallReport.Report with { Language = Language.Ru });
        Assert.Equal("ru", (string?)page.Root.Attribute("lang"));
        Assert.Contains(page.Classed("a", "n"), a => a.Value == "40,1");
        Assert.Contains(page.Elements("h2"), h => h.Value == "Источники");
    }
}
