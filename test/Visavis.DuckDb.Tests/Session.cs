namespace Visavis.DuckDb.Tests;

/// <summary>A database with one connection.</summary>
public sealed class Session : IDisposable
{
    public Session(DuckDbOptions? options = null)
    {
        Database = DuckDbDatabase.OpenInMemory(options ?? new() { Threads = 2 });
        Connection = Database.Connect();
    }

    public DuckDbDatabase Database { get; }

    public DuckDbConnection Connection { get; }

    /// <summary>The one value of column v in the one row.</summary>
    public T One<T>(string sql, RowReader<T> read, params ReadOnlySpan<Parameter> parameters) =>
        Assert.Single(Connection.Read(sql, read, parameters));

    public void Dispose()
    {
        Connection.Dispose();
        Database.Dispose();
    }
}
