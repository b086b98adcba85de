using Visavis.Core;

namespace Visavis.Api.Sdmx;

/// <summary>Which series are asked for: codes by dimension; a dimension that is not named takes all.</summary>
internal sealed class SeriesFilter
{
    private readonly Dictionary<int, HashSet<string>> wanted = [];
    private readonly Dictionary<int, HashSet<string>> unwanted = [];

    /// <summary>The reporters that are asked for; none for all.</summary>
    public IEnumerable<string> Of(string dimension) =>
        wanted.TryGetValue(IndexOf(dimension), out var codes) ? codes : [];

    /// <summary>Reads a key: codes between points, several joined by a plus or comma, nothing or * for all.</summary>
    public Problem? Take(string key)
    {
        if (SdmxPath.IsAny(key))
        {
            return null;
        }
        var parts = key.Split('.');
        if (parts.Length != DataModel.Dimensions.Count)
        {
            var order = string.Join('.', DataModel.Dimensions.Select(d => d.Id));
            return Texts.NotAKey(parts.Length, DataModel.Dimensions.Count, order);
        }
        return parts.Select((part, i) => Take(wanted, i, part, ['+', ','])).FirstOrDefault(p => p is not null);
    }

    /// <summary>Reads a filter of a component, <c>c[REPORTER]=BLR,RUS</c> or <c>ne:BLR</c>.</summary>
    public Problem? Take(string dimension, string value)
    {
        var index = IndexOf(dimension);
        if (index < 0)
        {
            return Texts.NotOneOf("c", dimension, DataModel.Dimensions.Select(d => d.Id).Append(DataModel.Time));
        }
        return value.StartsWith("ne:", StringComparison.Ordinal)
            ? Take(unwanted, index, value[3..], [','])
            : Take(wanted, index, value.StartsWith("eq:", StringComparison.Ordinal) ? value[3..] : value, [',', '+']);
    }

    /// <summary>Whether a series is asked for.</summary>
    public bool Holds(IReadOnlyList<string> key) =>
        wanted.All(w => w.Value.Contains(key[w.Key])) && !unwanted.Any(u => u.Value.Contains(key[u.Key]));

    private static Problem? Take(Dictionary<int, HashSet<string>> into, int index, string part, char[] separators)
    {
        if (part is "" or "*")
        {
            return null;
        }
        var codes = part.Split(separators, StringSplitOptions.RemoveEmptyEntries);
        var dimension = DataModel.Dimensions[index];
        var known = CodeLists.CodesOf(dimension.List).ToHashSet(StringComparer.Ordinal);
        if (known.Count > 0 && codes.FirstOrDefault(c => !known.Contains(c)) is { } unknown)
        {
            return Texts.NotOneOf(dimension.Id, unknown, known);
        }
        into[index] = codes.ToHashSet(StringComparer.Ordinal);
        return null;
    }

    private static int IndexOf(string id)
    {
        for (var i = 0; i < DataModel.Dimensions.Count; i++)
        {
            if (DataModel.Dimensions[i].Id == id)
            {
                return i;
            }
        }
        return -1;
    }
}
