using System.Runtime.CompilerServices;
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
    private const ulong IsLong = 0xFF;
    private Entry[] entries = new Entry[64];
    private int count;

    public bool TryGet(ReadOnlySpan<byte> text, out T value)
    {
        var packed = Pack(text);
        var table = entries;
        for (var i = Slot(packed, table.Length); table[i].Packed != 0; i = (i + 1) & (table.Length - 1))
        {
            ref var entry = ref table[i];
            if (entry.Packed == packed && (entry.Text is null || text.SequenceEqual(entry.Text)))
            {
                value = entry.Value;
                return entry.IsKnown;
            }
        }
        return Learn(text, packed, out value);
    }

    private bool Learn(ReadOnlySpan<byte> text, ulong packed, out T value)
    {
        var isKnown = read(Encoding.UTF8.GetString(text), out value);
        if (count < Most)
        {
            Add(new(packed, (packed & IsLong) == IsLong ? text.ToArray() : null, isKnown, value));
        }
        return isKnown;
    }

    /// <summary>Up to seven bytes and their number, which is the whole text; of a longer one a hash. Never zero.</summary>
    private static ulong Pack(ReadOnlySpan<byte> text)
    {
        ref var first = ref MemoryMarshal.GetReference(text);
        var length = text.Length;
        ulong bytes = length switch
        {
            > 7 => Hash(text),
            >= 4 => Unsafe.ReadUnaligned<uint>(ref first)
                | ((ulong)Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref first, length - 4)) << (8 * (length - 4))),
            >= 2 => Unsafe.ReadUnaligned<ushort>(ref first)
                | ((ulong)Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref first, length - 2)) << (8 * (length - 2))),
            1 => first,
            _ => 0,
        };
        return (bytes << 8) | (length > 7 ? IsLong : (ulong)length + 1);
    }

    private static ulong Hash(ReadOnlySpan<byte> text)
    {
        var hash = (ulong)text.Length;
        for (; text.Length >= 8; text = text[8..])
        {
            hash = (hash ^ MemoryMarshal.Read<ulong>(text)) * 0xFF51AFD7ED558CCD;
            hash ^= hash >> 32;
        }
        foreach (var b in text)
        {
            hash = (hash ^ b) * 0x100000001B3;
        }
        return hash;
    }

    private static int Slot(ulong packed, int length) => (int)((packed * 0x9E3779B97F4A7C15) >> 40) & (length - 1);

    private void Add(Entry entry)
    {
        if (2 * ++count > entries.Length)
        {
            var old = entries;
            entries = new Entry[2 * old.Length];
            foreach (var moved in old.Where(e => e.Packed != 0))
            {
                Put(moved);
            }
        }
        Put(entry);
    }

    private void Put(Entry entry)
    {
        var i = Slot(entry.Packed, entries.Length);
        while (entries[i].Packed != 0)
        {
            i = (i + 1) & (entries.Length - 1);
        }
        entries[i] = entry;
    }

    private readonly record struct Entry(ulong Packed, byte[]? Text, bool IsKnown, T Value);
}
