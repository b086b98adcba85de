using System.Runtime.InteropServices;
using Visavis.DuckDb.Interop;

namespace Visavis.DuckDb;

/// <summary>Fills a table chunk by chunk. Without <see cref="Complete"/> the rows still held back are thrown away.</summary>
public sealed class DuckDbAppender : IDisposable
{
    private readonly DuckDbConnection _connection;
    private readonly AppenderHandle _handle;
    private readonly ChunkHandle _chunk;
    private bool _completed;

    internal DuckDbAppender(DuckDbConnection connection, string table, string? schema)
    {
        _connection = connection;
        var state = NativeMethods.AppenderCreate(
            connection.Handle,
            schema is null ? null : Sql.Checked(schema),
            Sql.Checked(table),
            out var value
        );
        _handle = new(value, connection.Handle);
        Check(state);
        Columns = ReadColumns();
        _chunk = Chunks.Create(Columns, _handle);
    }

    /// <summary>The table's columns, by number as DuckDB's appender knows no names.</summary>
    public IReadOnlyList<DuckDbColumn> Columns { get; }

    /// <summary>Appends one chunk; gives its rows.</summary>
    public int Append(ChunkFiller filler)
    {
        ObjectDisposedException.ThrowIf(_handle.IsClosed || _completed, this);
        _connection.RequireIdle();
        NativeMethods.DataChunkReset(_chunk);
        var rows = ChunkWriter.Fill(filler, Columns, _chunk.Value);
        Check(NativeMethods.AppendDataChunk(_handle, _chunk));
        return rows;
    }

    /// <summary>Appends chunks until the filler gives an empty one; gives all rows.</summary>
    public long AppendAll(ChunkFiller filler)
    {
        long rows = 0;
        while (Append(filler) is > 0 and var more)
        {
            rows += more;
        }
        return rows;
    }

    /// <summary>Hands the rows held back to the table.</summary>
    public void Complete()
    {
        _connection.RequireIdle();
        Check(NativeMethods.AppenderClose(_handle));
        _completed = true;
    }

    public void Dispose()
    {
        _chunk?.Dispose();
        if (!_handle.IsClosed && !_completed)
        {
            // Destroying an appender would flush it.
            _ = NativeMethods.AppenderClear(_handle);
        }
        _handle.Dispose();
    }

    private void Check(NativeState state)
    {
        if (state != NativeState.Success)
        {
            var message = Marshal.PtrToStringUTF8(NativeMethods.AppenderError(_handle));
            throw new DuckDbException(message ?? "DuckDB's appender gives no reason.");
        }
    }

    private DuckDbColumn[] ReadColumns()
    {
        var columns = new DuckDbColumn[NativeMethods.AppenderColumnCount(_handle)];
        for (var index = 0; index < columns.Length; index++)
        {
            var type = ColumnType.Read(NativeMethods.AppenderColumnType(_handle, (ulong)index));
            columns[index] = new($"column {index}", type);
        }
        return columns;
    }
}
