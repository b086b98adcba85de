namespace Visavis.DuckDb.Tests;

public sealed class TableSourceTests : IDisposable
{
    private const int Rows = 300_000;
    private readonly Session _session = new();
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Every_row_of_a_source_is_seen_once(int threads)
    {
        using var table = _session.Database.Expose(new Trade(Rows).Source(threads));
        var sql = $"""
            SELECT count(*) AS n, count(DISTINCT key) AS keys, sum(value) AS value, count(weight) AS weights,
            count(*) FILTER (reporter = 'Беларусь') AS belarus FROM {table.Sql}
            """;
        var row = _session.One(
            sql,
            r => (r.Int32("n"), r.Int32("keys"), r.Decimal("value"), r.Int32("weights"), r.Int32("belarus"))
        );
        var keys = Enumerable.Range(0, Rows).Select(i => i * 7919L % 1_000_003).ToList();
        var expected = (Rows, Rows, keys.Sum() * 0.25m, keys.Count(k => k % 5 != 0), keys.Count(k => k % 3 == 0));
        Assert.Equal(expected, row);
    }

    [Fact]
    public void Sorted_parquet_is_the_same_to_the_byte_at_one_and_two_threads()
    {
        var one = Write("one.parquet", threads: 1);
        Assert.Equal(one, Write("two.parquet", threads: 2));
        Assert.Equal(one, Write("again.parquet", threads: 2));
    }

    [Fact]
    public void A_parquet_file_gives_back_what_was_written()
    {
        Write("trade.parquet", threads: 2);
        var i = 0;
        long last = -1;
        var sql = $"SELECT * FROM read_parquet({Sql.Literal(_folder.Path("trade.parquet"))})";
        using var result = _session.Connection.Query(sql);
        Assert.Equal(Trade.Columns, result.Columns);
        foreach (var chunk in result)
        {
            for (var row = 0; row < chunk.Count; row++, i++)
            {
                var key = chunk.Column("key").Values<long>()[row];
                Assert.True(key > last);
                Assert.Equal(key * 0.25m, chunk.Column("value").Decimal(row));
                Assert.Equal(key % 5 != 0, chunk.Column("weight").HasValue(row));
                last = key;
            }
        }
        Assert.Equal(Rows, i);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void An_error_of_the_source_is_an_error_of_the_statement(int threads)
    {
        var chunks = 0;
        var failure = new InvalidDataException("строка 1208: month 13 does not exist");
        var source = new TableSource(
            [new("a", ColumnType.Integer)],
            () => _ => Interlocked.Increment(ref chunks) == 20 ? throw failure : ChunkWriter.Capacity,
            threads
        );
        using var table = _session.Database.Expose(source);
        var target = Sql.Literal(_folder.Path("broken.parquet"));
        var error = Assert.Throws<DuckDbException>(() =>
            _session.Connection.Execute($"COPY (SELECT * FROM {table.Sql} ORDER BY a) TO {target}")
        );
        Assert.Contains(failure.Message, error.Message, StringComparison.Ordinal);
        Assert.Same(failure, table.Failure);
        Assert.Equal(1, _session.One("SELECT 1 AS v", r => r.Int32("v")));
    }

    [Fact]
    public void An_error_on_opening_the_source_is_an_error_of_the_statement()
    {
        var source = new TableSource([new("a", ColumnType.Integer)], () => throw new InvalidDataException("shut"));
        using var table = _session.Database.Expose(source);
        var error = Assert.Throws<DuckDbException>(() => _session.Connection.Execute($"SELECT * FROM {table.Sql}"));
        Assert.Contains("shut", error.Message, StringComparison.Ordinal);
        Assert.IsType<InvalidDataException>(table.Failure);
    }

    [Fact]
    public void A_source_that_never_ends_is_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var chunks = 0;
        int Endless(scoped ChunkWriter chunk)
        {
            if (Interlocked.Increment(ref chunks) == 100)
            {
                cancellation.Cancel();
            }
            chunk.Column(0).Values<int>().Clear();
            return ChunkWriter.Capacity;
        }
        using var table = _session.Database.Expose(new([new("a", ColumnType.Integer)], () => Endless, MaxThreads: 2));
        Assert.Throws<OperationCanceledException>(() =>
            _session.Connection.Execute($"SELECT sum(a) FROM {table.Sql}", cancellation.Token)
        );
        Assert.Null(table.Failure);
    }

    [Fact]
    public void An_empty_source_gives_an_empty_result()
    {
        using var table = _session.Database.Expose(new(Trade.Columns, () => _ => 0));
        using var result = _session.Connection.Query($"SELECT * FROM {table.Sql}");
        Assert.Equal(Trade.Columns, result.Columns);
        Assert.Empty(result.Read(r => 0));
    }

    [Fact]
    public void Two_sources_are_joined()
    {
        using var left = _session.Database.Expose(new Trade(5000).Source(1));
        using var right = _session.Database.Expose(new Trade(3000).Source(1));
        var sql = $"SELECT count(*) AS v FROM {left.Sql} JOIN {right.Sql} USING (key)";
        Assert.Equal(3000, _session.One(sql, r => r.Int32("v")));
    }

    [Fact]
    public void A_source_that_is_no_longer_exposed_is_not_read()
    {
        var table = _session.Database.Expose(new Trade(10).Source(1));
        table.Dispose();
        var error = Assert.Throws<DuckDbException>(() => _session.Connection.Execute($"SELECT * FROM {table.Sql}"));
        Assert.Equal("Binder", error.Kind);
    }

    [Fact]
    public void A_transaction_that_began_before_the_source_reads_it_and_may_be_rolled_back()
    {
        _session.Connection.Execute("BEGIN; SELECT 1");
        using var table = _session.Database.Expose(new Trade(10).Source(1));
        _session.Connection.Execute($"CREATE TABLE t AS SELECT * FROM {table.Sql}; ROLLBACK");
        using var again = _session.Database.Expose(new Trade(10).Source(1));
        Assert.Equal(10, _session.One($"SELECT count(*) AS v FROM {again.Sql}", r => r.Int32("v")));
    }

    [Fact]
    public void A_list_cannot_be_written()
    {
        var list = new ColumnType(DuckDbTypeId.List, Element: ColumnType.Integer);
        using var table = _session.Database.Expose(new([new("a", list)], () => _ => 0));
        Assert.Throws<DuckDbException>(() => _session.Connection.Execute($"SELECT * FROM {table.Sql}"));
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    private byte[] Write(string file, int threads)
    {
        var path = _folder.Path(file);
        using var session = new Session(new() { Threads = threads });
        using var table = session.Database.Expose(new Trade(Rows).Source(threads));
        var sql = $"COPY (SELECT * FROM {table.Sql} ORDER BY key) TO {Sql.Literal(path)} (FORMAT parquet)";
        Assert.Equal(Rows, session.Connection.Execute(sql));
        return File.ReadAllBytes(path);
    }
}
