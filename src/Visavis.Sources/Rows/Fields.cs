using System.Text;

namespace Visavis.Sources;

/// <summary>The fields of one row, as slices of a buffer. Reused from row to row.</summary>
internal sealed class Fields(int most)
{
    private readonly int[] start = new int[most];
    private readonly int[] length = new int[most];
    private byte[] buffer = [];

    /// <summary>Fields found; may exceed what is kept.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes of a field, without blanks around them.</summary>
    public ReadOnlySpan<byte> this[int column] => buffer.AsSpan(start[column], length[column]);

    public string Text(int column) => Encoding.UTF8.GetString(this[column]);

    public void Begin(byte[] row)
    {
        buffer = row;
        Count = 0;
    }

    public void Add(int from, int to)
    {
        if (Count < start.Length)
        {
            while (from < to && IsBlank(buffer[from]))
            {
                from++;
            }
            while (to > from && IsBlank(buffer[to - 1]))
            {
                to--;
            }
            start[Count] = from;
            length[Count] = to - from;
        }
        Count++;
    }

    /// <summary>Ends a field before a mark where it holds one.</summary>
    public void CutAt(int column, ReadOnlySpan<byte> mark)
    {
        var at = this[column].IndexOf(mark);
        length[column] = at < 0 ? length[column] : at;
    }

    private static bool IsBlank(byte b) => b is (byte)' ' or (byte)'\t';
}
