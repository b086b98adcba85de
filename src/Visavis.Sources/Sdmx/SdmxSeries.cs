using System.Xml;

namespace Visavis.Sources;

/// <summary>Gathers what a message says of a data set, a group, a series and an observation.</summary>
internal sealed class SdmxSeries(MessageRow row)
{
    private const int MostNames = 4096;
    private readonly SdmxGroups groups = new();
    private readonly Dictionary<string, string> pairs = new(StringComparer.Ordinal);
    private string[]? dataSet;
    private string[]? series;
    private bool isSeries;
    private string concept = "";

    /// <returns>Whether an observation is complete.</returns>
    public bool Take(XmlReader xml) =>
        xml.NodeType switch
        {
            XmlNodeType.Element => Begin(xml),
            XmlNodeType.EndElement => End(xml.LocalName),
            XmlNodeType.Text => Text(xml.Value),
            _ => false,
        };

    private bool Begin(XmlReader xml)
    {
        var (name, isEmpty) = (xml.LocalName, xml.IsEmptyElement);
        switch (name)
        {
            case "DataSet":
                Attributes(xml, (n, v) => row.TrySet(n, v));
                dataSet = row.Keep();
                break;
            case var group when IsGroup(group):
                Settle();
                Attributes(xml, GroupPair);
                break;
            case "Series":
                Settle();
                isSeries = true;
                Attributes(xml, Pair);
                break;
            case "Obs":
                Meet();
                Return(series ?? dataSet);
                Attributes(xml, Pair);
                break;
            case "Value" or "ObsValue" or "ObsDimension" when dataSet is not null:
                Named(xml);
                break;
        }
        concept = name;
        return isEmpty && End(name);
    }

    // Of generic messages the name and the value stand in attributes of an element; the group's come before any series.
    private void Named(XmlReader xml)
    {
        var value = xml.GetAttribute("value") ?? "";
        var name = xml.LocalName switch
        {
            "ObsValue" => MessageFormat.Value,
            "ObsDimension" => xml.GetAttribute("id") ?? "TIME_PERIOD",
            _ => xml.GetAttribute("id") ?? xml.GetAttribute("concept") ?? "",
        };
        Pair(name, value);
    }

    private void Pair(string name, string value)
    {
        pairs[name] = value;
        if (pairs.Count > MostNames)
        {
            throw new BrokenMessageException("ING073.names", ("most", MostNames));
        }
    }

    // Editions before 2.1 give the element of a group the group's own name: SiblingGroup.
    private static bool IsGroup(string name) => name.EndsWith("Group", StringComparison.Ordinal);

    private void GroupPair(string name, string value)
    {
        if (name != "type")
        {
            Pair(name, value);
        }
    }

    private bool Text(string value)
    {
        if (concept == "Time" && dataSet is not null)
        {
            Pair("TIME_PERIOD", value);
        }
        return false;
    }

    private bool End(string name)
    {
        switch (name)
        {
            case var group when IsGroup(group):
                groups.Add(pairs);
                pairs.Clear();
                return false;
            case "Series":
                (series, isSeries) = (null, false);
                pairs.Clear();
                return false;
            case "Obs":
                EndObservation();
                return true;
            case "DataSet":
                (dataSet, series) = (null, null);
                groups.Clear();
                return false;
            default:
                return false;
        }
    }

    // What stands before the first group or series is said of the whole data set.
    private void Settle()
    {
        Return(dataSet);
        foreach (var (name, value) in pairs)
        {
            row.TrySet(name, value);
        }
        pairs.Clear();
        dataSet = row.Keep();
    }

    // The key and the attributes of a series are complete when its first observation begins.
    private void Meet()
    {
        if (!isSeries)
        {
            Settle();
        }
        else if (series is null)
        {
            Return(dataSet);
            groups.Meet(pairs);
            Fill();
            series = row.Keep();
        }
    }

    // Without series each observation bears the whole key.
    private void EndObservation()
    {
        if (!isSeries)
        {
            groups.Meet(pairs);
        }
        Fill();
    }

    private void Fill()
    {
        foreach (var (name, value) in pairs)
        {
            row.Set(name, value);
        }
        pairs.Clear();
    }

    private void Return(string[]? kept)
    {
        if (kept is not null)
        {
            row.Return(kept);
        }
    }

    // What bears a namespace is of the format, not of the data.
    private static void Attributes(XmlReader xml, Action<string, string> take)
    {
        while (xml.MoveToNextAttribute())
        {
            if (xml.Prefix.Length == 0 && xml.LocalName != "xmlns")
            {
                take(xml.LocalName, xml.Value);
            }
        }
        xml.MoveToElement();
    }
}
