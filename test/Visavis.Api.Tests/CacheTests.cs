using Visavis.Api.Asking;
using Visavis.Api.Serving;

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
        var all = Enumerable.Range(0, 50).Select(_ => cache.Get("one", Answer)).ToList();
        go.Set();
        await Task.WhenAll(all);
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task A_failure_is_not_kept()
    {
        using var cache = new ReplyCache(1, 1_000_000);
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            cache.Get("one", () => throw new InvalidOperationException())
        );
        Assert.Equal(10, (await cache.Get("one", () => Of(10))).Bytes.Length);
    }

    [Fact]
    public async Task What_was_not_asked_for_long_goes_when_room_is_needed()
    {
        using var cache = new ReplyCache(1, 10_000);
        var asked = 0;
        foreach (var key in (string[])["a", "b", "c", "d", "a"])
        {
            await cache.Get(
                key,
                () =>
                {
                    asked++;
                    return Of(2_000);
                }
            );
        }
        Assert.Equal(5, asked);
    }

    private static Reply Of(int length) => new(new byte[length], "application/octet-stream");
}
