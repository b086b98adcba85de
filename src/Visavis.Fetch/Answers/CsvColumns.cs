using System.Globalization;
using System.Text;

namespace Visavis.Fetch.Answers;

/// <summary>Reads a CSV of any size in small memory, counts its records and gathers the different values of the columns asked for.</summary>
/// <remarks>A column is its heading, or <c>HEADING-2</c> for the second before it.</remarks>
internal sealed class CsvColumns(TextReader reader)
{
    private const int LongestField = 1 << 16;
    private const int MostKept = 100_000;

    private readonly StringBuilder field = new();
    private int width;

    public long Rows { get; private set; }

    public Dictionary<string, HashSet<string>> Found { get; } = new(StringComparer.Ordinal);

    /// <exception cref="BrokenAnswerException">The file breaks off in the middle of a record, or is no CSV.</exception>
    public static CsvColumns Read(Stream csv, IEnumerable<string> columns)
    {
        using var reader = new StreamReader(csv, Encoding.UTF8, true, 1 << 16, leaveOpen: true);
        var read = new CsvColumns(reader);
        read.Walk([.. columns.Where(c => c.Length > 0).Distinct()]);
        return read;
    }

    private void Walk(IReadOnlyList<string> columns)
    {
        if (NextRecord() is not { } heading)
        {
            return;
        }
        var wanted = columns
            .Select(c => (Column: c, At: PlaceOf(c, heading)))
            .Where(c => c.At >= 0)
            .Select(c => (Found[c.Column] = new(StringComparer.Ordinal), c.At))
            .ToList();
        width = heading.Count;
        while (NextRecord() is { } record)
        {
            Rows++;
            foreach (var (values, at) in wanted)
            {
                Keep(values, record[at]);
            }
        }
    }

    private static void Keep(HashSet<string> values, string value)
    {
        if (values.Count < MostKept)
        {
            values.Add(value);
        }
    }

    private static int PlaceOf(string column, List<string> heading)
    {
        var exact = heading.IndexOf(column);
        var dash = column.LastIndexOf('-');
        if (exact >= 0 || dash < 0)
        {
            return exact;
        }
        var isBefore = int.TryParse(
            column.AsSpan(dash + 1),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var by
        );
        return isBefore && heading.IndexOf(column[..dash]) is var after && after >= by ? after - by : -1;
    }

    private List<string>? NextRecord()
    {
        if (reader.Peek() < 0)
        {
            return null;
        }
        var record = new List<string>(width);
        while (NextField(record)) { }
        return width == 0 || record.Count == width
            ? record
            : throw new BrokenAnswerException($"{record.Count} fields, {width} headings");
    }

    /// <summary>Adds a field; whether another follows in the record.</summary>
    private bool NextField(List<string> record)
    {
        field.Clear();
        var isQuoted = false;
        while (true)
        {
            var c = reader.Read();
            switch (c)
            {
                case < 0 when isQuoted:
                    throw new BrokenAnswerException("a quotation mark is not closed");
                case '"' when isQuoted && reader.Peek() == '"':
                    field.Append((char)reader.Read());
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case ',' when !isQuoted:
                    record.Add(field.ToString());
                    return true;
                case < 0 or '\n' when !isQuoted:
                    record.Add(field.ToString());
                    return false;
                case '\r' when !isQuoted:
                    break;
                default:
                    field.Append(
                        field.Length < LongestField ? (char)c : throw new BrokenAnswerException("a field without end")
                    );
                    break;
            }
        }
    }
}
