using Visavis.Api.Asking;
using Visavis.Workbench;

namespace Visavis.Api.Serving;

/// <summary>Answers that were given, and those that are being worked out: who asks the same meanwhile waits for the same. What takes long has workers of its own.</summary>
/// <param name="workers">So many are worked out at once, and one more of those that take long: a report does not wait for a reconstruction.</param>
/// <param name="mostBytes">So much is kept.</param>
/// <param name="mostUnfinished">So many may be asked for at once.</param>
internal sealed class ReplyCache(int workers, long mostBytes, int mostUnfinished = 200) : IDisposable
{
    private readonly Dictionary<string, LinkedListNode<Entry>> byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> byUse = [];
    private readonly Workers quick = new(workers, "answers");
    private readonly Workers slow = new(workers + 1, "long answers");
    private readonly Lock gate = new();
    private long weight;
    private int unfinished;

    public void Dispose()
    {
        quick.Dispose();
        slow.Dispose();
    }

    /// <summary>The answer of a question, worked out once.</summary>
    /// <param name="ask">The question.</param>
    /// <param name="own">Ends the waiting.</param>
    /// <param name="accepted">How the answer may be packed: it is worked out packed.</param>
    /// <exception cref="ProblemException">Too many others wait for other answers, or there is no answer.</exception>
    public Task<Reply> Wait(Ask ask, CancellationToken own, string accepted = "") =>
        Wait(
            ask.Key,
            wanted =>
            {
                var reply = ask.Route.Answer(ask with { Cancellation = wanted });
                reply.For(accepted);
                return reply;
            },
            own,
            ask.Route.TakesLong
        );

    /// <summary>The answer of a question, worked out once.</summary>
    /// <param name="key">The question in one spelling.</param>
    /// <param name="answer">Works it out; told when nobody waits for it any more.</param>
    /// <param name="own">Ends the waiting.</param>
    /// <param name="takesLong">Whether quicker ones need not wait for it.</param>
    /// <exception cref="ProblemException">Too many others wait for other answers.</exception>
    public async Task<Reply> Wait(
        string key,
        Func<CancellationToken, Reply> answer,
        CancellationToken own,
        bool takesLong = false
    )
    {
        while (true)
        {
            var node = Enter(key, answer, takesLong ? slow : quick);
            try
            {
                return await node.Value.Reply.WaitAsync(own).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!own.IsCancellationRequested)
            {
                // It rested on work of others that they ended, and is forgotten: it is begun anew.
                continue;
            }
            finally
            {
                Leave(node);
            }
        }
    }

    private LinkedListNode<Entry> Enter(string key, Func<CancellationToken, Reply> answer, Workers workers)
    {
        lock (gate)
        {
            if (byKey.TryGetValue(key, out var node))
            {
                byUse.Remove(node);
                byUse.AddFirst(node);
            }
            else if (unfinished == mostUnfinished)
            {
                throw new ProblemException(Texts.TooBusy(), isUnavailable: true);
            }
            else
            {
                unfinished++;
                node = byUse.AddFirst(new Entry(key));
                byKey.Add(key, node);
                var wanted = node.Value.Wanted;
                node.Value.Reply = Finish(node, workers.Run(() => answer(wanted), wanted));
            }
            node.Value.Waiters++;
            return node;
        }
    }

    // Who asks the same after the last has left begins anew.
    private void Leave(LinkedListNode<Entry> node)
    {
        bool isUnwanted;
        lock (gate)
        {
            isUnwanted = --node.Value.Waiters == 0 && !node.Value.Reply.IsCompleted;
            if (isUnwanted)
            {
                Drop(node);
            }
        }
        if (isUnwanted)
        {
            node.Value.End();
        }
    }

    // What could not be answered is not kept: it may be answered later.
    private async Task<Reply> Finish(LinkedListNode<Entry> node, Task<Reply> work)
    {
        try
        {
            var reply = await work.ConfigureAwait(false);
            Keep(node, reply);
            return reply;
        }
        catch
        {
            Forget(node);
            throw;
        }
        finally
        {
            lock (gate)
            {
                unfinished--;
            }
        }
    }

    // What is still worked out weighs nothing yet and stays: others may wait for it.
    private void Keep(LinkedListNode<Entry> node, Reply reply)
    {
        lock (gate)
        {
            if (node.List is null)
            {
                return;
            }
            node.Value.Weight = reply.Weight;
            weight += node.Value.Weight;
            for (var oldest = byUse.Last; weight > mostBytes && oldest is not null; )
            {
                var next = oldest.Previous;
                if (oldest != node && oldest.Value.Weight > 0)
                {
                    Drop(oldest);
                }
                oldest = next;
            }
        }
    }

    private void Forget(LinkedListNode<Entry> node)
    {
        lock (gate)
        {
            Drop(node);
        }
    }

    private void Drop(LinkedListNode<Entry> node)
    {
        if (node.List is not null)
        {
            byUse.Remove(node);
            byKey.Remove(node.Value.Key);
            weight -= node.Value.Weight;
        }
    }

    private sealed class Entry : IDisposable
    {
        private readonly CancellationTokenSource end = new();

        public Entry(string key) => (Key, Wanted) = (key, end.Token);

        public string Key { get; }

        /// <summary>Told when nobody waits any more.</summary>
        public CancellationToken Wanted { get; }

        public int Waiters { get; set; }

        public Task<Reply> Reply { get; set; } = null!;

        public long Weight { get; set; }

        public void End()
        {
            end.Cancel();
            Dispose();
        }

        public void Dispose() => end.Dispose();
    }
}
