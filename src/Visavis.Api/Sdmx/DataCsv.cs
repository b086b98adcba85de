using System.Text;
using Visavis.Workbench.Exports;

namespace Visavis.Api.Sdmx;

/// <summary>Data in SDMX-CSV 2.0.</summary>
internal static class DataCsv
{
    public static byte[] Write(MessageHead head, IReadOnlyList<DataSet> sets)
    {
        var text = new StringWriter { NewLine = "\n" };
        var line = new CsvLine();
        string[] header =
        [
            "STRUCTURE",
            "STRUCTURE_ID",
            "ACTION",
            .. DataModel.Dimensions.Select(d => d.Id),
            DataModel.Time,
            DataModel.Value,
            .. DataModel.Attributes.Select(a => a.Id),
        ];
        Array.ForEach(header, line.Add);
        line.WriteTo(text);
        foreach (var set in sets)
        {
            foreach (var series in set.Series)
            {
                foreach (var point in series.Points)
                {
                    Write(line, head, set, series, point);
                    line.WriteTo(text);
                }
            }
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(CsvLine line, MessageHead head, DataSet set, DataSeries series, DataPoint point)
    {
        line.Add("dataflow");
        line.Add($"{DataModel.Agency}:{head.Flow}({DataModel.Version})");
        line.Add(set.ValidFrom is null ? "I" : "R");
        foreach (var part in series.Key)
        {
            line.AddWords(part);
        }
        line.Add(point.Time);
        line.Add(point.Value);
        foreach (var (attribute, value) in DataModel.Attributes.Zip(point.Attributes))
        {
            // A number may begin with a minus; words that begin so might be taken for a formula.
            if (attribute.Id == "COMMENT")
            {
                line.AddWords(value);
            }
            else
            {
                line.Add(value);
            }
        }
        for (var i = point.Attributes.Count; i < DataModel.Attributes.Count; i++)
        {
            line.Add("");
        }
    }
}
