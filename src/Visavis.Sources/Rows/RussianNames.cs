using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Economies by their Russian names, also where Latin letters have slipped into a Cyrillic word ("Китaй").</summary>
internal static class RussianNames
{
    private const string Latin = "ABCEHKMOPTXaceopxyk";
    private const string Cyrillic = "АВСЕНКМОРТХасеорхук";

    private static readonly Lazy<Dictionary<string, Economy>> ByName = new(() =>
        Economies
            .All.Where(e => e.Kind != EconomyKind.Area)
            .DistinctBy(e => e.NameRu)
            .ToDictionary(e => e.NameRu, StringComparer.OrdinalIgnoreCase)
    );

    public static Economy? Find(string name) => ByName.Value.GetValueOrDefault(Mended(name));

    /// <summary>The name with letters that only look Cyrillic made so, in words that have a Cyrillic letter.</summary>
    public static string Mended(string name) =>
        name.Any(c => c is >= 'А' and <= 'я') ? string.Concat(name.Select(Lookalike)) : name;

    private static char Lookalike(char c) =>
        Latin.IndexOf(c, StringComparison.Ordinal) is var i and >= 0 ? Cyrillic[i] : c;
}
