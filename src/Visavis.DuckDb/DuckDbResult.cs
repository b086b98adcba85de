using System.Runtime.InteropServices;
using Visavis.DuckDb.Interop;

namespace Visavis.DuckDb;

/// <summary>A result as it streams: read once, from the first chunk to the last.</summary>
public sealed class DuckDbResult : IDisposable
{
    private readonly DuckDbConnection _connection;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenRegistration _registration;
    private readonly ResultHandle _handle;
    private readonly string _sql;

    internal DuckDbResult(
        DuckDbConnection connection,
        StatementHandle statement,
        string sql,
        bool streaming,
        CancellationToken cancellation
    )
    {
        connection.RequireIdle();
        cancellation.ThrowIfCancellationRequested();
        (_connection, _sql, _cancellation) = (connection, sql, cancellation);
        _handle = new(connection.Handle);
        try
        {
            using var pending = Begin(statement, streaming);
            // Only now: beginning a statement forgets earlier interrupts.
            _registration = cancellation.UnsafeRegister(static c => ((DuckDbConnection)c!).Interrupt(), connection);
            Check(NativeMethods.ExecutePending(pending, _handle), NativeMethods.ResultError(_handle));
            Columns = ReadColumns();
            connection.Open(this);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Names and types, in order.</summary>
    public IReadOnlyList<DuckDbColumn> Columns { get; } = [];

    /// <summary>Rows that an INSERT, UPDATE, DELETE or COPY changed.</summary>
    public long RowsChanged => (long)NativeMethods.RowsChanged(_handle);

    /// <summary>The chunks, one after the other; the end of the loop disposes the result.</summary>
    public ChunkEnumerator GetEnumerator() => new(this);

    /// <summary>All rows of a small result.</summary>
    public IReadOnlyList<T> Read<T>(RowReader<T> read)
    {
        var rows = new List<T>();
        foreach (var chunk in this)
        {
            for (var row = 0; row < chunk.Count; row++)
            {
                rows.Add(read(chunk.Row(row)));
            }
        }
        return rows;
    }

    public void Dispose()
    {
        // Waits for an interrupt under way, so that none hits a later statement.
        _registration.Dispose();
        _handle.Dispose();
        _connection.Closed(this);
    }

    /// <summary>The next chunk, or null at the end.</summary>
    internal ChunkHandle? Fetch()
    {
        ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
        var chunk = _handle.Fetch();
        if (chunk != 0)
        {
            return new(chunk, _handle);
        }
        var error = NativeMethods.ResultError(_handle);
        Check(error == 0 ? NativeState.Success : NativeState.Error, error);
        return null;
    }

    /// <summary>The place of a column by its name.</summary>
    internal int Ordinal(string name)
    {
        for (var ordinal = 0; ordinal < Columns.Count; ordinal++)
        {
            if (Columns[ordinal].Name == name)
            {
                return ordinal;
            }
        }
        throw new ArgumentException($"The result has no column {name}.", nameof(name));
    }

    private PendingHandle Begin(StatementHandle statement, bool streaming)
    {
        nint value;
        var state = streaming
            ? NativeMethods.PendingPreparedStreaming(statement, out value)
            : NativeMethods.PendingPrepared(statement, out value);
        var pending = new PendingHandle(value, statement);
        if (state != NativeState.Success)
        {
            var error = Failure(NativeMethods.PendingError(pending));
            pending.Dispose();
            throw error;
        }
        return pending;
    }

    private void Check(NativeState state, nint error)
    {
        if (state != NativeState.Success)
        {
            throw Failure(error);
        }
    }

    private Exception Failure(nint error)
    {
        var message = Marshal.PtrToStringUTF8(error) ?? "DuckDB gives no reason.";
        var failure = new DuckDbException(message, _sql);
        return failure.IsInterrupt && _cancellation.IsCancellationRequested
            ? new OperationCanceledException(message, failure, _cancellation)
            : failure;
    }

    private DuckDbColumn[] ReadColumns()
    {
        var columns = new DuckDbColumn[NativeMethods.ColumnCount(_handle)];
        for (var index = 0; index < columns.Length; index++)
        {
            var name = Marshal.PtrToStringUTF8(NativeMethods.ColumnName(_handle, (ulong)index))!;
            columns[index] = new(name, ColumnType.Read(NativeMethods.ColumnLogicalType(_handle, (ulong)index)));
        }
        return columns;
    }
}
