namespace Visavis.Sources;

/// <summary>Cuts a line into fields. A quoted field ends on its line: so a stray quote costs one row, not the rest of the file.</summary>
internal sealed class LineSplitter(byte delimiter)
{
    private byte[] unquoted = new byte[256];

    /// <param name="buffer">Holds the line.</param>
    /// <param name="from">Its first byte.</param>
    /// <param name="to">Behind its last byte, line end excluded.</param>
    /// <param name="fields">Filled.</param>
    /// <returns>False where a quote is not closed or text follows it.</returns>
    public bool TrySplit(byte[] buffer, int from, int to, Fields fields)
    {
        if (buffer.AsSpan(from, to - from).Contains((byte)'"'))
        {
            return TryQuoted(buffer.AsSpan(from, to - from), fields);
        }
        fields.Begin(buffer);
        while (true)
        {
            var length = buffer.AsSpan(from, to - from).IndexOf(delimiter);
            if (length < 0)
            {
                fields.Add(from, to);
                return true;
            }
            fields.Add(from, from + length);
            from += length + 1;
        }
    }

    private bool TryQuoted(ReadOnlySpan<byte> line, Fields fields)
    {
        if (unquoted.Length < line.Length)
        {
            unquoted = new byte[2 * line.Length];
        }
        fields.Begin(unquoted);
        var (at, start, end) = (0, 0, 0);
        while (true)
        {
            var isQuoted = at < line.Length && line[at] == '"';
            if (isQuoted && !TryCopyQuoted(line, ref at, ref end))
            {
                return false;
            }
            CopyBare(line, ref at, ref end);
            fields.Add(start, end);
            start = end;
            if (at++ >= line.Length)
            {
                return true;
            }
        }
    }

    private bool TryCopyQuoted(ReadOnlySpan<byte> line, ref int at, ref int end)
    {
        for (at++; at < line.Length; at++)
        {
            var isQuote = line[at] == '"';
            var isDoubled = isQuote && at + 1 < line.Length && line[at + 1] == '"';
            if (isQuote && !isDoubled)
            {
                at++;
                return at == line.Length || line[at] == delimiter;
            }
            unquoted[end++] = line[at];
            at += isDoubled ? 1 : 0;
        }
        return false;
    }

    // A quote inside a bare field is text: inches, apostrophes of transliteration.
    private void CopyBare(ReadOnlySpan<byte> line, ref int at, ref int end)
    {
        for (; at < line.Length && line[at] != delimiter; at++)
        {
            unquoted[end++] = line[at];
        }
    }
}
