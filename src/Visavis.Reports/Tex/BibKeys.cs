using Visavis.Core;
using Visavis.Reports.Flat;

namespace Visavis.Reports.Tex;

/// <summary>Ids of sources as keys of a bibliography: letters, digits, colons, dashes; unique whatever their case.</summary>
internal static class BibKeys
{
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<Source> sources)
    {
        var ids = sources.Select(s => s.Id).ToList();
        var keys = UniqueNames.Of(ids.Select(Safe), (key, n) => $"{key}-{n}");
        return ids.Zip(keys).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
    }

    private static string Safe(string id) => string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
}
