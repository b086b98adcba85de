using System.Xml.Linq;

namespace Visavis.Reports.Tests.Tools;

/// <summary>A rendered page as a tree.</summary>
internal sealed class Page
{
    public Page(Report report)
    {
        Text = HtmlRenderer.Render(report);
        Root = XDocument.Parse(Text, LoadOptions.PreserveWhitespace).Root!;
    }

    public string Text { get; }

    public XElement Root { get; }

    public IEnumerable<XElement> Elements(string name) => Root.Descendants(name);

    public IEnumerable<XElement> Classed(string name, string cssClass) =>
        Elements(name).Where(e => Classes(e).Contains(cssClass, StringComparer.Ordinal));

    public IEnumerable<string> Attributes(string name) => Root.Descendants().Attributes(name).Select(a => a.Value);

    public static string[] Classes(XElement element) => ((string?)element.Attribute("class") ?? "").Split(' ');
}
