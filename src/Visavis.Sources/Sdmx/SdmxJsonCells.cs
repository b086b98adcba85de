namespace Visavis.Sources;

/// <summary>The observations of one SDMX-JSON data set.</summary>
internal sealed class SdmxJsonCells
{
    private const int MostObservations = 1 << 20;
    private readonly MessageTokens json;
    private readonly MessageRow row;
    private readonly SdmxJsonStructure structure;
    private readonly SdmxJsonDataSet dataSet;
    private readonly string[] whole;
    private readonly IReadOnlyList<SdmxComponent> measures;

    public SdmxJsonCells(MessageTokens json, MessageRow row, (SdmxJsonStructure, SdmxJsonDataSet) described)
    {
        (this.json, this.row, (structure, dataSet)) = (json, row, described);
        measures = structure.Of("measures", "observation") is { Count: > 0 } named
            ? named
            : [new(MessageFormat.Value, [])];
        row.TrySet(MessageFormat.Dataflow, structure.Flow);
        foreach (var dimension in structure.Of("dimensions", "dataSet").Where(d => d.Values.Count == 1))
        {
            row.Set(dimension.Id, dimension.Values[0]);
        }
        SdmxIndex.Attributes(row, structure.Of("attributes", "dataSet"), [.. dataSet.Attributes]);
        whole = row.Keep();
    }

    /// <summary>Fills the row; yields each time it is complete.</summary>
    public IEnumerable<bool> Read()
    {
        foreach (var name in json.Names())
        {
            if (name == "observations")
            {
                foreach (var key in json.Names())
                {
                    row.Return(whole);
                    Fill(key, SdmxIndex.Array(json));
                    yield return true;
                }
            }
            else if (name == "series")
            {
                foreach (var key in json.Names())
                {
                    foreach (var cell in Series(key))
                    {
                        Fill(cell.Key, cell.Texts);
                        yield return true;
                    }
                }
            }
        }
    }

    // A series is small: its attributes may stand behind its observations.
    private IEnumerable<(string Key, string?[] Texts)> Series(string key)
    {
        var cells = new List<(string, string?[])>();
        row.Return(whole);
        SdmxIndex.Key(row, structure.Of("dimensions", "series"), key);
        foreach (var group in dataSet.Groups.Where(g => Agree(g.Key, key)))
        {
            SdmxIndex.Attributes(row, structure.Of("attributes", "dimensionGroup"), [.. group.Attributes]);
        }
        foreach (var name in json.Names())
        {
            if (name == "attributes")
            {
                SdmxIndex.Attributes(row, structure.Of("attributes", "series"), SdmxIndex.Array(json));
            }
            else if (name == "observations")
            {
                cells.AddRange(
                    json.Names().Select(k => (k, SdmxIndex.Array(json))).Take(MostObservations + 1).ToList()
                );
            }
        }
        var series = row.Keep();
        foreach (var cell in Bounded(cells))
        {
            row.Return(series);
            yield return cell;
        }
    }

    private static List<(string, string?[])> Bounded(List<(string, string?[])> cells) =>
        cells.Count > MostObservations
            ? throw new BrokenMessageException("ING073.observations", ("most", MostObservations))
            : cells;

    private void Fill(string key, string?[] texts)
    {
        SdmxIndex.Key(row, structure.Of("dimensions", "observation"), key);
        for (var i = 0; i < Math.Min(measures.Count, texts.Length); i++)
        {
            row.Set(measures[i].Id, texts[i] ?? "");
        }
        if (texts.Length > measures.Count)
        {
            SdmxIndex.Attributes(row, structure.Of("attributes", "observation"), texts.AsSpan(measures.Count));
        }
    }

    private static bool Agree(string group, string series)
    {
        var parts = group.Split(':').Zip(series.Split(':'));
        return parts.All(p => p.First is "" or "~" || p.First == p.Second);
    }
}
