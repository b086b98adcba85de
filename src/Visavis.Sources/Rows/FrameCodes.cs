using Visavis.Core;

namespace Visavis.Sources;

/// <summary>The few things in which the frames of one file differ.</summary>
/// <param name="Flow">What the reporter recorded.</param>
/// <param name="Coverage">Goods, services or both.</param>
/// <param name="Variable">What the cell holds; absent where the source says it once for all.</param>
/// <param name="Valuation">At whose border; absent where the source says it by flow.</param>
/// <param name="Currency">From <see cref="FrameCodes.CurrencyCode"/>.</param>
/// <param name="Basis">What the row's note says of the partner; absent where it says nothing.</param>
internal readonly record struct FrameKey(
    Flow Flow,
    Coverage Coverage,
    Variable? Variable,
    Valuation? Valuation,
    int Currency,
    PartnerBasis? Basis
)
{
    /// <summary>Dense enough for an array: currencies are few.</summary>
    public int Packed =>
        (Currency << 11)
        | (Basis is { } basis ? ((int)basis + 1) << 8 : 0)
        | (Valuation is { } valuation ? ((int)valuation + 1) << 6 : 0)
        | (Variable is { } variable ? ((int)variable + 1) << 4 : 0)
        | ((int)Coverage << 2)
        | (int)Flow;
}

/// <summary>Codes of frames, by the few things in which the rows of one file differ.</summary>
internal sealed class FrameCodes(Manifest manifest, ObservationDictionary dictionary)
{
    private readonly Words<Currency> currencies = new();
    private short[] codes = [];

    /// <summary>A small number for a currency.</summary>
    public int CurrencyCode(Currency currency) => currencies.CodeOf(currency);

    public short Of(FrameKey key)
    {
        var packed = key.Packed;
        if (packed >= codes.Length)
        {
            Array.Resize(ref codes, packed + 1);
        }
        if (codes[packed] == 0)
        {
            codes[packed] = (short)(1 + dictionary.Frames.CodeOf(Frame(key)));
        }
        return (short)(codes[packed] - 1);
    }

    private ObservationFrame Frame(FrameKey key) =>
        new(
            key.Variable ?? manifest.Variable,
            key.Valuation ?? manifest.Valuation.GetValueOrDefault(key.Flow),
            key.Coverage,
            key.Basis ?? manifest.Basis.GetValueOrDefault(key.Flow),
            manifest.Collection,
            manifest.TradeSystem,
            manifest.Territory,
            currencies[key.Currency]
        );
}
