using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>In which scheme columns name economies, and which labels stand for what beside it.</summary>
internal static class EconomyFacts
{
    /// <summary>The schemes of manifests, the plainer first; numbers speak only where a header does.</summary>
    public static ImmutableArray<string> Schemes { get; } =
    ["iso3", "names-en", "names-ru", "wits", "cepii", "comtrade", "m49"];

    private static readonly Period Now = Period.Year(2010);

    /// <summary>What a text means in a scheme, or as a label of its own.</summary>
    public static Economy? Find(string scheme, string text) => Strictly(scheme, text) ?? Loosely(text);

    /// <summary>What a text means in a scheme.</summary>
    public static Economy? Strictly(string scheme, string text) =>
        IsNumber(text) == IsNumeric(scheme) ? Codes.Resolve(scheme, text, Now) : null;

    /// <summary>Whether a scheme's codes are numbers, which only a header tells from other numbers.</summary>
    public static bool IsNumeric(string scheme) => scheme is "comtrade" or "m49";

    /// <summary>The scheme that reads most rows of columns.</summary>
    public static string Best(IReadOnlyCollection<ColumnFacts> columns) =>
        Schemes.MaxBy(s => columns.Sum(c => c.ShareOf(t => Strictly(s, t) is not null).Count))!;

    /// <summary>Labels that the scheme does not read, and the codes that they seem to stand for.</summary>
    public static SortedDictionary<string, string> Labels(string scheme, IEnumerable<ColumnFacts> columns)
    {
        var labels = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in columns.SelectMany(c => c.Distinct).Where(t => Strictly(scheme, t) is null))
        {
            if (Loosely(text) is { } economy)
            {
                labels[text] = economy.Code;
            }
        }
        return labels;
    }

    // Another case, a footnote, a remark in brackets, a name instead of a code: proposed for the user to look at.
    private static Economy? Loosely(string text)
    {
        if (NumberFacts.LooksLikeOne(text))
        {
            return null;
        }
        var plain = Footnotes.Stripped(text);
        var bracket = plain.IndexOf('(', StringComparison.Ordinal);
        var bare = bracket > 0 ? plain[..bracket].TrimEnd() : plain;
        return new[] { plain, bare }
            .SelectMany(t =>
                new[]
                {
                    Economies.TryFind(t.ToUpperInvariant(), out var code) ? code : null,
                    RussianNames.Find(t),
                    EnglishNames.Find(t),
                }
            )
            .FirstOrDefault(e => e is not null);
    }

    private static bool IsNumber(string text) => text.All(char.IsAsciiDigit);
}
