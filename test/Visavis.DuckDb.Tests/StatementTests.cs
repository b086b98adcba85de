namespace Visavis.DuckDb.Tests;

public sealed class StatementTests : IDisposable
{
    private readonly Session _session = new();

    [Fact]
    public void Every_type_is_bound_as_itself()
    {
        Parameter[] values =
        [
            true,
            int.MinValue,
            long.MinValue,
            (Int128)1,
            -0.1,
            12.50m,
            "Минск",
            new byte[] { 0, 255 },
            new DateOnly(2024, 2, 29),
            new DateTimeOffset(2024, 2, 29, 12, 0, 0, TimeSpan.FromHours(3)),
            Parameter.Null,
        ];
        var names = Enumerable
            .Range(1, values.Length)
            .Select(i => $"typeof(${i}) || ' ' || coalesce(${i}::VARCHAR, 'none')");
        string[] expected =
        [
            "BOOLEAN true",
            "INTEGER -2147483648",
            "BIGINT -9223372036854775808",
            "HUGEINT 1",
            "DOUBLE -0.1",
            "DECIMAL(4,2) 12.50",
            "VARCHAR Минск",
            @"BLOB \x00\xFF",
            "DATE 2024-02-29",
            "TIMESTAMP 2024-02-29 09:00:00",
            "\"NULL\" none",
        ];
        var sql = $"SELECT unnest([{string.Join(", ", names)}]) AS v";
        Assert.Equal(expected, _session.Connection.Read(sql, r => r.Text("v"), values));
    }

    [Fact]
    public void A_moment_is_bound_to_the_whole_microsecond_below()
    {
        var moment = new DateTimeOffset(1969, 12, 31, 23, 59, 59, TimeSpan.Zero).AddTicks(9_999_999);
        var text = _session.One("SELECT ?::VARCHAR AS v", r => r.Text("v"), moment);
        Assert.Equal("1969-12-31 23:59:59.999999", text);
        Assert.Equal(moment.AddTicks(-9), _session.One("SELECT ? AS v", r => r.Timestamp("v"), moment));
    }

    [Fact]
    public void Empty_bytes_and_empty_text_are_not_null()
    {
        Assert.Empty(_session.One("SELECT ? AS v", r => r.Bytes("v"), Array.Empty<byte>()));
        Assert.Equal("", _session.One("SELECT ? AS v", r => r.Text("v"), ""));
    }

    [Fact]
    public void A_statement_is_bound_and_run_again()
    {
        _session.Connection.Execute("CREATE TABLE t(a INTEGER, b VARCHAR)");
        using (var insert = _session.Connection.Prepare("INSERT INTO t VALUES (?, ?)"))
        {
            for (var i = 0; i < 100; i++)
            {
                Assert.Equal(1, insert.Execute([i, $"row {i}"]));
            }
        }
        using var select = _session.Connection.Prepare("SELECT b FROM t WHERE a = $key");
        Assert.Equal(["row 7"], select.Bind("key", 7).Query().Read(r => r.Text("b")));
        Assert.Equal(["row 99"], select.Bind(1, 99).Query().Read(r => r.Text("b")));
        Assert.Empty(select.Query([100]).Read(r => r.Text("b")));
        Assert.Empty(select.Query([Parameter.Null]).Read(r => r.Text("b")));
    }

    [Fact]
    public void A_wrong_number_of_values_is_refused()
    {
        using var statement = _session.Connection.Prepare("SELECT ? + ?");
        Assert.Equal(2, statement.ParameterCount);
        Assert.Throws<DuckDbException>(() => statement.Query([1]));
        Assert.Throws<DuckDbException>(() => statement.Query([1, 2, 3]));
        Assert.Throws<DuckDbException>(() => statement.Bind(3, 1));
        Assert.Throws<DuckDbException>(() => statement.Bind(0, 1));
        Assert.Throws<DuckDbException>(() => statement.Bind("name", 1));
        Assert.Throws<DuckDbException>(() => statement.Bind(1, 1).Query());
        Assert.Single(statement.Query([1, 2]).Read(r => 0));
    }

    [Fact]
    public void A_bound_value_is_a_value_and_never_sql()
    {
        _session.Connection.Execute("CREATE TABLE t AS SELECT 'a' AS a");
        var sql = "SELECT count(*) AS v FROM t WHERE a = ?";
        Assert.Equal(0, _session.One(sql, r => r.Int32("v"), "' OR 1 = 1; DROP TABLE t; --"));
        Assert.Equal(1, _session.One(sql, r => r.Int32("v"), "a"));
    }

    [Fact]
    public void A_result_outlives_its_statement()
    {
        var statement = _session.Connection.Prepare("SELECT * FROM range(?) t(i)");
        var result = statement.Query([100_000]);
        statement.Dispose();
        Assert.Equal(100_000, result.Read(r => 0).Count);
    }

    [Fact]
    public void A_statement_without_its_result_being_read_gives_back_everything()
    {
        for (var i = 0; i < 20; i++)
        {
            using var session = new Session(new() { Threads = 1 });
            using var result = session.Connection.Query("SELECT * FROM range(100000) t(i)");
            Assert.Single(result.Columns);
        }
    }

    public void Dispose() => _session.Dispose();
}
