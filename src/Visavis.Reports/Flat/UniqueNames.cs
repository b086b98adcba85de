using System.Globalization;

namespace Visavis.Reports.Flat;

/// <summary>Makes names differ, whatever the case of their letters: who, Who (2).</summary>
internal static class UniqueNames
{
    public static IReadOnlyList<string> Of(IEnumerable<string> names)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. names.Select(n => Candidates(n).First(taken.Add))];
    }

    private static IEnumerable<string> Candidates(string name) =>
        Enumerable
            .Range(2, int.MaxValue - 2)
            .Select(i => string.Create(CultureInfo.InvariantCulture, $"{name} ({i})"))
            .Prepend(name);
}
