using System.Diagnostics.CodeAnalysis;

namespace Visavis.Api;

/// <summary>What was made last, so many of them: who asks again need not have it made again.</summary>
/// <param name="most">So many are kept.</param>
/// <param name="left">Told what is kept no more.</param>
internal sealed class Recent<TKey, TValue>(int most, Action<TValue>? left = null)
    where TKey : notnull
{
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, Lazy<TValue> Value)>> byKey = [];
    private readonly LinkedList<(TKey Key, Lazy<TValue> Value)> byUse = [];
    private readonly Lock gate = new();

    /// <summary>What is kept under a key; made once where there is nothing. A failure is not kept.</summary>
    public TValue Get(TKey key, Func<TValue> make)
    {
        var kept = Find(key, make);
        try
        {
            return kept.Value;
        }
        catch
        {
            Forget(key, kept);
            throw;
        }
    }

    /// <summary>The same, made anew where what is kept is of no use any more.</summary>
    public TValue Get(TKey key, Func<TValue> make, Func<TValue, bool> isStale)
    {
        var kept = Find(key, make);
        if (kept.IsValueCreated && isStale(kept.Value))
        {
            Forget(key, kept);
        }
        return Get(key, make);
    }

    /// <summary>What is kept under a key, if anything is.</summary>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (gate)
        {
            var isKept = byKey.TryGetValue(key, out var node) && node.Value.Value.IsValueCreated;
            value = isKept ? node!.Value.Value.Value : default;
            return isKept;
        }
    }

    private Lazy<TValue> Find(TKey key, Func<TValue> make)
    {
        var (found, gone) = Place(key, make);
        if (gone is { IsValueCreated: true })
        {
            left?.Invoke(gone.Value);
        }
        return found;
    }

    private (Lazy<TValue> Found, Lazy<TValue>? Gone) Place(TKey key, Func<TValue> make)
    {
        lock (gate)
        {
            if (byKey.TryGetValue(key, out var node))
            {
                byUse.Remove(node);
            }
            else
            {
                node = new((key, new(make)));
                byKey.Add(key, node);
            }
            byUse.AddFirst(node);
            if (byUse.Count <= most)
            {
                return (node.Value.Value, null);
            }
            var gone = byUse.Last!.Value;
            byKey.Remove(gone.Key);
            byUse.RemoveLast();
            return (node.Value.Value, gone.Value);
        }
    }

    private void Forget(TKey key, Lazy<TValue> failed)
    {
        lock (gate)
        {
            if (byKey.TryGetValue(key, out var node) && node.Value.Value == failed)
            {
                byUse.Remove(node);
                byKey.Remove(key);
            }
        }
    }
}
