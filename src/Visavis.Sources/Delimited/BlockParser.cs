namespace Visavis.Sources;

/// <summary>Reads the lines of blocks. For one thread; keeps what it learnt from block to block.</summary>
internal sealed class BlockParser(
    DelimitedLayout layout,
    TextEncoding encoding,
    IReadOnlyList<int> labelled,
    int columns,
    RowMapper mapper,
    Spot spot
)
{
    private readonly LineSplitter splitter = new((byte)layout.Delimiter[0]);
    private readonly byte[] comment = System.Text.Encoding.UTF8.GetBytes(layout.Comment);
    private readonly byte[] labels = System.Text.Encoding.UTF8.GetBytes(layout.Labels);
    private readonly Fields fields = new(columns);

    /// <param name="block">Whole lines.</param>
    /// <param name="skip">Lines to pass by: what stands before the first row.</param>
    public Outcome Parse(Block block, long skip)
    {
        var outcome = new Outcome();
        var isPlain =
            encoding.IsPlain(block.Bytes.AsSpan(0, block.Length))
            && !block.Bytes.AsSpan(0, block.Length).Contains((byte)0);
        var line = block.FirstLine;
        for (var at = 0; at < block.Length; line++)
        {
            var length = block.Bytes.AsSpan(at, block.Length - at).IndexOf((byte)'\n');
            var next = length < 0 ? block.Length : at + length + 1;
            var end = length < 0 ? block.Length : at + length;
            end -= end > at && block.Bytes[end - 1] == '\r' ? 1 : 0;
            if (line > skip && IsRow(block.Bytes.AsSpan(at, end - at)))
            {
                Row(block.Bytes, at, end, line, isPlain, outcome);
            }
            at = next;
        }
        mapper.HandOver(outcome);
        return outcome;
    }

    private bool IsRow(ReadOnlySpan<byte> line) => !line.IsEmpty && !(comment.Length > 0 && line.StartsWith(comment));

    private void Row(byte[] buffer, int from, int to, long line, bool isPlain, Outcome outcome)
    {
        var at = spot with { Line = line };
        var raw = buffer.AsSpan(from, to - from);
        outcome.Lines++;
        if (raw.Length > BlockReader.LongestLine)
        {
            outcome.Refuse(RowMapper.Aside(line, raw, Texts.LineTooLong(at)));
            return;
        }
        if (!isPlain)
        {
            if (raw.Contains((byte)0))
            {
                outcome.Refuse(RowMapper.Aside(line, raw, Texts.Nul(at)));
                return;
            }
            if (encoding.Decode(raw) is not { } decoded)
            {
                outcome.Refuse(RowMapper.Aside(line, raw, Texts.Encoding(at, encoding.Name)));
                return;
            }
            (buffer, from, to) = (decoded, 0, decoded.Length);
        }
        if (!splitter.TrySplit(buffer, from, to, fields))
        {
            outcome.Refuse(RowMapper.Aside(line, buffer.AsSpan(from, to - from), Texts.Quote(at)));
        }
        else if (fields.Count != columns)
        {
            var wrong = Texts.FieldCount(at, columns, fields.Count);
            outcome.Refuse(RowMapper.Aside(line, buffer.AsSpan(from, to - from), wrong));
        }
        else
        {
            foreach (var column in labelled)
            {
                fields.CutAt(column, labels);
            }
            mapper.Map(line, fields, outcome);
        }
    }
}
