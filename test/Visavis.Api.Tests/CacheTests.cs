using System.Diagnostics;
using Visavis.Api.Asking;
using Visavis.Api.Serving;
using Visavis.Workbench;

namespace Visavis.Api.Tests;

/// <summary>Answers are worked out once, kept within bounds, and forgotten where they failed.</summary>
public sealed class CacheTests
{
    [Fact]
    public async Task Who_asks_the_same_meanwhile_waits_for_the_same()
    {
        using var cache = new ReplyCache(2, 1_000_000);
        var asked = 0;
        using var go = new ManualResetEventSlim();
        Reply Answer()
        {
            Interlocked.Increment(ref asked);
            go.Wait();
            return Of(10);
        }
        var all = Enumerable.Range(0, 50).Select(_ => cache.Wait("one", _ => Answer(), default)).ToList();
        go.Set();
        await Task.WhenAll(all);
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task A_failure_is_not_kept()
    {
        using var cache = new ReplyCache(1, 1_000_000);
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            cache.Wait("one", _ => throw new InvalidOperationException(), default)
        );
        Assert.Equal(10, (await cache.Wait("one", _ => Of(10), default)).Bytes.Length);
    }

    [Fact]
    public async Task What_was_not_asked_for_long_goes_when_room_is_needed()
    {
        using var cache = new ReplyCache(1, 10_000);
        var asked = 0;
        foreach (var key in (string[])["a", "b", "c", "d", "a"])
        {
            await cache.Wait(
                key,
                _ =>
                {
                    asked++;
                    return Of(2_000);
                },
                default
            );
        }
        Assert.Equal(5, asked);
    }

    [Fact]
    public async Task What_is_still_worked_out_stays_whatever_needs_room()
    {
        using var cache = new ReplyCache(2, 10_000);
        var asked = 0;
        using var go = new ManualResetEventSlim();
        Reply Slow()
        {
            Interlocked.Increment(ref asked);
            go.Wait();
            return Of(2_000);
        }
        var first = cache.Wait("slow", _ => Slow(), default);
        foreach (var key in (string[])["a", "b", "c", "d"])
        {
            await cache.Wait(key, _ => Of(2_000), default);
        }
        var second = cache.Wait("slow", _ => Slow(), default);
        go.Set();
        Assert.Same(await first, await second);
        Assert.Equal(1, asked);
        // Room was counted right: the newest two still fit.
        await cache.Wait("d", _ => throw new InvalidOperationException(), default);
    }

    [Fact]
    public async Task The_work_ends_when_the_last_who_waited_has_left()
    {
        using var cache = new ReplyCache(1, 10_000);
        using var one = new CancellationTokenSource();
        using var other = new CancellationTokenSource();
        var begun = new TaskCompletionSource();
        using var ended = new ManualResetEventSlim();
        Reply Answer(CancellationToken wanted)
        {
            using var told = wanted.Register(ended.Set);
            begun.SetResult();
            Assert.True(ended.Wait(TimeSpan.FromSeconds(60), CancellationToken.None));
            throw new OperationCanceledException(wanted);
        }
        var first = cache.Wait("one", Answer, one.Token);
        var second = cache.Wait("one", Answer, other.Token);
        // What was not begun is never begun once nobody waits.
        await begun.Task;
        await one.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.False(ended.IsSet);
        await other.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.True(ended.Wait(TimeSpan.FromSeconds(60)));
        Assert.Equal(10, (await cache.Wait("one", _ => Of(10), default)).Bytes.Length);
    }

    [Fact]
    public async Task Who_comes_when_too_many_wait_is_sent_away()
    {
        using var cache = new ReplyCache(1, 10_000, mostUnfinished: 2);
        using var go = new ManualResetEventSlim();
        Reply Slow()
        {
            go.Wait();
            return Of(10);
        }
        var waiting = new[] { "a", "b" }.Select(k => cache.Wait(k, _ => Slow(), default)).ToList();
        var refused = await Assert.ThrowsAsync<ProblemException>(() => cache.Wait("c", _ => Of(10), default));
        Assert.Equal(("WEB019", true), (refused.Problem.Code, refused.IsUnavailable));
        go.Set();
        await Task.WhenAll(waiting);
        Assert.Equal(10, (await cache.Wait("c", _ => Of(10), default)).Bytes.Length);
    }

    [Fact]
    public async Task What_is_quick_does_not_wait_for_what_takes_long()
    {
        using var cache = new ReplyCache(1, 10_000);
        using var go = new ManualResetEventSlim();
        Reply Slow()
        {
            go.Wait();
            return Of(20);
        }
        var slow = cache.Wait("slow", _ => Slow(), default, takesLong: true);
        Assert.Equal(10, (await cache.Wait("quick", _ => Of(10), default)).Bytes.Length);
        Assert.False(slow.IsCompleted);
        go.Set();
        Assert.Equal(20, (await slow).Bytes.Length);
    }

    [Fact]
    public async Task What_nobody_waits_for_any_more_takes_no_seat_and_is_not_begun()
    {
        using var cache = new ReplyCache(1, 10_000, mostUnfinished: 2);
        using var go = new ManualResetEventSlim();
        using var left = new CancellationTokenSource();
        Reply Slow()
        {
            go.Wait();
            return Of(20);
        }
        var first = cache.Wait("first", _ => Slow(), default);
        var second = cache.Wait("second", _ => throw new InvalidOperationException("begun"), left.Token);
        await left.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.Equal(30, (await WhenSeated(cache, "third", Of(30))).Bytes.Length);
        go.Set();
        Assert.Equal(20, (await first).Bytes.Length);
    }

    // A seat is given back a moment after whoever had it left.
    private static async Task<Reply> WhenSeated(ReplyCache cache, string key, Reply reply)
    {
        for (var began = Stopwatch.StartNew(); ; await Task.Delay(5))
        {
            try
            {
                return await cache.Wait(key, _ => reply, default, takesLong: true);
            }
            catch (ProblemException busy) when (busy.IsUnavailable && began.Elapsed < TimeSpan.FromSeconds(60))
            {
                continue;
            }
        }
    }

    private static Reply Of(int length) => new(new byte[length], "application/octet-stream");
}
