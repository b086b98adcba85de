using System.Xml;

namespace Visavis.Api.Sdmx;

/// <summary>An SDMX-ML 2.1 message as it is written: namespaces, header, and the end.</summary>
internal sealed class SdmxXml : IDisposable
{
    private const string Root = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/";
    public const string Message = Root + "message";
    public const string Common = Root + "common";
    public const string Generic = Root + "data/generic";
    public const string Specific = Root + "data/structurespecific";
    public const string Structure = Root + "structure";

    private readonly MemoryStream bytes = new();
    private readonly XmlWriter xml;

    private SdmxXml(string root)
    {
        xml = XmlWriter.Create(bytes, new() { Encoding = new System.Text.UTF8Encoding(false), NewLineChars = "\n" });
        xml.WriteStartElement("mes", root, Message);
        xml.WriteAttributeString("xmlns", "com", null, Common);
        xml.WriteAttributeString("xmlns", "xsi", null, "http://www.w3.org/2001/XMLSchema-instance");
    }

    /// <summary>The message, written by <paramref name="body"/> between its header and its end.</summary>
    public static byte[] Write(string root, MessageHead head, Action<XmlWriter> structure, Action<XmlWriter> body)
    {
        using var message = new SdmxXml(root);
        message.Head(head, structure);
        body(message.xml);
        message.xml.WriteEndElement();
        message.xml.Flush();
        return message.bytes.ToArray();
    }

    /// <summary>A pointer to a structure of ours.</summary>
    public static void Ref(XmlWriter xml, string id, params ReadOnlySpan<(string Name, string Value)> more)
    {
        xml.WriteStartElement("Ref");
        xml.WriteAttributeString("id", id);
        foreach (var (name, value) in more)
        {
            xml.WriteAttributeString(name, value);
        }
        xml.WriteAttributeString("agencyID", DataModel.Agency);
        xml.WriteEndElement();
    }

    /// <summary>A text in a language.</summary>
    public static void Name(XmlWriter xml, string language, string text)
    {
        xml.WriteStartElement("com", "Name", Common);
        xml.WriteAttributeString("xml", "lang", null, language);
        xml.WriteString(Clean(text));
        xml.WriteEndElement();
    }

    /// <summary>A text without what XML does not take.</summary>
    public static string Clean(string text) =>
        text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Where(XmlConvert.IsXmlChar));

    public void Dispose()
    {
        xml.Dispose();
        bytes.Dispose();
    }

    private void Head(MessageHead head, Action<XmlWriter> structure)
    {
        xml.WriteStartElement("mes", "Header", Message);
        xml.WriteElementString("mes", "ID", Message, head.Id);
        xml.WriteElementString("mes", "Test", Message, "false");
        xml.WriteElementString("mes", "Prepared", Message, head.Prepared);
        xml.WriteStartElement("mes", "Sender", Message);
        xml.WriteAttributeString("id", DataModel.Agency);
        xml.WriteEndElement();
        structure(xml);
        xml.WriteEndElement();
    }
}
