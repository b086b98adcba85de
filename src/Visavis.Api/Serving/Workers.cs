using System.Collections.Concurrent;

namespace Visavis.Api.Serving;

/// <summary>Threads of their own for what has to be worked out, first come, first served: what lies ready never waits behind it.</summary>
internal sealed class Workers : IDisposable
{
    private readonly BlockingCollection<Action> waiting = [];

    /// <param name="count">So much is worked out at once.</param>
    /// <param name="name">What the threads are called.</param>
    public Workers(int count, string name)
    {
        for (var i = 0; i < count; i++)
        {
            new Thread(Work)
            {
                IsBackground = true,
                Name = name,
                Priority = ThreadPriority.BelowNormal,
            }.Start();
        }
    }

    /// <summary>What comes of some work; whoever waits for it goes on elsewhere.</summary>
    /// <param name="work">The work.</param>
    /// <param name="wanted">Told when nobody waits for it any more: then it is not begun.</param>
    public Task<T> Run<T>(Func<T> work, CancellationToken wanted)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var told = wanted.Register(() => done.TrySetCanceled(wanted));
        waiting.Add(
            () =>
            {
                if (!done.Task.IsCompleted)
                {
                    Finish(done, work);
                }
                told.Dispose();
            },
            CancellationToken.None
        );
        return done.Task;
    }

    /// <summary>Lets the threads end when all is done.</summary>
    public void Dispose() => waiting.CompleteAdding();

    private static void Finish<T>(TaskCompletionSource<T> done, Func<T> work)
    {
        try
        {
            done.TrySetResult(work());
        }
        catch (Exception fault)
        {
            done.TrySetException(fault);
        }
    }

    private void Work()
    {
        foreach (var work in waiting.GetConsumingEnumerable())
        {
            work();
        }
    }
}
