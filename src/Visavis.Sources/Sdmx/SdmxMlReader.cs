using System.Xml;

namespace Visavis.Sources;

/// <summary>Reads SDMX-ML 2.0, 2.1 and 3.0: generic, compact and structure-specific, by series or flat. A structure in front of the data is followed. Names are taken without their namespaces, which differ by edition and by data set.</summary>
internal sealed class SdmxMlReader : MessageFormat
{
    private const int Deepest = 64;

    protected override IEnumerable<long> Rows(MessageRow row, Stream bytes)
    {
        var metered = new MeteredStream(bytes);
        using var xml = XmlReader.Create(metered, Settings);
        var lines = (IXmlLineInfo)xml;
        var header = new SdmxHeader(row);
        var message = new SdmxSeries(row);
        while (xml.Read())
        {
            metered.Passed();
            if (xml.Depth > Deepest)
            {
                throw new BrokenMessageException("ING073.deep", ("most", Deepest));
            }
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Structures", IsEmptyElement: false })
            {
                using var structures = xml.ReadSubtree();
                row.Meet(new StructureXml(structures, metered).Read());
            }
            header.Take(xml);
            if (message.Take(xml))
            {
                yield return lines.LineNumber;
            }
        }
        header.End();
    }

    // No document type, nothing external: entities can neither grow nor reach out.
    internal static XmlReaderSettings Settings =>
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        };
}
