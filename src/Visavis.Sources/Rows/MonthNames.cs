using System.Collections.Frozen;
using System.Globalization;

namespace Visavis.Sources;

/// <summary>Months by their names in English, Russian and French, whole or shortened, and by their numbers.</summary>
internal static class MonthNames
{
    private const int ShortestName = 3;

    private static readonly string[] Names =
    [
        "january январь января janvier",
        "february февраль февраля février fevrier",
        "march март марта mars",
        "april апрель апреля avril",
        "may май мая mai",
        "june июнь июня juin",
        "july июль июля juillet",
        "august август августа août aout",
        "september сентябрь сентября septembre",
        "october октябрь октября octobre",
        "november ноябрь ноября novembre",
        "december декабрь декабря décembre decembre",
    ];

    // A beginning that two months share ("jui") means neither.
    private static readonly FrozenDictionary<string, int> ByBeginning = Names
        .SelectMany((names, i) => names.Split(' ').SelectMany(Beginnings).Distinct().Select(b => (b, Month: i + 1)))
        .GroupBy(p => p.b, StringComparer.Ordinal)
        .Where(g => g.Count() == 1)
        .ToFrozenDictionary(g => g.Key, g => g.Single().Month, StringComparer.Ordinal);

    /// <param name="text">A name, a beginning of one of three letters or more, with or without a point, or 1 to 12.</param>
    /// <param name="month">1 to 12.</param>
    public static bool TryFind(string text, out int month)
    {
        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out month);
        return isNumber ? month is >= 1 and <= 12 : TryName(text, out month);
    }

    /// <summary>The same without numbers.</summary>
    public static bool TryName(string text, out int month) =>
        ByBeginning.TryGetValue(RussianNames.Mended(text).ToLowerInvariant().TrimEnd('.'), out month);

    private static IEnumerable<string> Beginnings(string name) =>
        Enumerable
            .Range(Math.Min(ShortestName, name.Length), Math.Max(1, name.Length - ShortestName + 1))
            .Select(n => name[..n]);
}
