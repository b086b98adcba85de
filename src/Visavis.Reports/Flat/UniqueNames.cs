using System.Globalization;

namespace Visavis.Reports.Flat;

/// <summary>Makes names differ, whatever the case of their letters: who, Who (2).</summary>
internal static class UniqueNames
{
    public static IReadOnlyList<string> Of(IEnumerable<string> names) => Of(names, (name, n) => $"{name} ({n})");

    /// <summary>Names, those that stood before with their number, as <paramref name="numbered"/> puts it.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> names, Func<string, string, string> numbered)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. names.Select(n => Candidates(n, numbered).First(taken.Add))];
    }

    private static IEnumerable<string> Candidates(string name, Func<string, string, string> numbered) =>
        Enumerable
            .Range(2, int.MaxValue - 2)
            .Select(i => numbered(name, i.ToString(CultureInfo.InvariantCulture)))
            .Prepend(name);
}
