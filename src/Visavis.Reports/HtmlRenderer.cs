using System.Text;
using System.Xml;
using System.Xml.Linq;
using Visavis.Reports.Html;

namespace Visavis.Reports;

/// <summary>One page that needs nothing else: no file, no network; a script in it draws the charts. Also well-formed XML.</summary>
public static class HtmlRenderer
{
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal) { "meta", "br", "hr" };

    /// <summary>The page; the same report gives the same text.</summary>
    /// <exception cref="ArgumentException">The report contradicts itself.</exception>
    public static string Render(Report report)
    {
        var page = new HtmlPage(new(report)).Whole();
        foreach (var element in page.DescendantsAndSelf())
        {
            Finish(element);
        }
        return $"<!DOCTYPE html>\n{Write(page)}\n";
    }

    // An empty element that HTML does not know as void must have an end tag.
    private static void Finish(XElement element)
    {
        if (element.IsEmpty && !Void.Contains(element.Name.LocalName))
        {
            element.Value = "";
        }
        foreach (var attribute in element.Attributes())
        {
            attribute.Value = CleanText.Of(attribute.Value);
        }
        foreach (var text in element.Nodes().OfType<XText>())
        {
            text.Value = CleanText.Of(text.Value);
        }
    }

    private static string Write(XElement page)
    {
        var settings = new XmlWriterSettings { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.None };
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, settings))
        {
            page.WriteTo(writer);
        }
        return text.ToString();
    }
}
