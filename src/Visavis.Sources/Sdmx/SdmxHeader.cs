using System.Xml;

namespace Visavis.Sources;

/// <summary>What a message says of itself: of which data flow it is, and whether the publisher answers with an error.</summary>
internal sealed class SdmxHeader(MessageRow row)
{
    private readonly Dictionary<string, string> structures = new(StringComparer.Ordinal);
    private string open = "";
    private string last = "";
    private string code = "";
    private string severity = "";
    private bool isError;
    private bool isMessage;

    public void Take(XmlReader xml)
    {
        switch (xml.NodeType, xml.LocalName)
        {
            case (XmlNodeType.Element, "Structure") when xml.GetAttribute("structureID") is { } id:
                (open, last) = (id, "");
                break;
            case (XmlNodeType.Element, "Ref") when open.Length > 0 && last.Length == 0:
                Name(xml.GetAttribute("id") ?? "");
                break;
            case (XmlNodeType.Element, "DataSet"):
                Begin(xml);
                break;
            case (XmlNodeType.Element, "Message" or "ErrorMessage"):
                (code, severity) = (xml.GetAttribute("code") ?? "", xml.GetAttribute("severity") ?? "Error");
                (isMessage, isError) = (true, severity == "Error");
                break;
            case (XmlNodeType.Text, _) when open.Length > 0 && last.Length == 0:
                Name(SdmxNames.IdOf(xml.Value));
                break;
            case (XmlNodeType.Text, _) when isMessage && isError:
                throw new AnsweredException(code, xml.Value);
            case (XmlNodeType.EndElement, "Message" or "ErrorMessage"):
                isMessage = false;
                break;
        }
    }

    /// <summary>An error without a word is one all the same.</summary>
    public void End()
    {
        if (isError)
        {
            throw new AnsweredException(code, severity);
        }
    }

    private void Name(string flow)
    {
        last = flow;
        structures[open] = last;
        open = "";
    }

    // Data sets of 2.0 name no structure of the header: there is but one.
    private void Begin(XmlReader xml)
    {
        var reference = "";
        while (xml.MoveToNextAttribute())
        {
            reference = xml.LocalName == "structureRef" ? xml.Value : reference;
        }
        xml.MoveToElement();
        row.TrySet(MessageFormat.Dataflow, structures.GetValueOrDefault(reference, last));
    }
}
