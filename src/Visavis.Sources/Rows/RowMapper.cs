using System.Text;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Makes something of a row. For one thread.</summary>
internal abstract class RowMapper
{
    private const int LongestText = 200;

    /// <summary>Takes a row: counts the figures that it holds, and sets aside those that it cannot read.</summary>
    public abstract void Map(long line, Fields fields, Outcome outcome);

    /// <summary>Hands over what was made since the last time.</summary>
    public abstract void HandOver(Outcome outcome);

    /// <summary>A row of a kind that the source declares no figure of.</summary>
    protected static SetAside NoFigure(in FieldRow row, Spot spot)
    {
        var fields = row.Fields;
        var text = string.Join(", ", Enumerable.Range(0, Math.Min(fields.Count, 30)).Select(fields.Text));
        return Aside(row.Line, "", text, Texts.NoFigure(spot with { Line = row.Line }));
    }

    public static SetAside Aside(long line, string column, string text, Problem problem) =>
        new(line, column, text.Length > LongestText ? text[..LongestText] : text, problem);

    public static SetAside Aside(long line, ReadOnlySpan<byte> row, Problem problem) =>
        Aside(line, "", Encoding.UTF8.GetString(row[..Math.Min(row.Length, 2 * LongestText)]), problem);
}

/// <summary>What became of a stretch of rows.</summary>
internal sealed class Outcome
{
    public List<ObservationBatch> Batches { get; } = [];

    public List<Record> Records { get; } = [];

    public List<SeriesPoint> Series { get; } = [];

    public List<SetAside> SetAside { get; } = [];

    /// <summary>Figures: a row counts as often as it holds one.</summary>
    public long RowsIn { get; set; }

    /// <summary>Rows or records of the file, whatever is in them.</summary>
    public long Lines { get; set; }

    /// <summary>Rows in which a column says other than the file's name.</summary>
    public long Differing { get; set; }

    /// <summary>Cells that hold no figure and need not.</summary>
    public long LeftOut { get; set; }

    public long Furniture { get; set; }

    public long Rounded { get; set; }

    /// <summary>Points whose print had more decimals than are kept.</summary>
    public long Shortened { get; set; }

    public long Kept => Batches.Sum(b => (long)b.Count) + Records.Count + Series.Count;

    /// <summary>Counts a row that cannot become anything.</summary>
    public void Refuse(SetAside row)
    {
        RowsIn++;
        SetAside.Add(row);
    }
}

/// <summary>A row as texts by role.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Texts">Role and what stands there.</param>
internal sealed record Record(long Line, IReadOnlyDictionary<string, string> Texts)
{
    public string this[string role] => Texts.GetValueOrDefault(role, "");
}
