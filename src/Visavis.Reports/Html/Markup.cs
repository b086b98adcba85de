using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Visavis.Reports.Html;

/// <summary>Writes elements as text that is HTML and well-formed XML at once.</summary>
internal static class Markup
{
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal) { "meta", "br", "hr" };

    /// <summary>The page; the elements are cleaned on the way.</summary>
    public static string Page(XElement page) => $"<!DOCTYPE html>\n{Fragment(page)}\n";

    /// <summary>An element for a page around it; cleaned on the way.</summary>
    public static string Fragment(XElement whole)
    {
        foreach (var element in whole.DescendantsAndSelf())
        {
            Finish(element);
        }
        return Write(whole);
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
