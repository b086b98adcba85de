using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Reads economies as a source writes them.</summary>
internal static class Codes
{
    /// <summary>What is said of a text that is no economy: the area that it stands for, or the codes that may have been meant.</summary>
    public static Problem Unknown(Manifest manifest, Spot at, string text, Func<string, IEnumerable<Economy>> nearest)
    {
        var code = manifest.Names.GetValueOrDefault(text, text);
        return Area.Find(manifest.Economies, code) is { } area
            ? Texts.Area(at, text, area)
            : Texts.Economy(at, text, nearest(text));
    }

    /// <param name="manifest">Says the scheme and the labels of its own.</param>
    /// <param name="text">Code or name.</param>
    /// <param name="period">When: codes change hands.</param>
    /// <param name="economy">Which.</param>
    public static bool TryEconomy(Manifest manifest, string text, Period period, out Economy economy)
    {
        var found = manifest.Names.TryGetValue(text, out var code)
            ? Economies.TryFind(code, out var named)
                ? named
                : null
            : Resolve(manifest.Economies, text, period);
        economy = found!;
        return found is not null;
    }

    // Where a column holds names, a constant still is a code.
    public static Economy? Resolve(string scheme, string text, Period period) =>
        scheme switch
        {
            "iso3-lower" => Resolve("iso", text.ToUpperInvariant(), period),
            "names-en" => EnglishNames.Find(text) ?? Resolve("iso3", text, period),
            "names-ru" => RussianNames.Find(text) ?? Resolve("iso3", text, period),
            _ => Economies.TryResolve(scheme, text, period, out var economy) ? economy : null,
        };
}
