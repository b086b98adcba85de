using System.Runtime.InteropServices;

namespace Visavis.DuckDb.Interop;

internal sealed class ConfigHandle(nint value) : DuckDbHandle(value)
{
    protected override void Free(ref nint value) => NativeMethods.DestroyConfig(ref value);
}

internal sealed class DatabaseHandle(nint value) : DuckDbHandle(value)
{
    protected override void Free(ref nint value) => NativeMethods.Close(ref value);
}

internal sealed class ConnectionHandle(nint value, DatabaseHandle database) : DuckDbHandle(value, database)
{
    protected override void Free(ref nint value) => NativeMethods.Disconnect(ref value);
}

internal sealed class ExtractedHandle(nint value) : DuckDbHandle(value)
{
    protected override void Free(ref nint value) => NativeMethods.DestroyExtracted(ref value);
}

internal sealed class StatementHandle(nint value, ConnectionHandle connection) : DuckDbHandle(value, connection)
{
    protected override void Free(ref nint value) => NativeMethods.DestroyPrepare(ref value);
}

internal sealed class PendingHandle(nint value, StatementHandle statement) : DuckDbHandle(value, statement)
{
    protected override void Free(ref nint value) => NativeMethods.DestroyPending(ref value);
}

/// <summary>A duckdb_result in memory of our own; DuckDB fills and empties it.</summary>
internal sealed unsafe class ResultHandle(ConnectionHandle connection)
    : DuckDbHandle((nint)NativeMemory.AllocZeroed((nuint)sizeof(NativeResult)), connection)
{
    /// <summary>The next chunk, flat, or zero at the end or on an error.</summary>
    public nint Fetch()
    {
        var held = false;
        try
        {
            DangerousAddRef(ref held);
            return NativeMethods.FetchChunk(*(NativeResult*)handle);
        }
        finally
        {
            if (held)
            {
                DangerousRelease();
            }
        }
    }

    protected override void Free(ref nint value)
    {
        NativeMethods.DestroyResult(value);
        NativeMemory.Free((void*)value);
        value = 0;
    }
}

internal sealed class ChunkHandle(nint value, DuckDbHandle owner) : DuckDbHandle(value, owner)
{
    /// <summary>The chunk itself, for as long as its owner keeps this handle open.</summary>
    public nint Value => handle;

    protected override void Free(ref nint value) => NativeMethods.DestroyDataChunk(ref value);
}

internal sealed class LogicalTypeHandle(nint value) : DuckDbHandle(value)
{
    /// <summary>The type itself, while this handle is open.</summary>
    public nint Value => handle;

    protected override void Free(ref nint value) => NativeMethods.DestroyLogicalType(ref value);
}

internal sealed class AppenderHandle(nint value, ConnectionHandle connection) : DuckDbHandle(value, connection)
{
    protected override void Free(ref nint value) => NativeMethods.AppenderDestroy(ref value);
}

internal sealed class TableFunctionHandle(nint value) : DuckDbHandle(value)
{
    protected override void Free(ref nint value) => NativeMethods.DestroyTableFunction(ref value);
}

internal sealed class ValueHandle(nint value) : DuckDbHandle(value)
{
    protected override void Free(ref nint value) => NativeMethods.DestroyValue(ref value);
}
