using System.Xml;

namespace Visavis.Api.Sdmx;

/// <summary>Data in SDMX-ML 2.1, generic and structure-specific.</summary>
internal static class DataXml
{
    private const string All = "AllDimensions";

    /// <summary>Generic: what each value is of stands beside it.</summary>
    public static byte[] Generic(MessageHead head, DataQuestion question, IReadOnlyList<DataSet> sets) =>
        SdmxXml.Write(
            "GenericData",
            head,
            xml => Structure(xml, head, question, null),
            xml =>
            {
                foreach (var set in sets)
                {
                    Begin(xml, set);
                    xml.WriteAttributeString("structureRef", DataModel.Structure);
                    foreach (var series in set.Series)
                    {
                        GenericSeries(xml, question, series);
                    }
                    xml.WriteEndElement();
                }
            }
        );

    /// <summary>Structure-specific: values are attributes by the names of the structure.</summary>
    public static byte[] Specific(MessageHead head, DataQuestion question, IReadOnlyList<DataSet> sets)
    {
        var own =
            $"{MessageHead.Urn("datastructure", "DataStructure", DataModel.Structure)}:ObsLevelDim:{Axis(question)}";
        return SdmxXml.Write(
            "StructureSpecificData",
            head,
            xml => Structure(xml, head, question, own),
            xml =>
            {
                foreach (var set in sets)
                {
                    Begin(xml, set);
                    xml.WriteAttributeString("ss", "structureRef", SdmxXml.Specific, DataModel.Structure);
                    xml.WriteAttributeString("ss", "dataScope", SdmxXml.Specific, "DataStructure");
                    foreach (var series in set.Series)
                    {
                        SpecificSeries(xml, question, series);
                    }
                    xml.WriteEndElement();
                }
            }
        );
    }

    private static string Axis(DataQuestion question) => question.IsFlat ? All : DataModel.Time;

    private static void Structure(XmlWriter xml, MessageHead head, DataQuestion question, string? own)
    {
        xml.WriteStartElement("mes", "Structure", SdmxXml.Message);
        xml.WriteAttributeString("structureID", DataModel.Structure);
        if (own is not null)
        {
            xml.WriteAttributeString("namespace", own);
        }
        xml.WriteAttributeString("dimensionAtObservation", Axis(question));
        xml.WriteStartElement("com", "StructureUsage", SdmxXml.Common);
        SdmxXml.Ref(xml, head.Flow, ("version", DataModel.Version));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Begin(XmlWriter xml, DataSet set)
    {
        xml.WriteStartElement("mes", "DataSet", SdmxXml.Message);
        xml.WriteAttributeString("action", set.ValidFrom is null ? "Information" : "Replace");
        if (set.ValidFrom is { } day)
        {
            xml.WriteAttributeString("validFromDate", day);
        }
    }

    private static IEnumerable<(string Id, string Value)> KeyOf(DataSeries series) =>
        DataModel.Dimensions.Select((d, i) => (d.Id, series.Key[i]));

    private static IEnumerable<(string Id, string Value)> AttributesOf(DataPoint point) =>
        DataModel.Attributes.Zip(point.Attributes, (a, value) => (a.Id, value)).Where(a => a.value.Length > 0);

    private static void GenericSeries(XmlWriter xml, DataQuestion question, DataSeries series)
    {
        if (!question.IsFlat)
        {
            Start(xml, "Series");
            Values(xml, "SeriesKey", KeyOf(series));
        }
        foreach (var point in series.Points)
        {
            Start(xml, "Obs");
            if (question.IsFlat)
            {
                Values(xml, "ObsKey", KeyOf(series).Append((DataModel.Time, point.Time)));
            }
            else
            {
                Valued(xml, "ObsDimension", point.Time);
            }
            if (point.Value.Length > 0)
            {
                Valued(xml, "ObsValue", point.Value);
            }
            Values(xml, "Attributes", AttributesOf(point));
            xml.WriteEndElement();
        }
        if (!question.IsFlat)
        {
            xml.WriteEndElement();
        }
    }

    private static void SpecificSeries(XmlWriter xml, DataQuestion question, DataSeries series)
    {
        if (!question.IsFlat)
        {
            xml.WriteStartElement("Series");
            Attributes(xml, KeyOf(series));
        }
        foreach (var point in series.Points)
        {
            xml.WriteStartElement("Obs");
            Attributes(xml, question.IsFlat ? KeyOf(series) : []);
            xml.WriteAttributeString(DataModel.Time, point.Time);
            if (point.Value.Length > 0)
            {
                xml.WriteAttributeString(DataModel.Value, point.Value);
            }
            Attributes(xml, AttributesOf(point));
            xml.WriteEndElement();
        }
        if (!question.IsFlat)
        {
            xml.WriteEndElement();
        }
    }

    private static void Attributes(XmlWriter xml, IEnumerable<(string Id, string Value)> values)
    {
        foreach (var (id, value) in values)
        {
            xml.WriteAttributeString(id, SdmxXml.Clean(value));
        }
    }

    private static void Values(XmlWriter xml, string element, IEnumerable<(string Id, string Value)> values)
    {
        var all = values.ToList();
        if (all.Count == 0)
        {
            return;
        }
        Start(xml, element);
        foreach (var (id, value) in all)
        {
            Start(xml, "Value");
            xml.WriteAttributeString("id", id);
            xml.WriteAttributeString("value", SdmxXml.Clean(value));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Valued(XmlWriter xml, string element, string value)
    {
        Start(xml, element);
        xml.WriteAttributeString("value", value);
        xml.WriteEndElement();
    }

    private static void Start(XmlWriter xml, string element) => xml.WriteStartElement("gen", element, SdmxXml.Generic);
}
