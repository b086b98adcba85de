using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Codes of frames, by the few things in which the rows of one file differ.</summary>
internal sealed class FrameCodes(Manifest manifest, ObservationDictionary dictionary)
{
    private readonly Words<Currency> currencies = new();
    private short[] codes = [];

    /// <summary>A small number for a currency.</summary>
    public int CurrencyCode(Currency currency) => currencies.CodeOf(currency);

    /// <param name="flow">What the reporter recorded.</param>
    /// <param name="coverage">Goods, services or both.</param>
    /// <param name="currency">From <see cref="CurrencyCode"/>.</param>
    /// <param name="basis">What the row's note says of the partner; absent where it says nothing.</param>
    public short Of(Flow flow, Coverage coverage, int currency, PartnerBasis? basis)
    {
        var stated = basis is { } said ? (int)said + 1 : 0;
        var key = (((((currency << 3) | stated) << 2) | (int)coverage) << 2) | (int)flow;
        if (key >= codes.Length)
        {
            Array.Resize(ref codes, key + 1);
        }
        if (codes[key] == 0)
        {
            codes[key] = (short)(1 + dictionary.Frames.CodeOf(Frame(flow, coverage, currencies[currency], basis)));
        }
        return (short)(codes[key] - 1);
    }

    private ObservationFrame Frame(Flow flow, Coverage coverage, Currency currency, PartnerBasis? basis) =>
        new(
            manifest.Variable,
            manifest.Valuation.GetValueOrDefault(flow),
            coverage,
            basis ?? manifest.Basis.GetValueOrDefault(flow),
            manifest.Collection,
            manifest.TradeSystem,
            manifest.Territory,
            currency
        );
}
