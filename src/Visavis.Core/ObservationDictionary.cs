namespace Visavis.Core;

/// <summary>The part of a key that is the same for most rows of a file.</summary>
/// <param name="Variable">What the cell holds.</param>
/// <param name="Valuation">At whose border.</param>
/// <param name="Coverage">Goods, services or both.</param>
/// <param name="Basis">How the partner was attributed.</param>
/// <param name="Collection">How collected.</param>
/// <param name="System">Which border makes a movement trade.</param>
/// <param name="Territory">Which borders the source draws; empty where it does not say.</param>
/// <param name="Currency">In what it is counted.</param>
public sealed record ObservationFrame(
    Variable Variable,
    Valuation Valuation,
    Coverage Coverage,
    PartnerBasis Basis,
    Collection Collection,
    TradeSystem System,
    string Territory,
    Currency Currency
);

/// <summary>The words behind a batch's integer codes, shared by all batches of one ingest. Adding is thread-safe; codes depend on the order of adding and are never stored.</summary>
public sealed class ObservationDictionary
{
    /// <summary>Commodities by code.</summary>
    public Words<Commodity> Commodities { get; } = new(Commodity.Total);

    /// <summary>Frames by code.</summary>
    public Words<ObservationFrame> Frames { get; } = new();

    /// <summary>Notes by code; 0 is no note.</summary>
    public Words<string> Notes { get; } = new("");
}

/// <summary>Values and the small integers that stand for them.</summary>
/// <typeparam name="T">What is numbered; compared by value.</typeparam>
public sealed class Words<T>
    where T : notnull
{
    private readonly Dictionary<T, int> codes = [];
    private readonly Lock gate = new();
    private T[] values = new T[16];

    /// <param name="first">What gets the codes 0, 1, … at once.</param>
    public Words(params ReadOnlySpan<T> first)
    {
        foreach (var value in first)
        {
            CodeOf(value);
        }
    }

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The value behind a code.</summary>
    public T this[int code] => Volatile.Read(ref values)[code];

    /// <summary>The code of a value; a new one where it has none yet.</summary>
    public int CodeOf(T value)
    {
        lock (gate)
        {
            if (codes.TryGetValue(value, out var known))
            {
                return known;
            }
            if (Count == values.Length)
            {
                var longer = values;
                Array.Resize(ref longer, 2 * longer.Length);
                Volatile.Write(ref values, longer);
            }
            values[Count] = value;
            codes.Add(value, Count);
            return Count++;
        }
    }
}
