using Visavis.Core;

namespace Visavis.Analysis.Tests.Identities;

/// <summary>The claims of five documents: figures, documents and places, typed by hand (test/golden/identities/claims.csv).</summary>
internal static class Fixture
{
    private static readonly Lazy<IReadOnlyList<Claim>> Loaded = new(() => [.. Rows("claims.csv").Select(ClaimOf)]);

    /// <summary>Every claim.</summary>
    public static IReadOnlyList<Claim> Claims => Loaded.Value;

    /// <summary>The claims of one document: "000".</summary>
    public static IReadOnlyList<Claim> Document(string source) => [.. Claims.Where(c => c.Source == source)];

    /// <summary>Rows of a golden file, by column.</summary>
    public static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder(), file));
        var header = Fields(lines[0]);
        return lines
            .Skip(1)
            .Select(l => header.Zip(Fields(l)).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal));
    }

    private static Claim ClaimOf(Dictionary<string, string> row, int index) =>
        new()
        {
            Id = row["id"],
            Source = row["document"],
            Locator = row["locator"],
            Indicator = row["indicator"],
            Kind = Enum.Parse<ClaimKind>(row["kind"]),
            Reporter = Economies.TryFind(row["reporter"], out var reporter) ? reporter : null,
            Partner = Economies.TryFind(row["partner"], out var partner) ? partner : null,
            Direction = row["direction"],
            Commodity = Commodity.Parse(row["commodity"]),
            Coverage = Enum.Parse<Coverage>(row["coverage"]),
            Period = Period.TryParse(row["period"], out var period) ? period : null,
            BasePeriod = Period.TryParse(row["base"], out var before) ? before : null,
            Whole = Enum.Parse<Whole>(row["whole"]),
            Printed = row["printed"],
            Figure = PrintedFigure.TryParse(row["figure"], out var figure) ? figure : null,
            Unit = row["unit"],
            Qualifier = Enum.Parse<Qualifier>(row["qualifier"]),
            Remark = row["remark"],
            IsForecast = bool.Parse(row["forecast"]),
            Lineage = new(row["publisher"]),
            Place = new("claims.csv", "", index + 2, ""),
        };

    private static List<string> Fields(string line)
    {
        var quoted = line.Split('"');
        var fields = new List<string> { "" };
        for (var i = 0; i < quoted.Length; i++)
        {
            var isEscapedQuote = i % 2 == 0 && quoted[i].Length == 0 && i > 0 && i < quoted.Length - 1;
            var parts =
                i % 2 == 1 ? [quoted[i]]
                : isEscapedQuote ? ["\""]
                : quoted[i].Split(',');
            fields[^1] += parts[0];
            fields.AddRange(parts.Skip(1));
        }
        return fields;
    }

    private static string Folder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Visavis.slnx")))
        {
            folder =
                Path.GetDirectoryName(folder)
                ?? throw new DirectoryNotFoundException("No Visavis.slnx above the tests.");
        }
        return Path.Combine(folder, "test", "golden", "identities");
    }
}
