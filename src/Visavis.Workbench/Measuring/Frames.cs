using Visavis.DuckDb;
using Visavis.Store.Reading;

namespace Visavis.Workbench.Measuring;

/// <summary>A source may give one movement in several frames: CIF and FOB, by origin and by consignment, in two currencies. A sum takes one of them for each flow.</summary>
internal static class Frames
{
    private static readonly string[] Columns =
    [
        "flow",
        "currency",
        "coverage",
        "valuation",
        "basis",
        "collection",
        "system",
        "territory",
    ];

    // Dollars before other currencies; goods before goods and services; each flow at its own border; origin before the rest.
    private static readonly Dictionary<string, string[]> Preference = new(StringComparer.Ordinal)
    {
        ["currency"] = ["USD"],
        ["coverage"] = ["Goods", "Unstated"],
        ["Export"] = ["Fob", "Unstated"],
        ["Import"] = ["Cif", "Unstated"],
        ["basis"] = ["Origin", "Unstated", "Destination", "Consignment"],
    };

    /// <summary>The frames of the rows that a condition holds for, each as texts in the order of the columns.</summary>
    public static IReadOnlyList<string[]> In(LedgerView view, string condition, (string, Parameter)[] parameters)
    {
        var frames = new List<string[]>();
        using var sums = view.Sums(
            $"SELECT DISTINCT {string.Join(", ", Columns)} FROM observation WHERE {condition} ORDER BY ALL",
            parameters
        );
        foreach (var chunk in sums)
        {
            for (var row = 0; row < chunk.Count; row++)
            {
                var frame = new string[Columns.Length];
                for (var column = 0; column < frame.Length; column++)
                {
                    frame[column] = chunk.Column(column).Text(row);
                }
                frames.Add(frame);
            }
        }
        return frames;
    }

    /// <summary>A condition that holds for one frame of each flow.</summary>
    public static string Preferred(IReadOnlyList<string[]> frames)
    {
        var one = frames.GroupBy(f => f[0], StringComparer.Ordinal).Select(g => Condition(Best(g)));
        return frames.Count == 0 ? "FALSE" : $"({string.Join(" OR ", one)})";
    }

    private static string[] Best(IEnumerable<string[]> frames) =>
        frames
            .OrderBy(f => Rank("currency", f[1]))
            .ThenBy(f => Rank("coverage", f[2]))
            .ThenBy(f => Rank(f[0], f[3]))
            .ThenBy(f => Rank("basis", f[4]))
            .ThenBy(f => string.Join('\n', f), StringComparer.Ordinal)
            .First();

    private static int Rank(string of, string value)
    {
        var place = Array.IndexOf(Preference[of], value);
        return place < 0 ? int.MaxValue : place;
    }

    private static string Condition(string[] frame) =>
        $"({string.Join(" AND ", Columns.Zip(frame, (column, value) => $"{column} = {Sql.Literal(value)}"))})";
}
