using Visavis.DuckDb.Interop;

namespace Visavis.DuckDb;

/// <summary>Up to 2 048 rows of a result, column by column, until the next chunk is fetched; so are its spans.</summary>
public readonly ref struct DataChunk
{
    private readonly DuckDbResult _result;
    private readonly ChunkHandle _chunk;

    internal DataChunk(DuckDbResult result, ChunkHandle chunk)
    {
        _result = result;
        _chunk = chunk;
        Count = (int)NativeMethods.DataChunkGetSize(chunk.Value);
    }

    /// <summary>Rows of this chunk.</summary>
    public int Count { get; }

    /// <summary>A column by its place, from 0.</summary>
    public ColumnVector Column(int ordinal)
    {
        ObjectDisposedException.ThrowIf(_chunk.IsClosed, typeof(DataChunk));
        var column = _result.Columns[ordinal];
        return new(column, NativeMethods.DataChunkGetVector(_chunk.Value, (ulong)ordinal), Count);
    }

    /// <summary>A column by its name.</summary>
    public ColumnVector Column(string name) => Column(_result.Ordinal(name));

    /// <summary>One row, from 0.</summary>
    public DuckDbRow Row(int row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Count);
        return new(this, row);
    }
}
