namespace Visavis.Sources;

/// <summary>Reads SDMX-JSON 1.0 and 2.0, by series or flat. What the indexes mean may stand behind them: the message is read twice.</summary>
internal sealed class SdmxJsonReader : MessageFormat
{
    protected override IEnumerable<long> Rows(MessageRow row, Stream bytes)
    {
        using var twice = Spool.Of(bytes);
        var head = SdmxJsonHead.Read(new(twice));
        twice.Position = 0;
        var json = new MessageTokens(twice);
        json.Read();
        var number = 0L;
        foreach (var _ in DataSets(json, row, head))
        {
            yield return ++number;
        }
    }

    private static IEnumerable<bool> DataSets(MessageTokens json, MessageRow row, SdmxJsonHead head)
    {
        foreach (var name in json.Names())
        {
            if (name == "data")
            {
                foreach (var complete in DataSets(json, row, head))
                {
                    yield return complete;
                }
            }
            else if (name == "dataSets")
            {
                foreach (var place in json.Items())
                {
                    var cells = new SdmxJsonCells(json, row, head[place]);
                    foreach (var complete in cells.Read())
                    {
                        yield return complete;
                    }
                }
            }
        }
    }
}
