using System.Collections.Concurrent;
using Visavis.DuckDb.Interop;

namespace Visavis.DuckDb;

/// <summary>The exposed tables of one database, behind one table function that takes their number.</summary>
internal sealed unsafe class TableRegistry
{
    public const string Function = "visavis_batches";

    private readonly ConcurrentDictionary<long, ExposedTable> _tables = new();
    private long _lastId;

    public long Add(ExposedTable table)
    {
        var id = Interlocked.Increment(ref _lastId);
        _tables[id] = table;
        return id;
    }

    public void Remove(long id) => _tables.TryRemove(id, out _);

    public ExposedTable Find(long id) =>
        _tables.TryGetValue(id, out var table)
            ? table
            : throw new InvalidOperationException($"No table is exposed as {Function}({id}).");

    /// <summary>Makes the function known to the database.</summary>
    public void Register(DuckDbConnection connection)
    {
        using var function = new TableFunctionHandle(NativeMethods.CreateTableFunction());
        using var id = ColumnType.BigInt.Create();
        NativeMethods.TableFunctionSetName(function, Function);
        NativeMethods.TableFunctionAddParameter(function, id);
        NativeMethods.TableFunctionSetExtraInfo(function, Managed.Hold(this), &Managed.Free);
        NativeMethods.TableFunctionSetBind(function, &TableCallbacks.Bind);
        NativeMethods.TableFunctionSetInit(function, &TableCallbacks.Init);
        NativeMethods.TableFunctionSetLocalInit(function, &TableCallbacks.LocalInit);
        NativeMethods.TableFunctionSetFunction(function, &TableCallbacks.Fill);
        if (NativeMethods.RegisterTableFunction(connection.Handle, function) != NativeState.Success)
        {
            throw new DuckDbException($"DuckDB refuses the table function {Function}.");
        }
    }
}
