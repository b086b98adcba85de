using System.Globalization;

namespace Visavis.Econometrics.Panel;

/// <summary>A base dimension of a panel: exporter, importer, sector, year.</summary>
/// <param name="Name">What the dimension is called.</param>
/// <param name="LevelByObs">Level of each observation, n long, from 0 to the number of levels less one.</param>
/// <param name="LevelNames">Name of each level.</param>
public sealed record Factor(string Name, int[] LevelByObs, IReadOnlyList<string> LevelNames)
{
    // Codes in a narrower range than this are found by a table, others by a search.
    private const long WidestTable = 1 << 24;

    /// <summary>Number of levels.</summary>
    public int Levels => LevelNames.Count;

    /// <summary>A factor from codes; its levels are the codes that occur, ascending.</summary>
    /// <param name="name">What the dimension is called.</param>
    /// <param name="codeByObs">Code of each observation, n long.</param>
    public static Factor Of(string name, int[] codeByObs)
    {
        if (codeByObs.Length == 0)
        {
            return new(name, [], []);
        }
        var (low, high) = Range(codeByObs);
        var codes = (long)high - low < WidestTable ? null : codeByObs.Distinct().Order().ToArray();
        return codes is null ? ByTable(name, codeByObs, low, high) : BySearch(name, codeByObs, codes);
    }

    /// <summary>A factor from names; its levels are the names that occur, in ordinal order.</summary>
    /// <param name="name">What the dimension is called.</param>
    /// <param name="nameByObs">Name of each observation's level, n long.</param>
    public static Factor Of(string name, IReadOnlyList<string> nameByObs)
    {
        var names = nameByObs.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var levelByName = names.Select((n, level) => (n, level)).ToDictionary(StringComparer.Ordinal);
        return new(name, [.. nameByObs.Select(n => levelByName[n])], names);
    }

    private static (int Low, int High) Range(int[] codes)
    {
        var (low, high) = (codes[0], codes[0]);
        foreach (var code in codes)
        {
            low = Math.Min(low, code);
            high = Math.Max(high, code);
        }
        return (low, high);
    }

    private static Factor ByTable(string name, int[] codes, int low, int high)
    {
        var levelByCode = new int[high - low + 1];
        foreach (var code in codes)
        {
            levelByCode[code - low] = 1;
        }
        var names = new List<string>();
        for (var code = 0; code < levelByCode.Length; code++)
        {
            if (levelByCode[code] == 1)
            {
                levelByCode[code] = names.Count;
                names.Add((low + code).ToString(CultureInfo.InvariantCulture));
            }
        }
        var levels = new int[codes.Length];
        for (var row = 0; row < codes.Length; row++)
        {
            levels[row] = levelByCode[codes[row] - low];
        }
        return new(name, levels, names);
    }

    private static Factor BySearch(string name, int[] codes, int[] known) =>
        new(
            name,
            [.. codes.Select(c => Array.BinarySearch(known, c))],
            [.. known.Select(c => c.ToString(CultureInfo.InvariantCulture))]
        );
}
