using System.Diagnostics;

namespace Visavis.DuckDb.Tests;

public sealed class CancellationTests : IDisposable
{
    private const string Long =
        "SELECT count(*) AS v FROM range(10000000) a, range(10000000) b WHERE a.range + b.range = -1";
    private readonly Session _session = new();

    [Fact]
    public void A_long_statement_ends_within_a_second_of_its_cancellation()
    {
        // Others use the machine too: the best of a few counts.
        var best = TimeSpan.MaxValue;
        for (var run = 0; run < 5 && best > TimeSpan.FromMilliseconds(1200); run++)
        {
            using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
            var watch = Stopwatch.StartNew();
            var error = Assert.Throws<OperationCanceledException>(() =>
                _session.Connection.Execute(Long, source.Token)
            );
            best = TimeSpan.FromTicks(Math.Min(best.Ticks, watch.Elapsed.Ticks));
            Assert.Equal(source.Token, error.CancellationToken);
        }
        Assert.InRange(best, TimeSpan.FromMilliseconds(150), TimeSpan.FromMilliseconds(1200));
    }

    [Fact]
    public void After_a_cancellation_the_connection_works_on()
    {
        for (var i = 0; i < 3; i++)
        {
            using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(20));
            Assert.Throws<OperationCanceledException>(() => _session.Connection.Query(Long, default, source.Token));
            Assert.Equal(i, _session.One("SELECT ? AS v", r => r.Int32("v"), i));
        }
    }

    [Fact]
    public void A_stream_ends_with_the_cancellation_and_not_as_if_complete()
    {
        using var source = new CancellationTokenSource();
        var rows = 0L;
        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (var chunk in _session.Connection.Query("SELECT * FROM range(1000000000)", default, source.Token))
            {
                rows += chunk.Count;
                source.Cancel();
            }
        });
        Assert.InRange(rows, 1, 999_999_999);
        Assert.Equal(1, _session.One("SELECT 1 AS v", r => r.Int32("v")));
    }

    [Fact]
    public void What_is_cancelled_before_it_begins_does_not_begin()
    {
        var cancelled = new CancellationToken(canceled: true);
        Assert.Throws<OperationCanceledException>(() =>
            _session.Connection.Execute("CREATE TABLE t(a INTEGER)", cancelled)
        );
        Assert.Equal(0, _session.One("SELECT count(*) AS v FROM duckdb_tables()", r => r.Int32("v")));
    }

    [Fact]
    public void A_token_cancelled_afterwards_disturbs_nothing()
    {
        using var source = new CancellationTokenSource();
        Assert.Equal(
            1,
            Assert.Single(_session.Connection.Read("SELECT 1 AS v", r => r.Int32("v"), default, source.Token))
        );
        source.Cancel();
        Assert.Equal(2, _session.One("SELECT 2 AS v", r => r.Int32("v")));
    }

    [Fact]
    public async Task An_interrupt_stops_its_own_connection_and_no_other()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        var stopped = Task.Run(() => _session.Connection.Execute(Long, source.Token));
        using var other = _session.Database.Connect();
        var sums = 0;
        while (!stopped.IsCompleted)
        {
            sums += other.Read("SELECT count(*) AS v FROM range(200000)", r => r.Int32("v") == 200_000 ? 1 : 0).Sum();
        }
        await Assert.ThrowsAsync<OperationCanceledException>(() => stopped);
        Assert.True(sums > 0);
    }

    public void Dispose() => _session.Dispose();
}
