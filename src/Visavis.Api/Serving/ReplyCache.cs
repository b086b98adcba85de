using Visavis.Api.Asking;

namespace Visavis.Api.Serving;

/// <summary>Answers that were given, and those that are being worked out: who asks the same meanwhile waits for the same.</summary>
/// <param name="workers">So many are worked out at once.</param>
/// <param name="mostBytes">So much is kept.</param>
internal sealed class ReplyCache(int workers, long mostBytes) : IDisposable
{
    private readonly Dictionary<string, LinkedListNode<Entry>> byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> byUse = [];
    private readonly SemaphoreSlim free = new(workers);
    private readonly Lock gate = new();
    private long weight;

    public void Dispose() => free.Dispose();

    /// <summary>The answer of a question, worked out once. Where somebody else ended the work it is begun anew.</summary>
    /// <param name="key">The question in one spelling.</param>
    /// <param name="answer">Works it out.</param>
    /// <param name="own">Ends the waiting.</param>
    public async Task<Reply> Wait(string key, Func<Reply> answer, CancellationToken own)
    {
        while (true)
        {
            try
            {
                return await Get(key, answer).WaitAsync(own).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!own.IsCancellationRequested)
            {
                // Forgotten before it was told: the next question is a new one.
                continue;
            }
        }
    }

    /// <summary>The answer of a question, worked out once.</summary>
    public Task<Reply> Get(string key, Func<Reply> answer)
    {
        lock (gate)
        {
            if (byKey.TryGetValue(key, out var known))
            {
                byUse.Remove(known);
                byUse.AddFirst(known);
                return known.Value.Reply;
            }
            var entry = new Entry(key);
            var node = byUse.AddFirst(entry);
            byKey.Add(key, node);
            return entry.Reply = Task.Run(() => Work(node, answer));
        }
    }

    // What could not be answered is not kept: it may be answered later.
    private async Task<Reply> Work(LinkedListNode<Entry> node, Func<Reply> answer)
    {
        await free.WaitAsync().ConfigureAwait(false);
        try
        {
            var reply = answer();
            Keep(node.Value, reply);
            return reply;
        }
        catch
        {
            Forget(node);
            throw;
        }
        finally
        {
            free.Release();
        }
    }

    private void Keep(Entry entry, Reply reply)
    {
        lock (gate)
        {
            entry.Weight = (2 * reply.Bytes.Length) + 1_000;
            weight += entry.Weight;
            while (weight > mostBytes && byUse.Last is { } oldest && oldest.Value != entry)
            {
                Drop(oldest);
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

    private sealed class Entry(string key)
    {
        public string Key { get; } = key;

        public Task<Reply> Reply { get; set; } = null!;

        public long Weight { get; set; }
    }
}
