using System.Xml;

namespace Visavis.Sources;

/// <summary>What an element of a structure says in the elements inside it, the first time that it says so.</summary>
/// <param name="id">Its own.</param>
internal sealed class StructureItem(string id)
{
    private readonly Dictionary<string, string> said = new(StringComparer.Ordinal);
    private string open = "";

    public string Id { get; } = id;

    /// <summary>Its name: English, else the first.</summary>
    public string Name => English ?? this["Name"];

    /// <summary>Its name in English; absent where it has none.</summary>
    public string? English { get; private set; }

    /// <summary>The id that stands in an element inside it; empty where there is none.</summary>
    public string this[string element] => said.GetValueOrDefault(element, "");

    /// <summary>Begins where the element itself does.</summary>
    public void Begin(XmlReader xml) => open = xml.LocalName == "Name" ? "Name" : "";

    // 2.1 names what it means by an element Ref, 3.0 by a URN or by the id alone.
    public void Take(XmlReader xml)
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Element when xml.LocalName is "Name" or "Parent" or "ConceptIdentity" or "Enumeration":
                open = xml.IsEmptyElement ? "" : xml.LocalName;
                break;
            case XmlNodeType.Element when xml.LocalName == "Ref" && open.Length > 0:
                said.TryAdd(open, xml.GetAttribute("id") ?? "");
                break;
            case XmlNodeType.EndElement when xml.LocalName == open:
                open = "";
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA when open == "Name":
                said.TryAdd("Name", xml.Value.Trim());
                English ??= xml.XmlLang == "en" ? xml.Value.Trim() : null;
                break;
            case XmlNodeType.Text when open.Length > 0:
                said.TryAdd(open, SdmxNames.LastOf(xml.Value.Trim()));
                break;
        }
    }
}
