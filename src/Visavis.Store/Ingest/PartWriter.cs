using System.Threading.Channels;
using Visavis.DuckDb;
using Visavis.Store.Files;

namespace Visavis.Store.Ingest;

/// <summary>Streams rows into one sorted Parquet file. The rows are held once: by the engine, while it sorts.</summary>
internal sealed class PartWriter : IDisposable
{
    private const int ChunksAhead = 8;

    private readonly Channel<ChunkFiller> waiting = Channel.CreateBounded<ChunkFiller>(ChunksAhead);
    private readonly CancellationTokenSource stop = new();
    private readonly DuckDbDatabase database;
    private readonly HashSet<int> vintages = [];
    private readonly Task<long> copy;

    public PartWriter(Layout layout, LedgerOptions options, Table table, string path)
    {
        (Table, Path) = (table, path);
        // An engine of its own: a table that waits for rows would keep the threads of an engine that it shared.
        database = Engine.Open(layout, table == Table.Observation ? options : options with { Threads = 1 });
        copy = Task.Factory.StartNew(
            Copy,
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
    }

    public Table Table { get; }

    /// <summary>The file, still in the scratch folder.</summary>
    public string Path { get; }

    /// <summary>Vintages that have rows in it.</summary>
    public IReadOnlyCollection<int> Vintages => vintages;

    /// <summary>Hands over at most one chunk of rows; waits while the engine is behind. After a failure, which <see cref="Complete"/> tells, rows go nowhere.</summary>
    public void Add(int vintage, ChunkFiller rows)
    {
        lock (vintages)
        {
            vintages.Add(vintage);
        }
        while (!waiting.Writer.TryWrite(rows) && Wait(waiting.Writer.WaitToWriteAsync()))
        {
            // Somebody else took the place.
        }
    }

    /// <summary>A connection to the engine that wrote it.</summary>
    public DuckDbConnection Connect() => database.Connect();

    /// <summary>Waits for the file; gives its rows.</summary>
    /// <exception cref="DuckDbException">The engine could not write it.</exception>
    public long Complete()
    {
        waiting.Writer.TryComplete();
        return copy.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        stop.Cancel();
        waiting.Writer.TryComplete();
        Task.WaitAny(copy);
        stop.Dispose();
        database.Dispose();
    }

    private long Copy()
    {
        try
        {
            using var connection = Connect();
            connection.Execute(SqlText.Of(Table.Name));
            using var shape = connection.Query($"SELECT * FROM {Table.Name} LIMIT 0");
            var columns = shape.Columns;
            shape.Dispose();
            using var rows = database.Expose(new(columns, () => Next, MaxThreads: Environment.ProcessorCount));
            var sql = $"COPY (FROM {rows.Sql} ORDER BY {Table.Order}) TO {Sql.Literal(Path)} (FORMAT parquet)";
            return connection.Execute(sql, stop.Token);
        }
        finally
        {
            waiting.Writer.TryComplete();
        }
    }

    private int Next(scoped ChunkWriter chunk)
    {
        ChunkFiller? rows;
        while (!waiting.Reader.TryRead(out rows))
        {
            if (!Wait(waiting.Reader.WaitToReadAsync()))
            {
                return 0;
            }
        }
        return rows(chunk);
    }

    private static bool Wait(ValueTask<bool> ready) => ready.IsCompleted ? ready.Result : ready.AsTask().Result;
}
