using System.Text.Json;

namespace Visavis.Sources;

/// <summary>Reads JSON-stat 2.0 data sets, dense or sparse. What a place means may stand behind the values: the text is read twice.</summary>
internal sealed class JsonStatReader : MessageFormat
{
    private const string Flag = "status";

    protected override IEnumerable<long> Rows(MessageRow row, Stream bytes)
    {
        using var twice = Spool.Of(bytes);
        var head = CubeHead.Read(new(twice));
        row.TrySet(Dataflow, head.Flow);
        var whole = row.Keep();
        foreach (var (cell, text) in Values(twice, head))
        {
            row.Return(whole);
            head.Set(row, cell);
            row.Set(Value, text);
            if (head.Statuses.Remove(cell, out var flag) || head.Statuses.TryGetValue(-1, out flag))
            {
                row.Set(Flag, flag);
            }
            yield return cell + 1;
        }
    }

    // A sparse cube leaves out what has no value: where it has a flag it is a cell all the same.
    private static IEnumerable<(long Cell, string Text)> Values(Stream bytes, CubeHead head)
    {
        bytes.Position = 0;
        var json = new MessageTokens(bytes);
        json.Read();
        foreach (var _ in json.Names().Where(n => n == "value"))
        {
            var isDense = json.Type == JsonTokenType.StartArray;
            var count = 0L;
            foreach (var cell in CubeHead.Cell(json))
            {
                count++;
                yield return (Inside(cell, head), json.Text);
            }
            if (isDense && count != head.Cells)
            {
                throw new BrokenMessageException("ING073.count", ("found", count), ("cells", head.Cells));
            }
        }
        foreach (var cell in head.Statuses.Keys.Where(c => c >= 0).Order().ToList())
        {
            yield return (Inside(cell, head), "");
        }
    }

    private static long Inside(long cell, CubeHead head) =>
        cell >= 0 && cell < head.Cells
            ? cell
            : throw new BrokenMessageException("ING073.index", ("part", "value"), ("index", cell));
}
