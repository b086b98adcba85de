using System.Globalization;
using System.Numerics;

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
    /// <typeparam name="TCode">Whole numbers of at most 64 bits with a sign; narrow ones hold less memory.</typeparam>
    /// <param name="name">What the dimension is called.</param>
    /// <param name="codeByObs">Code of each observation, n long.</param>
    public static Factor Of<TCode>(string name, TCode[] codeByObs)
        where TCode : struct, IBinaryInteger<TCode>
    {
        if (codeByObs.Length == 0)
        {
            return new(name, [], []);
        }
        var (low, high) = Range(codeByObs);
        return Int128.CreateChecked(high) - Int128.CreateChecked(low) < WidestTable
            ? ByTable(name, codeByObs, low, high)
            : BySearch(name, codeByObs, [.. codeByObs.Distinct().Order()]);
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

    private static (TCode Low, TCode High) Range<TCode>(TCode[] codes)
        where TCode : struct, IBinaryInteger<TCode>
    {
        var (low, high) = (codes[0], codes[0]);
        foreach (var code in codes)
        {
            low = TCode.Min(low, code);
            high = TCode.Max(high, code);
        }
        return (low, high);
    }

    private static Factor ByTable<TCode>(string name, TCode[] codes, TCode low, TCode high)
        where TCode : struct, IBinaryInteger<TCode>
    {
        var from = long.CreateChecked(low);
        var levelByCode = new int[long.CreateChecked(high) - from + 1];
        foreach (var code in codes)
        {
            levelByCode[long.CreateTruncating(code) - from] = 1;
        }
        var names = new List<string>();
        for (var at = 0; at < levelByCode.Length; at++)
        {
            if (levelByCode[at] == 1)
            {
                levelByCode[at] = names.Count;
                names.Add((from + at).ToString(CultureInfo.InvariantCulture));
            }
        }
        var levels = new int[codes.Length];
        for (var row = 0; row < codes.Length; row++)
        {
            levels[row] = levelByCode[long.CreateTruncating(codes[row]) - from];
        }
        return new(name, levels, names);
    }

    private static Factor BySearch<TCode>(string name, TCode[] codes, TCode[] known)
        where TCode : struct, IBinaryInteger<TCode> =>
        new(
            name,
            [.. codes.Select(c => Array.BinarySearch(known, c))],
            [.. known.Select(c => c.ToString(null, CultureInfo.InvariantCulture))]
        );
}
