namespace Visavis.Core.Tests.Reference;

/// <summary>The reference tables as they lie in the source, read without the code that embeds them.</summary>
internal static class Tables
{
    public static CsvTable Economies { get; } = Read("economies.csv");
    public static CsvTable Aggregates { get; } = Read("aggregates.csv");
    public static CsvTable Groups { get; } = Read("groups.csv");
    public static CsvTable Areas { get; } = Read("areas.csv");
    public static CsvTable LegacyCodes { get; } = Read("legacy-codes.csv");

    public static CsvTable Read(string name) =>
        CsvTable.Read(Repository.File("src", "Visavis.Core", "Reference", name));

    public static HashSet<string> Codes { get; } =
    [.. Economies.Rows.Select(r => r["iso3"]), .. Aggregates.Rows.Select(r => r["code"])];

    /// <summary>Do two rows hold at one time? Dates compare as text; empty is open.</summary>
    public static bool Overlap(IReadOnlyDictionary<string, string> a, IReadOnlyDictionary<string, string> b) =>
        StartsBeforeEnd(a, b) && StartsBeforeEnd(b, a);

    public static void NoTwoOverlap(IEnumerable<IReadOnlyDictionary<string, string>> rows)
    {
        var list = rows.ToList();
        var pairs = list.SelectMany((a, i) => list.Skip(i + 1).Select(b => (a, b)));
        Assert.DoesNotContain(pairs, p => Overlap(p.a, p.b));
    }

    private static bool StartsBeforeEnd(IReadOnlyDictionary<string, string> a, IReadOnlyDictionary<string, string> b) =>
        b["to"].Length == 0 || string.CompareOrdinal(a["from"], b["to"]) <= 0;
}
