using System.Runtime.InteropServices;
using Visavis.DuckDb.Interop;

namespace Visavis.DuckDb;

/// <summary>Reads one row of a result.</summary>
public delegate T RowReader<out T>(scoped DuckDbRow row);

/// <summary>A connection, used by one thread at a time and with one open result at a time.</summary>
public sealed class DuckDbConnection : IDisposable
{
    private DuckDbResult? _open;

    internal DuckDbConnection(ConnectionHandle handle) => Handle = handle;

    internal ConnectionHandle Handle { get; }

    /// <summary>Runs one or more statements to their end; gives the rows that the last one changed.</summary>
    public long Execute(string sql, CancellationToken cancellation = default)
    {
        using var extracted = Extract(sql, out var count);
        var changed = 0L;
        for (var index = 0UL; index < count; index++)
        {
            using var statement = PrepareExtracted(extracted, index, sql);
            changed = statement.Execute([], cancellation);
        }
        return changed;
    }

    /// <summary>Runs one statement with its parameters to its end; gives the rows that it changed.</summary>
    public long Execute(string sql, ReadOnlySpan<Parameter> parameters, CancellationToken cancellation = default)
    {
        using var statement = Prepare(sql);
        return statement.Execute(parameters, cancellation);
    }

    /// <summary>Prepares one statement.</summary>
    public DuckDbStatement Prepare(string sql)
    {
        using var extracted = Extract(sql, out var count);
        return count == 1
            ? PrepareExtracted(extracted, 0, sql)
            : throw new DuckDbException($"{count} statements stand where one is wanted.", sql);
    }

    /// <summary>Streams the result of one statement, in chunks; <c>foreach</c> disposes it.</summary>
    public DuckDbResult Query(
        string sql,
        ReadOnlySpan<Parameter> parameters = default,
        CancellationToken cancellation = default
    )
    {
        // The native result holds its statement, so the statement may go at once.
        using var statement = Prepare(sql);
        return statement.Query(parameters, cancellation);
    }

    /// <summary>All rows of a small result.</summary>
    public IReadOnlyList<T> Read<T>(
        string sql,
        RowReader<T> read,
        ReadOnlySpan<Parameter> parameters = default,
        CancellationToken cancellation = default
    )
    {
        using var result = Query(sql, parameters, cancellation);
        return result.Read(read);
    }

    /// <summary>Fills a table chunk by chunk.</summary>
    public DuckDbAppender Append(string table, string? schema = null)
    {
        RequireIdle();
        return new(this, table, schema);
    }

    public void Dispose()
    {
        _open?.Dispose();
        Handle.Dispose();
    }

    internal void Interrupt() => NativeMethods.Interrupt(Handle);

    internal void Open(DuckDbResult result) => _open = result;

    internal void Closed(DuckDbResult result) => _open = _open == result ? null : _open;

    /// <summary>A second statement would end the first one's stream without a word.</summary>
    internal void RequireIdle()
    {
        if (_open is not null)
        {
            throw new InvalidOperationException("A result of this connection is still open: use another connection.");
        }
    }

    private ExtractedHandle Extract(string sql, out ulong count)
    {
        count = NativeMethods.ExtractStatements(Handle, Sql.Checked(sql), out var value);
        var extracted = new ExtractedHandle(value);
        if (count > 0)
        {
            return extracted;
        }
        var message = Marshal.PtrToStringUTF8(NativeMethods.ExtractStatementsError(extracted));
        extracted.Dispose();
        throw new DuckDbException(message ?? "There is no statement.", sql);
    }

    private DuckDbStatement PrepareExtracted(ExtractedHandle extracted, ulong index, string sql)
    {
        RequireIdle();
        var state = NativeMethods.PrepareExtractedStatement(Handle, extracted, index, out var value);
        var handle = new StatementHandle(value, Handle);
        if (state == NativeState.Success)
        {
            return new(this, handle, sql);
        }
        var message = Marshal.PtrToStringUTF8(NativeMethods.PrepareError(handle));
        handle.Dispose();
        throw new DuckDbException(message ?? "DuckDB cannot prepare the statement.", sql);
    }
}
