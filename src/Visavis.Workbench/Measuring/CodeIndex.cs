using Visavis.DuckDb;

namespace Visavis.Workbench.Measuring;

/// <summary>Numbers texts in the order in which they are met, without a string for one that was met before.</summary>
internal sealed class CodeIndex
{
    private readonly List<string> texts = [];
    private readonly Dictionary<string, int> byLongText = new(StringComparer.Ordinal);
    private Entry[] table = new Entry[64];
    private Entry last;

    /// <summary>The texts, by their numbers.</summary>
    public IReadOnlyList<string> Texts => texts;

    /// <summary>The number of a row's text.</summary>
    public int Of(in ColumnVector column, int row)
    {
        if (!column.TryPack(row, out var packed))
        {
            return OfLong(column.Text(row));
        }
        if (packed != last.Packed || last.IsFree)
        {
            ref var entry = ref table[Slot(packed)];
            last = entry.IsFree ? Add(packed, column.Text(row)) : entry;
        }
        return last.Count - 1;
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

    private Entry Add(UInt128 packed, string text)
    {
        texts.Add(text);
        if (2 * texts.Count > table.Length)
        {
            var old = table;
            table = new Entry[2 * old.Length];
            foreach (var moved in old.Where(e => !e.IsFree))
            {
                table[Slot(moved.Packed)] = moved;
            }
        }
        return table[Slot(packed)] = new(packed, texts.Count);
    }

    // Where a text is, or the free place where it belongs.
    private int Slot(UInt128 packed)
    {
        var mixed = ((ulong)packed ^ ((ulong)(packed >> 64) * 0xFF51AFD7ED558CCD)) * 0x9E3779B97F4A7C15;
        var slot = (int)(mixed >> 40) & (table.Length - 1);
        while (!table[slot].IsFree && table[slot].Packed != packed)
        {
            slot = (slot + 1) & (table.Length - 1);
        }
        return slot;
    }

    /// <param name="Packed">The text.</param>
    /// <param name="Count">How many texts there were with it; zero where the place is free.</param>
    private readonly record struct Entry(UInt128 Packed, int Count)
    {
        public bool IsFree => Count == 0;
    }
}
