namespace Visavis.Core;

/// <summary>Short names of every economy and group, in two languages and all their forms.</summary>
public static class EconomyNames
{
    private static readonly Lazy<Dictionary<string, EconomyName>> ByCode = new(() =>
        Csv.Rows("names.csv").ToDictionary(r => r["code"], r => new EconomyName(r), StringComparer.Ordinal)
    );

    /// <summary>The name of an economy or group of <see cref="Economies.All"/>.</summary>
    public static EconomyName Of(Economy economy) => ByCode.Value[economy.Code];
}
