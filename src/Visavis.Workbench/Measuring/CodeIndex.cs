using System.Text;

namespace Visavis.Workbench.Measuring;

/// <summary>Numbers texts in the order in which they are met, without a string for one that was met before.</summary>
internal sealed class CodeIndex
{
    private readonly List<string> texts = [];
    private readonly Dictionary<string, int> byLongText = new(StringComparer.Ordinal);
    private (ulong Packed, int Index)[] table = new (ulong, int)[64];
    private ulong lastPacked;
    private int lastIndex;

    /// <summary>The texts, by their numbers.</summary>
    public IReadOnlyList<string> Texts => texts;

    public int Of(ReadOnlySpan<byte> text)
    {
        if (text.Length > 7)
        {
            return OfLong(Encoding.UTF8.GetString(text));
        }
        var packed = Pack(text);
        if (packed == lastPacked)
        {
            return lastIndex;
        }
        var slot = Slot(packed, table.Length);
        while (table[slot].Packed != 0 && table[slot].Packed != packed)
        {
            slot = (slot + 1) & (table.Length - 1);
        }
        var index = table[slot].Packed == packed ? table[slot].Index : Add(packed, text);
        (lastPacked, lastIndex) = (packed, index);
        return index;
    }

    private int OfLong(string text)
    {
        if (!byLongText.TryGetValue(text, out var index))
        {
            byLongText.Add(text, index = texts.Count);
            texts.Add(text);
        }
        return index;
    }

    private int Add(ulong packed, ReadOnlySpan<byte> text)
    {
        var index = texts.Count;
        texts.Add(Encoding.UTF8.GetString(text));
        if (2 * texts.Count > table.Length)
        {
            var old = table;
            table = new (ulong, int)[2 * old.Length];
            foreach (var entry in old)
            {
                Put(entry);
            }
        }
        Put((packed, index));
        return index;
    }

    private void Put((ulong Packed, int Index) entry)
    {
        if (entry.Packed == 0)
        {
            return;
        }
        var slot = Slot(entry.Packed, table.Length);
        while (table[slot].Packed != 0)
        {
            slot = (slot + 1) & (table.Length - 1);
        }
        table[slot] = entry;
    }

    // Up to seven bytes and their number: never zero, and never the same for two texts.
    private static ulong Pack(ReadOnlySpan<byte> text)
    {
        var packed = (ulong)text.Length + 1;
        for (var i = 0; i < text.Length; i++)
        {
            packed |= (ulong)text[i] << (8 * (i + 1));
        }
        return packed;
    }

    private static int Slot(ulong packed, int length) => (int)((packed * 0x9E3779B97F4A7C15) >> 40) & (length - 1);
}
