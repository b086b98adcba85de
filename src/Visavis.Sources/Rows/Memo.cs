using System.Runtime.InteropServices;
using System.Text;

namespace Visavis.Sources;

/// <summary>Reads a text into a value.</summary>
internal delegate bool TryRead<T>(string text, out T value);

/// <summary>Remembers what each text of a column means, so that a text is decoded once and looked up by its bytes after.</summary>
/// <remarks>For one thread. Beyond 65 536 different texts nothing more is remembered.</remarks>
internal sealed class Memo<T>(TryRead<T> read)
{
    private const int Most = 1 << 16;
    private Entry[] entries = new Entry[64];
    private int count;

    public bool TryGet(ReadOnlySpan<byte> text, out T value)
    {
        var hash = Hash(text);
        for (
            var i = (int)(hash & (uint)(entries.Length - 1));
            entries[i].Text is { } known;
            i = (i + 1) & (entries.Length - 1)
        )
        {
            ref var entry = ref entries[i];
            if (entry.Hash == hash && text.SequenceEqual(known))
            {
                value = entry.Value;
                return entry.IsKnown;
            }
        }
        var isKnown = read(Encoding.UTF8.GetString(text), out value);
        if (count < Most)
        {
            Add(new(text.ToArray(), hash, isKnown, value));
        }
        return isKnown;
    }

    private static uint Hash(ReadOnlySpan<byte> text)
    {
        ulong hash = (ulong)text.Length * 0x9E3779B97F4A7C15;
        while (text.Length >= 8)
        {
            hash = (hash ^ MemoryMarshal.Read<ulong>(text)) * 0xFF51AFD7ED558CCD;
            hash ^= hash >> 32;
            text = text[8..];
        }
        ulong rest = 0;
        foreach (var b in text)
        {
            rest = (rest << 8) | b;
        }
        hash = (hash ^ rest) * 0xC4CEB9FE1A85EC53;
        return (uint)(hash >> 32);
    }

    private void Add(Entry entry)
    {
        if (2 * ++count > entries.Length)
        {
            var old = entries;
            entries = new Entry[2 * old.Length];
            foreach (var moved in old.Where(e => e.Text is not null))
            {
                Put(moved);
            }
        }
        Put(entry);
    }

    private void Put(Entry entry)
    {
        var i = (int)(entry.Hash & (uint)(entries.Length - 1));
        while (entries[i].Text is not null)
        {
            i = (i + 1) & (entries.Length - 1);
        }
        entries[i] = entry;
    }

    private readonly record struct Entry(byte[] Text, uint Hash, bool IsKnown, T Value);
}
