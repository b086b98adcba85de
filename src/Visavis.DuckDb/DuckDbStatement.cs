using Visavis.DuckDb.Interop;

namespace Visavis.DuckDb;

/// <summary>A prepared statement: bind, run, bind again. What is bound stays bound.</summary>
public sealed class DuckDbStatement : IDisposable
{
    private readonly DuckDbConnection _connection;
    private readonly StatementHandle _handle;

    internal DuckDbStatement(DuckDbConnection connection, StatementHandle handle, string sql) =>
        (_connection, _handle, Sql) = (connection, handle, sql);

    /// <summary>The text that was prepared.</summary>
    public string Sql { get; }

    /// <summary>How many parameters the statement has.</summary>
    public int ParameterCount => (int)NativeMethods.Nparams(_handle);

    /// <summary>Binds a parameter by its position, from 1.</summary>
    public DuckDbStatement Bind(int position, Parameter value)
    {
        var count = ParameterCount;
        if (position < 1 || position > count || value.Bind(_handle, (ulong)position) != NativeState.Success)
        {
            throw new DuckDbException($"There is no parameter {position}: the statement has {count}.", Sql);
        }
        return this;
    }

    /// <summary>Binds a parameter by its name, without the dollar.</summary>
    public DuckDbStatement Bind(string name, Parameter value)
    {
        var state = NativeMethods.BindParameterIndex(_handle, out var position, DuckDb.Sql.Checked(name));
        return state == NativeState.Success
            ? Bind((int)position, value)
            : throw new DuckDbException($"There is no parameter ${name}.", Sql);
    }

    /// <summary>Runs to the end with all parameters given here, or with those bound before; gives the rows changed.</summary>
    public long Execute(ReadOnlySpan<Parameter> parameters = default, CancellationToken cancellation = default)
    {
        BindAll(parameters);
        using var result = new DuckDbResult(_connection, _handle, Sql, streaming: false, cancellation);
        return result.RowsChanged;
    }

    /// <summary>Streams the result with all parameters given here, or with those bound before.</summary>
    public DuckDbResult Query(ReadOnlySpan<Parameter> parameters = default, CancellationToken cancellation = default)
    {
        BindAll(parameters);
        return new(_connection, _handle, Sql, streaming: true, cancellation);
    }

    public void Dispose() => _handle.Dispose();

    private void BindAll(ReadOnlySpan<Parameter> parameters)
    {
        if (parameters.Length > 0 && parameters.Length != ParameterCount)
        {
            throw new DuckDbException(
                $"{parameters.Length} values are given, the statement has {ParameterCount} parameters.",
                Sql
            );
        }
        for (var index = 0; index < parameters.Length; index++)
        {
            Bind(index + 1, parameters[index]);
        }
    }
}
