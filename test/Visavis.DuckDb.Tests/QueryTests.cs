namespace Visavis.DuckDb.Tests;

public sealed class QueryTests : IDisposable
{
    private readonly Session _session = new();

    [Fact]
    public void A_million_streamed_rows_sum_to_what_sql_says()
    {
        long sum = 0;
        var rows = 0;
        foreach (var chunk in _session.Connection.Query("SELECT i * 3 AS v FROM range(1000000) t(i)"))
        {
            Assert.InRange(chunk.Count, 1, 2048);
            rows += chunk.Count;
            foreach (var value in chunk.Column("v").Values<long>())
            {
                sum += value;
            }
        }
        Assert.Equal(1_000_000, rows);
        Assert.Equal(_session.One("SELECT sum(i * 3) AS v FROM range(1000000) t(i)", r => r.Int64("v")), sum);
    }

    [Fact]
    public void An_empty_result_has_columns_and_no_rows()
    {
        using var result = _session.Connection.Query("SELECT 1 AS a, 'x' AS b WHERE false");
        Assert.Equal([new("a", ColumnType.Integer), new("b", ColumnType.Varchar)], result.Columns);
        Assert.Empty(result.Read(r => r.Int32("a")));
    }

    [Fact]
    public void Every_plain_type_is_read_as_it_is_stored()
    {
        var sql = """
            SELECT true AS bool, (-128)::TINYINT AS i8, (-32768)::SMALLINT AS i16, (-2147483648)::INTEGER AS i32,
            (-9223372036854775808)::BIGINT AS i64, 255::UTINYINT AS u8, 65535::USMALLINT AS u16,
            4294967295::UINTEGER AS u32, 18446744073709551615::UBIGINT AS u64, 1.5::FLOAT AS f32, -0.1::DOUBLE AS f64,
            '340282366920938463463374607431768211455'::UHUGEINT AS u128
            """;
        foreach (var chunk in _session.Connection.Query(sql))
        {
            Assert.True(chunk.Column("bool").Values<bool>()[0]);
            Assert.Equal(sbyte.MinValue, chunk.Column("i8").Values<sbyte>()[0]);
            Assert.Equal(short.MinValue, chunk.Column("i16").Values<short>()[0]);
            Assert.Equal(int.MinValue, chunk.Column("i32").Values<int>()[0]);
            Assert.Equal(long.MinValue, chunk.Column("i64").Values<long>()[0]);
            Assert.Equal(byte.MaxValue, chunk.Column("u8").Values<byte>()[0]);
            Assert.Equal(ushort.MaxValue, chunk.Column("u16").Values<ushort>()[0]);
            Assert.Equal(uint.MaxValue, chunk.Column("u32").Values<uint>()[0]);
            Assert.Equal(ulong.MaxValue, chunk.Column("u64").Values<ulong>()[0]);
            Assert.Equal(1.5f, chunk.Column("f32").Values<float>()[0]);
            Assert.Equal(-0.1, chunk.Column("f64").Values<double>()[0]);
            Assert.Equal(UInt128.MaxValue, chunk.Column("u128").Values<UInt128>()[0]);
        }
    }

    [Theory]
    [InlineData("TINYINT")]
    [InlineData("SMALLINT")]
    [InlineData("INTEGER")]
    [InlineData("BIGINT")]
    [InlineData("HUGEINT")]
    [InlineData("UTINYINT")]
    [InlineData("USMALLINT")]
    [InlineData("UINTEGER")]
    [InlineData("UBIGINT")]
    [InlineData("UHUGEINT")]
    public void A_whole_number_of_any_width_is_read_as_one(string type) =>
        Assert.Equal(117, _session.One($"SELECT 117::{type} AS v", r => r.Int32("v")));

    [Fact]
    public void A_whole_number_that_does_not_fit_is_an_overflow() =>
        Assert.Throws<OverflowException>(() => _session.One("SELECT 2147483648 AS v", r => r.Int32("v")));

    [Fact]
    public void A_row_is_read_by_the_names_of_its_columns()
    {
        var sql =
            "SELECT 'Минск' AS t, 2.5::DOUBLE AS d, 1.25 AS m, true AS b, DATE '2024-02-29' AS day, 'ab'::BLOB AS x";
        var row = _session.One(
            sql,
            r => (r.Text("t"), r.Double("d"), r.Decimal("m"), r.Boolean("b"), r.Date("day"), r.Bytes("x").Length)
        );
        Assert.Equal(("Минск", 2.5, 1.25m, true, new DateOnly(2024, 2, 29), 2), row);
    }

    [Fact]
    public void Rows_without_a_value_are_marked_in_the_mask()
    {
        var sql = "SELECT CASE WHEN i % 3 = 0 THEN NULL ELSE i END AS v FROM range(5000) t(i) ORDER BY i";
        var first = 0;
        foreach (var chunk in _session.Connection.Query(sql))
        {
            var column = chunk.Column(0);
            for (var row = 0; row < chunk.Count; row++)
            {
                Assert.Equal((first + row) % 3 != 0, column.HasValue(row));
                Assert.Equal(column.HasValue(row), (column.Validity[row / 64] >> (row % 64) & 1) == 1);
            }
            first += chunk.Count;
        }
        Assert.Equal(5000, first);
    }

    [Theory]
    [InlineData("NULL::INTEGER")]
    [InlineData("NULL::VARCHAR")]
    [InlineData("NULL::DECIMAL(10,2)")]
    public void Reading_a_value_that_is_not_there_is_our_own_mistake(string expression)
    {
        RowReader<string> read = r =>
            expression.Contains("INT", StringComparison.Ordinal) ? $"{r.Int32("v")}"
            : expression.Contains("VAR", StringComparison.Ordinal) ? r.Text("v")
            : $"{r.Decimal("v")}";
        Assert.Throws<InvalidOperationException>(() => _session.One($"SELECT {expression} AS v", read));
        Assert.False(_session.One($"SELECT {expression} AS v", r => r.HasValue("v")));
    }

    [Fact]
    public void Reading_a_column_as_another_type_is_our_own_mistake()
    {
        Assert.Throws<InvalidOperationException>(() => _session.One("SELECT 1 AS v", r => r.Text("v")));
        Assert.Throws<InvalidOperationException>(() => _session.One("SELECT 'a' AS v", r => r.Int32("v")));
        Assert.Throws<InvalidOperationException>(() => _session.One("SELECT 1.5 AS v", r => r.Int32("v")));
        Assert.Throws<InvalidOperationException>(() => _session.One("SELECT 1 AS v", r => r.Double("v")));
        Assert.Throws<InvalidOperationException>(() => _session.One("SELECT 1 AS v", r => r.Decimal("v")));
        Assert.Throws<InvalidOperationException>(() => _session.One("SELECT 1 AS v", r => r.Date("v")));
        Assert.Throws<InvalidOperationException>(() => _session.One("SELECT 1 AS v", r => r.Timestamp("v")));
        Assert.Throws<ArgumentException>(() => _session.One("SELECT 1 AS v", r => r.Int32("w")));
    }

    [Fact]
    public void Lists_are_read_by_the_range_of_their_elements()
    {
        var lists = new List<int[]>();
        foreach (
            var chunk in _session.Connection.Query("SELECT range(i)::INTEGER[] AS v FROM range(4) t(i) ORDER BY i")
        )
        {
            var column = chunk.Column("v");
            for (var row = 0; row < chunk.Count; row++)
            {
                lists.Add(column.Elements().Values<int>()[column.ElementRange(row)].ToArray());
            }
        }
        Assert.Equal(
            [
                [],
                [0],
                [0, 1],
                [0, 1, 2],
            ],
            lists
        );
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("1969-12-31")]
    [InlineData("9999-12-31")]
    public void A_date_is_read_as_it_is_printed(string date) =>
        Assert.Equal(
            date,
            _session.One(
                $"SELECT DATE '{date}' AS v",
                r => r.Date("v").ToString("O", System.Globalization.CultureInfo.InvariantCulture)
            )
        );

    [Theory]
    [InlineData("DATE '10000-01-01'")]
    [InlineData("DATE 'infinity'")]
    [InlineData("DATE '0001-01-01 (BC)'")]
    public void A_date_outside_the_calendar_is_an_overflow(string date) =>
        Assert.Throws<OverflowException>(() => _session.One($"SELECT {date} AS v", r => r.Date("v")));

    [Fact]
    public void A_timestamp_is_read_to_the_microsecond()
    {
        var expected = new DateTimeOffset(1960, 1, 2, 3, 4, 5, TimeSpan.Zero).AddTicks(-10);
        var read = _session.One("SELECT TIMESTAMP '1960-01-02 03:04:04.999999' AS v", r => r.Timestamp("v"));
        Assert.Equal(expected, read);
        Assert.Throws<OverflowException>(() => _session.One("SELECT TIMESTAMP 'infinity' AS v", r => r.Timestamp("v")));
    }

    [Fact]
    public void A_result_that_is_still_open_is_not_cut_short_by_another_statement()
    {
        using var result = _session.Connection.Query("SELECT * FROM range(1000000)");
        Assert.Throws<InvalidOperationException>(() => _session.Connection.Execute("SELECT 1"));
        Assert.Throws<InvalidOperationException>(() => _session.Connection.Append("t"));
        Assert.Equal(1_000_000, result.Read(r => 0).Count);
        _session.Connection.Execute("SELECT 1");
    }

    [Fact]
    public void A_loop_left_early_frees_the_connection()
    {
        foreach (var chunk in _session.Connection.Query("SELECT * FROM range(1000000)"))
        {
            Assert.Equal(0, chunk.Column(0).Values<long>()[0]);
            break;
        }
        Assert.Equal(0, _session.Connection.Execute("SELECT 1"));
    }

    [Fact]
    public void A_chunk_is_not_read_after_its_turn()
    {
        DataChunk kept = default;
        foreach (var chunk in _session.Connection.Query("SELECT 1"))
        {
            kept = chunk;
        }
        var refused = false;
        try
        {
            _ = kept.Column(0);
        }
        catch (ObjectDisposedException)
        {
            refused = true;
        }
        Assert.True(refused);
    }

    [Fact]
    public void A_result_is_read_once()
    {
        var result = _session.Connection.Query("SELECT 1");
        Assert.Single(result.Read(r => 0));
        Assert.Throws<ObjectDisposedException>(() => result.Read(r => 0));
    }

    [Fact]
    public void An_error_in_the_middle_of_a_stream_is_an_error_and_not_an_end()
    {
        var sql = "SELECT CASE WHEN i = 900000 THEN error('here') ELSE i END AS v FROM range(1000000) t(i)";
        var error = Assert.Throws<DuckDbException>(() => _session.Connection.Read(sql, r => 0));
        Assert.Contains("here", error.Message, StringComparison.Ordinal);
        Assert.Equal(sql, error.Sql);
    }

    [Theory]
    [InlineData("SELEC 1", "Parser")]
    [InlineData("SELECT nope", "Binder")]
    [InlineData("SELECT * FROM nope", "Catalog")]
    [InlineData("SELECT 'x'::INTEGER", "Conversion")]
    [InlineData("SELECT * FROM read_csv('/nowhere/a.csv')", "IO")]
    public void An_error_bears_its_kind_and_its_statement(string sql, string kind)
    {
        var error = Assert.Throws<DuckDbException>(() => _session.Connection.Execute(sql));
        Assert.Equal((kind, sql), (error.Kind, error.Sql));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-- nothing")]
    [InlineData("SELECT 1; SELECT 2")]
    public void A_query_is_one_statement(string sql) =>
        Assert.Throws<DuckDbException>(() => _session.Connection.Query(sql));

    [Fact]
    public void Several_statements_are_executed_in_order()
    {
        var changed = _session.Connection.Execute("CREATE TABLE t(a INTEGER); INSERT INTO t VALUES (1), (2), (3);");
        Assert.Equal(3, changed);
        Assert.Equal(1, _session.Connection.Execute("DELETE FROM t WHERE a = ?", [2]));
        Assert.Equal(4, _session.One("SELECT sum(a) AS v FROM t", r => r.Int32("v")));
    }

    public void Dispose() => _session.Dispose();
}
