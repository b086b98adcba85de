namespace Visavis.Fetch.Tests.Replay;

/// <summary>A clock on which a wait is over at once, and is written down. Timers of the given lengths are patience, not waits: they run out only when the test moves the clock.</summary>
internal sealed class InstantTime(params TimeSpan[] patience) : TimeProvider
{
    private readonly TimeSpan[] patience = patience;
    private readonly Lock gate = new();
    private readonly List<Held> held = [];
    private DateTimeOffset now = new(2026, 11, 22, 6, 0, 0, TimeSpan.Zero);

    /// <summary>Every wait, in order.</summary>
    public List<TimeSpan> Waits { get; } = [];

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public void Advance(TimeSpan by)
    {
        Held[] due;
        lock (gate)
        {
            now += by;
            due = [.. held.Where(h => h.Due <= now)];
            held.RemoveAll(h => h.Due <= now);
        }
        Array.ForEach(due, h => h.Fire());
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Held(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Held(InstantTime time, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Fire() => ThreadPool.QueueUserWorkItem(_ => callback(state));

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time.gate)
            {
                time.held.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                {
                    return true;
                }
                Due = time.now + dueTime;
                if (time.patience.Contains(dueTime))
                {
                    time.held.Add(this);
                    return true;
                }
                time.Waits.Add(dueTime);
                time.now = Due;
            }
            Fire();
            return true;
        }

        public void Dispose()
        {
            lock (time.gate)
            {
                time.held.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
