using System.Globalization;
using System.Xml;
using Visavis.Core;

namespace Visavis.Api.Sdmx;

/// <summary>Structures in SDMX-ML 2.1.</summary>
internal static class StructureXml
{
    public static byte[] Write(MessageHead head, Artefacts artefacts) =>
        SdmxXml.Write(
            "Structure",
            head,
            _ => { },
            xml =>
            {
                xml.WriteStartElement("mes", "Structures", SdmxXml.Message);
                All(xml, "Dataflows", artefacts.Flows, flow => Flow(xml, head, flow));
                All(xml, "Codelists", artefacts.Lists, list => List(xml, head, list));
                All(xml, "Concepts", Once(artefacts.HasConcepts, head), _ => Concepts(xml, head));
                All(xml, "DataStructures", Once(artefacts.HasStructure, head), _ => Definition(xml, head));
                xml.WriteEndElement();
            }
        );

    private static MessageHead[] Once(bool isThere, MessageHead head) => isThere ? [head] : [];

    private static void All<T>(XmlWriter xml, string element, IReadOnlyList<T> items, Action<T> write)
    {
        if (items.Count == 0)
        {
            return;
        }
        Start(xml, element);
        foreach (var item in items)
        {
            write(item);
        }
        xml.WriteEndElement();
    }

    private static void Flow(XmlWriter xml, MessageHead head, Dataflow flow)
    {
        Maintained(xml, head, "Dataflow", ("datastructure", "Dataflow"), flow.Id, flow.Name);
        Start(xml, "Structure");
        SdmxXml.Ref(
            xml,
            DataModel.Structure,
            ("version", DataModel.Version),
            ("package", "datastructure"),
            ("class", "DataStructure")
        );
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void List(XmlWriter xml, MessageHead head, CodeList list)
    {
        Maintained(xml, head, "Codelist", ("codelist", "Codelist"), list.Id, list.Name);
        foreach (var code in list.Codes)
        {
            Named(xml, head, "Code", code.Id, code.Name);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Concepts(XmlWriter xml, MessageHead head)
    {
        var say = Say(head);
        Maintained(
            xml,
            head,
            "ConceptScheme",
            ("conceptscheme", "ConceptScheme"),
            DataModel.Concepts,
            say["sdmx.scheme"]
        );
        foreach (var id in Ids)
        {
            Named(xml, head, "Concept", id, say[$"sdmx.concepts.{id}"]);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    /// <summary>Ids of all components.</summary>
    public static IEnumerable<string> Ids =>
        DataModel
            .Dimensions.Select(d => d.Id)
            .Concat([DataModel.Time, DataModel.Value])
            .Concat(DataModel.Attributes.Select(a => a.Id));

    private static void Definition(XmlWriter xml, MessageHead head)
    {
        Maintained(
            xml,
            head,
            "DataStructure",
            ("datastructure", "DataStructure"),
            DataModel.Structure,
            Say(head)["sdmx.structure"]
        );
        Start(xml, "DataStructureComponents");
        Component(xml, "DimensionList", "DimensionDescriptor");
        var position = 1;
        foreach (var dimension in DataModel.Dimensions)
        {
            Part(xml, "Dimension", dimension.Id, dimension.List, position++);
        }
        Part(xml, "TimeDimension", DataModel.Time, "", position);
        xml.WriteEndElement();
        Component(xml, "AttributeList", "AttributeDescriptor");
        foreach (var attribute in DataModel.Attributes)
        {
            Part(xml, "Attribute", attribute.Id, attribute.List, null);
        }
        xml.WriteEndElement();
        Component(xml, "MeasureList", "MeasureDescriptor");
        Part(xml, "PrimaryMeasure", DataModel.Value, "", null);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Part(XmlWriter xml, string element, string id, string list, int? position)
    {
        Component(xml, element, id);
        if (element == "Attribute")
        {
            xml.WriteAttributeString("assignmentStatus", "Conditional");
        }
        if (position is { } place)
        {
            xml.WriteAttributeString("position", place.ToString(CultureInfo.InvariantCulture));
        }
        Start(xml, "ConceptIdentity");
        SdmxXml.Ref(
            xml,
            id,
            ("maintainableParentID", DataModel.Concepts),
            ("maintainableParentVersion", DataModel.Version),
            ("package", "conceptscheme"),
            ("class", "Concept")
        );
        xml.WriteEndElement();
        Start(xml, "LocalRepresentation");
        if (list.Length > 0)
        {
            Start(xml, "Enumeration");
            SdmxXml.Ref(xml, list, ("version", DataModel.Version), ("package", "codelist"), ("class", "Codelist"));
            xml.WriteEndElement();
        }
        else
        {
            Start(xml, "TextFormat");
            xml.WriteAttributeString("textType", element == "TimeDimension" ? "ObservationalTimePeriod" : "String");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        if (element == "Attribute")
        {
            Start(xml, "AttributeRelationship");
            Start(xml, "PrimaryMeasure");
            xml.WriteStartElement("Ref");
            xml.WriteAttributeString("id", DataModel.Value);
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static Speech Say(MessageHead head) =>
        Texts.Book.Speaking(head.Language == "ru" ? Language.Ru : Language.En);

    private static void Maintained(
        XmlWriter xml,
        MessageHead head,
        string element,
        (string Package, string Kind) urn,
        string id,
        string name
    )
    {
        Component(xml, element, id);
        xml.WriteAttributeString("agencyID", DataModel.Agency);
        xml.WriteAttributeString("version", DataModel.Version);
        xml.WriteAttributeString("isFinal", "false");
        xml.WriteAttributeString("urn", MessageHead.Urn(urn.Package, urn.Kind, id));
        SdmxXml.Name(xml, head.Language, name);
    }

    private static void Named(XmlWriter xml, MessageHead head, string element, string id, string name)
    {
        Component(xml, element, id);
        SdmxXml.Name(xml, head.Language, name);
    }

    private static void Component(XmlWriter xml, string element, string id)
    {
        Start(xml, element);
        xml.WriteAttributeString("id", id);
    }

    private static void Start(XmlWriter xml, string element) =>
        xml.WriteStartElement("str", element, SdmxXml.Structure);
}
