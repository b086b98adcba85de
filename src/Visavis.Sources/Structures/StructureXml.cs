using System.Xml;

namespace Visavis.Sources;

/// <summary>Reads structures of SDMX-ML 2.1 and 3.0: one item at a time is in memory, of no more than a bounded length.</summary>
/// <param name="xml">Of settings that allow no document type.</param>
/// <param name="metered">From which it reads.</param>
internal sealed class StructureXml(XmlReader xml, MeteredStream metered)
{
    private const int Deepest = 64;
    private readonly StructureBuilder builder = new();
    private string id = "";
    private string name = "";
    private bool isList;

    /// <summary>Reads to the end of the reader.</summary>
    public SdmxStructure Read()
    {
        while (!xml.EOF)
        {
            if (!TryItem())
            {
                Pass();
                Next();
            }
        }
        return builder.Build();
    }

    private void Pass()
    {
        if (xml.LocalName is not ("Codelist" or "DataStructure"))
        {
            return;
        }
        if (xml.NodeType == XmlNodeType.Element)
        {
            (id, name, isList) = (xml.GetAttribute("id") ?? "", "", xml.LocalName == "Codelist");
        }
        if (xml.NodeType == XmlNodeType.EndElement || xml.IsEmptyElement)
        {
            End();
        }
    }

    private void End()
    {
        if (isList)
        {
            builder.EndList(id, name);
        }
        else
        {
            builder.EndDefinition(id);
        }
        isList = false;
    }

    /// <summary>Takes the element that begins here whole, and moves behind it.</summary>
    private bool TryItem()
    {
        switch (xml.NodeType == XmlNodeType.Element ? xml.LocalName : "")
        {
            case "Code" when isList:
                var code = Item();
                builder.Add(new(code.Id, code.Name, code["Parent"]));
                return true;
            case "Name" when isList:
                var label = Item();
                name = label.English ?? (name.Length > 0 ? name : label.Name);
                return true;
            case "Concept":
                var concept = Item();
                builder.AddConcept(concept.Id, concept["Enumeration"]);
                return true;
            case "Dimension" or "MeasureDimension":
                Part(PartKind.Dimension);
                return true;
            case "TimeDimension":
                Part(PartKind.Time);
                return true;
            case "Attribute":
                Part(PartKind.Attribute);
                return true;
            case "PrimaryMeasure" or "Measure":
                Part(PartKind.Measure);
                return true;
            default:
                return false;
        }
    }

    private void Part(PartKind kind)
    {
        var part = Item();
        builder.AddPart(part.Id, kind, part["ConceptIdentity"], part["Enumeration"]);
    }

    /// <summary>What matters of the element that begins here; moves behind it.</summary>
    private StructureItem Item()
    {
        var item = new StructureItem(xml.GetAttribute("id") ?? "");
        var depth = xml.Depth;
        if (!xml.IsEmptyElement)
        {
            item.Begin(xml);
            while (Next() && xml.Depth > depth)
            {
                item.Take(xml);
            }
        }
        Next();
        return item;
    }

    private bool Next()
    {
        metered.Passed();
        return xml.Depth <= Deepest ? xml.Read() : throw new BrokenMessageException("ING073.deep", ("most", Deepest));
    }
}
