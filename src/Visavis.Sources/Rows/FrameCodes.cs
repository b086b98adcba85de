using Visavis.Core;

namespace Visavis.Sources;

/// <summary>The few things in which the frames of one file differ.</summary>
/// <param name="Flow">What the reporter recorded.</param>
/// <param name="Coverage">Goods, services or both.</param>
/// <param name="Variable">What the cell holds; absent where the source says it once for all.</param>
/// <param name="Valuation">At whose border; absent where the source says it by flow.</param>
/// <param name="Currency">From <see cref="FrameCodes.CurrencyCode"/>.</param>
/// <param name="Estimand">What else the row says of its key.</param>
internal readonly record struct FrameKey(
    Flow Flow,
    Coverage Coverage,
    Variable? Variable,
    Valuation? Valuation,
    int Currency,
    EstimandKey Estimand
)
{
    /// <summary>Dense enough for an array: currencies are few.</summary>
    public int Packed =>
        (Currency << 8)
        | (Valuation is { } valuation ? ((int)valuation + 1) << 6 : 0)
        | (Variable is { } variable ? ((int)variable + 1) << 4 : 0)
        | ((int)Coverage << 2)
        | (int)Flow;
}

/// <summary>What few sources say row by row; absent where the source says it once for all, or not.</summary>
/// <param name="Basis">How the partner was attributed.</param>
/// <param name="Collection">How collected.</param>
/// <param name="System">Which border makes a movement trade.</param>
/// <param name="Territory">Which borders the source draws.</param>
internal readonly record struct EstimandKey(
    PartnerBasis? Basis,
    Collection? Collection,
    TradeSystem? System,
    string? Territory
);

/// <summary>Codes of frames, by the few things in which the rows of one file differ.</summary>
internal sealed class FrameCodes(Manifest manifest, ObservationDictionary dictionary)
{
    private readonly Words<Currency> currencies = new();
    private readonly Dictionary<EstimandKey, short[]> codesByEstimand = [];
    private EstimandKey last;
    private short[] codes = [];

    /// <summary>A small number for a currency.</summary>
    public int CurrencyCode(Currency currency) => currencies.CodeOf(currency);

    /// <exception cref="TooMuchException">The file has more frames than there are codes.</exception>
    public short Of(FrameKey key)
    {
        Turn(key.Estimand);
        var packed = key.Packed;
        if (packed >= codes.Length)
        {
            Array.Resize(ref codes, packed + 1);
            codesByEstimand[last] = codes;
        }
        if (codes[packed] == 0)
        {
            codes[packed] = NewCode(key);
        }
        return (short)(codes[packed] - 1);
    }

    // Rows that follow each other mostly say the same.
    private void Turn(EstimandKey estimand)
    {
        if (estimand != last)
        {
            codes = codesByEstimand.GetValueOrDefault(estimand, []);
            last = estimand;
        }
    }

    private short NewCode(FrameKey key)
    {
        var code = 1 + dictionary.Frames.CodeOf(Frame(key));
        return code <= short.MaxValue
            ? (short)code
            : throw new TooMuchException("ING012.frames", ("most", short.MaxValue));
    }

    private ObservationFrame Frame(FrameKey key) =>
        new(
            key.Variable ?? manifest.Variable,
            key.Valuation ?? manifest.Valuation.GetValueOrDefault(key.Flow),
            key.Coverage,
            key.Estimand.Basis ?? manifest.Basis.GetValueOrDefault(key.Flow),
            key.Estimand.Collection ?? manifest.Collection,
            key.Estimand.System ?? manifest.TradeSystem,
            key.Estimand.Territory ?? manifest.Territory,
            currencies[key.Currency]
        );
}
