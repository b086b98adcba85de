namespace Visavis.Testing;

/// <summary>Reads a table of plain numbers number by number, a piece of the file in memory at a time. A first row of names is passed over.</summary>
internal sealed class RowReader : IDisposable
{
    private readonly FileStream stream;
    private readonly byte[] piece = new byte[1 << 16];
    private int at;
    private int end;

    public RowReader(string file)
    {
        Rows = Lines(file) - 1;
        stream = File.OpenRead(file);
        while (Next() != '\n') { }
    }

    /// <summary>Rows after the names.</summary>
    public int Rows { get; }

    public void Dispose() => stream.Dispose();

    /// <summary>Digits, perhaps a point and digits, and what ends them.</summary>
    public double Number()
    {
        var (whole, part, unit) = (0.0, 0.0, 1.0);
        var digit = Next();
        for (; digit >= '0'; digit = Next())
        {
            whole = (whole * 10) + (digit - '0');
        }
        for (digit = digit == '.' ? Next() : 0; digit >= '0'; digit = Next())
        {
            (part, unit) = ((part * 10) + (digit - '0'), unit * 10);
        }
        return whole + (part / unit);
    }

    private static int Lines(string file)
    {
        using var text = File.OpenRead(file);
        var (bytes, lines) = (new byte[1 << 16], 0);
        for (var read = text.Read(bytes); read > 0; read = text.Read(bytes))
        {
            lines += bytes.AsSpan(0, read).Count((byte)'\n');
        }
        return lines;
    }

    private int Next()
    {
        if (at == end)
        {
            (at, end) = (0, stream.Read(piece));
        }
        return at < end ? piece[at++] : 0;
    }
}
