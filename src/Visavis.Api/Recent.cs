using System.Diagnostics.CodeAnalysis;

namespace Visavis.Api;

/// <summary>What was made last, as much of it as has room: who asks again need not have it made again.</summary>
/// <param name="room">So much is kept; one thing at least.</param>
/// <param name="weigh">How much room a thing takes; 1 where absent.</param>
/// <param name="left">Told what is kept no more.</param>
internal sealed class Recent<TKey, TValue>(long room, Func<TValue, long>? weigh = null, Action<TValue>? left = null)
    where TKey : notnull
{
    private readonly Dictionary<TKey, LinkedListNode<Entry>> byKey = [];
    private readonly LinkedList<Entry> byUse = [];
    private readonly Lock gate = new();
    private long taken;

    /// <summary>What is kept under a key; made once where there is nothing. A failure is not kept.</summary>
    public TValue Get(TKey key, Func<TValue> make)
    {
        var kept = Find(key, make);
        try
        {
            var value = kept.Value.Made.Value;
            Settle(kept, weigh?.Invoke(value) ?? 1);
            return value;
        }
        catch
        {
            Forget(kept);
            throw;
        }
    }

    /// <summary>The same, made anew where what is kept is of no use any more.</summary>
    public TValue Get(TKey key, Func<TValue> make, Func<TValue, bool> isStale)
    {
        var kept = Find(key, make);
        if (kept.Value.Made.IsValueCreated && isStale(kept.Value.Made.Value))
        {
            Forget(kept);
        }
        return Get(key, make);
    }

    /// <summary>What is kept under a key, if anything is.</summary>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (gate)
        {
            var isKept = byKey.TryGetValue(key, out var node) && node.Value.Made.IsValueCreated;
            value = isKept ? node!.Value.Made.Value : default;
            return isKept;
        }
    }

    private LinkedListNode<Entry> Find(TKey key, Func<TValue> make)
    {
        lock (gate)
        {
            if (byKey.TryGetValue(key, out var node))
            {
                byUse.Remove(node);
            }
            else
            {
                node = new(new(key, new(make)));
                byKey.Add(key, node);
            }
            byUse.AddFirst(node);
            return node;
        }
    }

    // What is being made takes no room yet and stays: others may wait for it.
    private void Settle(LinkedListNode<Entry> made, long weight)
    {
        var gone = new List<TValue>();
        lock (gate)
        {
            if (made.List is null || made.Value.Weight > 0)
            {
                return;
            }
            taken += made.Value.Weight = weight;
            for (var oldest = byUse.Last; taken > room && oldest is not null; )
            {
                var next = oldest.Previous;
                if (oldest != made && oldest.Value.Weight > 0)
                {
                    Drop(oldest);
                    gone.Add(oldest.Value.Made.Value);
                }
                oldest = next;
            }
        }
        gone.ForEach(g => left?.Invoke(g));
    }

    private void Forget(LinkedListNode<Entry> failed)
    {
        lock (gate)
        {
            if (failed.List is not null)
            {
                Drop(failed);
            }
        }
    }

    private void Drop(LinkedListNode<Entry> node)
    {
        byUse.Remove(node);
        byKey.Remove(node.Value.Key);
        taken -= node.Value.Weight;
    }

    private sealed class Entry(TKey key, Lazy<TValue> made)
    {
        public TKey Key => key;

        public Lazy<TValue> Made => made;

        public long Weight { get; set; }
    }
}
