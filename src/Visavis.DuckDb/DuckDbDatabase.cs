using System.Runtime.InteropServices;
using Visavis.DuckDb.Interop;

namespace Visavis.DuckDb;

/// <summary>A database in memory. Its connections may be used by one thread each.</summary>
public sealed class DuckDbDatabase : IDisposable
{
    private readonly DatabaseHandle _handle;
    private readonly TableRegistry _tables = new();

    private DuckDbDatabase(DatabaseHandle handle) => _handle = handle;

    /// <summary>The version of the native library, as "v1.5.6".</summary>
    public static string LibraryVersion => Marshal.PtrToStringUTF8(NativeMethods.LibraryVersion())!;

    /// <summary>An empty database that vanishes when it and its connections are disposed.</summary>
    public static DuckDbDatabase OpenInMemory(DuckDbOptions? options = null)
    {
        options ??= new();
        using var config = Configure(options);
        var state = NativeMethods.OpenExt(null, out var value, config, out var error);
        var handle = new DatabaseHandle(value);
        if (state != NativeState.Success)
        {
            var message = Marshal.PtrToStringUTF8(error) ?? "DuckDB cannot open a database.";
            NativeMethods.Free(error);
            handle.Dispose();
            throw new DuckDbException(message);
        }
        return new DuckDbDatabase(handle).SetUp(options);
    }

    /// <summary>A new connection; cheap, so that each task may have its own.</summary>
    public DuckDbConnection Connect()
    {
        var state = NativeMethods.Connect(_handle, out var value);
        var handle = new ConnectionHandle(value, _handle);
        if (state != NativeState.Success)
        {
            handle.Dispose();
            throw new DuckDbException("DuckDB refuses a connection.");
        }
        return new(handle);
    }

    /// <summary>Lets SQL read rows that managed code makes, until the answer is disposed.</summary>
    public ExposedTable Expose(TableSource source) => new(_tables, source);

    public void Dispose() => _handle.Dispose();

    // Now and not when first needed: a transaction sees only the functions that are older than itself.
    private DuckDbDatabase SetUp(DuckDbOptions options)
    {
        using var connection = Connect();
        _tables.Register(connection);
        if (!options.ExternalAccess)
        {
            connection.Execute(options.Restrictions());
        }
        return this;
    }

    private static ConfigHandle Configure(DuckDbOptions options)
    {
        _ = NativeMethods.CreateConfig(out var value);
        var config = new ConfigHandle(value);
        foreach (var (name, setting) in options.Settings())
        {
            if (NativeMethods.SetConfig(config, name, Sql.Checked(setting)) != NativeState.Success)
            {
                config.Dispose();
                throw new DuckDbException($"DuckDB does not take {setting} for {name}.");
            }
        }
        return config;
    }
}
