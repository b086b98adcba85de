namespace Visavis.Fetch.Wire;

/// <summary>Ends a transfer that stands still, or that takes too long altogether.</summary>
internal sealed class Watch : IDisposable
{
    private readonly CancellationTokenSource stall;
    private readonly CancellationTokenSource total;
    private readonly CancellationTokenSource either;
    private readonly TimeSpan patience;

    public Watch(WireLimits limits, TimeProvider time)
    {
        patience = limits.Stall;
        stall = new(limits.Stall, time);
        total = new(limits.Total, time);
        either = CancellationTokenSource.CreateLinkedTokenSource(stall.Token, total.Token);
    }

    public CancellationToken Token => either.Token;

    public bool IsOver => either.IsCancellationRequested;

    /// <summary>Something came.</summary>
    public void Progress() => stall.CancelAfter(patience);

    public void Dispose()
    {
        either.Dispose();
        total.Dispose();
        stall.Dispose();
    }
}
