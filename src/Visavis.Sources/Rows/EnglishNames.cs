using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Economies by their short English names; what a source calls otherwise its manifest names.</summary>
internal static class EnglishNames
{
    private static readonly Lazy<Dictionary<string, Economy>> ByName = new(() =>
        Economies
            .All.Where(e => e.Kind != EconomyKind.Area)
            .DistinctBy(e => e.NameEn)
            .ToDictionary(e => e.NameEn, StringComparer.OrdinalIgnoreCase)
    );

    public static Economy? Find(string name) => ByName.Value.GetValueOrDefault(name);
}
