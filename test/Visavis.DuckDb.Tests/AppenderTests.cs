using System.Globalization;

namespace Visavis.DuckDb.Tests;

public sealed class AppenderTests : IDisposable
{
    private readonly Session _session = new();

    [Fact]
    public void A_hundred_thousand_rows_of_every_type_go_in_and_come_out()
    {
        const int rows = 100_000;
        _session.Connection.Execute(
            "CREATE TABLE t(i BIGINT, s VARCHAR, d DECIMAL(18,3), h HUGEINT, f DOUBLE, day DATE, moment TIMESTAMP, b BOOLEAN, n INTEGER)"
        );
        var next = 0;
        using (var appender = _session.Connection.Append("t", "main"))
        {
            var appended = appender.AppendAll(chunk =>
            {
                var count = Math.Min(ChunkWriter.Capacity, rows - next);
                for (var row = 0; row < count; row++, next++)
                {
                    Write(chunk, row, next);
                }
                return count;
            });
            Assert.Equal(rows, appended);
            appender.Complete();
        }
        AssertRows(rows);
    }

    [Fact]
    public void Rows_of_an_appender_that_was_not_completed_are_thrown_away()
    {
        _session.Connection.Execute("CREATE TABLE t(a INTEGER)");
        using (var appender = _session.Connection.Append("t"))
        {
            appender.Append(_ => 5);
        }
        Assert.Equal(0, _session.One("SELECT count(*) AS v FROM t", r => r.Int32("v")));
    }

    [Fact]
    public void A_value_taken_away_in_one_chunk_is_there_in_the_next()
    {
        _session.Connection.Execute("CREATE TABLE t(a INTEGER)");
        using var appender = _session.Connection.Append("t");
        appender.Append(chunk =>
        {
            chunk.Column(0).SetNull(0);
            return 1;
        });
        appender.Append(chunk =>
        {
            chunk.Column(0).Values<int>()[0] = 8;
            return 1;
        });
        appender.Complete();
        Assert.Equal(8, _session.One("SELECT sum(a) AS v FROM t", r => r.Int32("v")));
        Assert.Equal(2, _session.One("SELECT count(*) AS v FROM t", r => r.Int32("v")));
        Assert.Throws<ObjectDisposedException>(() => appender.Append(_ => 1));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2049)]
    public void A_chunk_of_an_impossible_size_is_refused(int rows)
    {
        _session.Connection.Execute("CREATE TABLE t(a INTEGER)");
        using var appender = _session.Connection.Append("t");
        Assert.Throws<InvalidOperationException>(() => appender.Append(_ => rows));
    }

    [Fact]
    public void Writing_past_the_chunk_or_as_another_type_is_refused()
    {
        _session.Connection.Execute("CREATE TABLE t(a INTEGER, b VARCHAR)");
        using var appender = _session.Connection.Append("t");
        Refused<ArgumentOutOfRangeException>(appender, c => c.Column(0).SetNull(2048));
        Refused<ArgumentOutOfRangeException>(appender, c => c.Column(1).SetText(-1, "a"));
        Refused<InvalidOperationException>(appender, c => c.Column(0).Values<long>().Clear());
        Refused<InvalidOperationException>(appender, c => c.Column(0).SetText(0, "a"));
        Refused<InvalidOperationException>(appender, c => c.Column(0).SetBytes(0, [1]));
        Refused<InvalidOperationException>(appender, c => c.Column(0).SetDecimal(0, 1));
        Refused<InvalidOperationException>(appender, c => c.Column(0).SetUnscaled(0, 1));
        Refused<InvalidOperationException>(appender, c => c.Column(0).SetDate(0, default));
        Refused<InvalidOperationException>(appender, c => c.Column(0).SetTimestamp(0, default));
    }

    [Fact]
    public void A_row_that_breaks_a_constraint_is_an_error()
    {
        _session.Connection.Execute("CREATE TABLE t(a INTEGER PRIMARY KEY)");
        using var appender = _session.Connection.Append("t");
        appender.Append(chunk =>
        {
            chunk.Column(0).Values<int>()[..2].Fill(7);
            return 2;
        });
        Assert.Throws<DuckDbException>(appender.Complete);
    }

    [Fact]
    public void A_table_that_is_not_there_is_an_error() =>
        Assert.Throws<DuckDbException>(() => _session.Connection.Append("nope"));

    public void Dispose() => _session.Dispose();

    private delegate void Write0(scoped ChunkWriter chunk);

    private static void Refused<T>(DuckDbAppender appender, Write0 write)
        where T : Exception =>
        Assert.Throws<T>(() =>
            appender.Append(chunk =>
            {
                write(chunk);
                return 1;
            })
        );

    private static void Write(scoped ChunkWriter chunk, int row, int i)
    {
        chunk.Column(0).Values<long>()[row] = i;
        chunk.Column(1).SetText(row, Text(i));
        chunk.Column(2).SetDecimal(row, i / 8m);
        chunk.Column(3).Values<Int128>()[row] = (Int128)i << 90;
        chunk.Column(4).Values<double>()[row] = i / 3.0;
        chunk.Column(5).SetDate(row, Day(i));
        chunk.Column(6).SetTimestamp(row, Moment(i));
        chunk.Column(7).Values<bool>()[row] = i % 2 == 0;
        if (i % 7 == 0)
        {
            chunk.Column(8).SetNull(row);
        }
        else
        {
            chunk.Column(8).Values<int>()[row] = -i;
        }
    }

    private void AssertRows(int rows)
    {
        var i = 0;
        foreach (var chunk in _session.Connection.Query("SELECT * FROM t ORDER BY i"))
        {
            for (var row = 0; row < chunk.Count; row++, i++)
            {
                Assert.Equal(i, chunk.Column("i").Values<long>()[row]);
                Assert.Equal(Text(i), chunk.Column("s").Text(row));
                Assert.Equal(i / 8m, chunk.Column("d").Decimal(row));
                Assert.Equal((Int128)i << 90, chunk.Column("h").Values<Int128>()[row]);
                Assert.Equal(i / 3.0, chunk.Column("f").Values<double>()[row]);
                Assert.Equal(Day(i), chunk.Column("day").Date(row));
                Assert.Equal(Moment(i), chunk.Column("moment").Timestamp(row));
                Assert.Equal(i % 2 == 0, chunk.Column("b").Values<bool>()[row]);
                Assert.Equal(i % 7 != 0, chunk.Column("n").HasValue(row));
                Assert.Equal(
                    i % 7 == 0 ? 0 : -i,
                    chunk.Column("n").HasValue(row) ? chunk.Column("n").Values<int>()[row] : 0
                );
            }
        }
        Assert.Equal(rows, i);
    }

    private static string Text(int i) =>
        string.Create(CultureInfo.InvariantCulture, $"товар {new string('я', i % 20)}{i}");

    private static DateOnly Day(int i) => new DateOnly(1990, 1, 1).AddDays(i % 20_000);

    private static DateTimeOffset Moment(int i) => DateTimeOffset.UnixEpoch.AddTicks(i * 123_456_789_0L);
}
