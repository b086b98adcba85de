namespace Visavis.House.Tests.DataPackages;

/// <summary>The bundled packages hold every compiled figure once, as it was printed.</summary>
public class CarriedOverTests
{
    private const string Evidence = "evidence";

    [SharedFact(Evidence)]
    public void Every_compiled_figure_is_carried_over_exactly_once_and_unchanged()
    {
        var compiled = CompiledTables("source").Concat(CompiledTables("document")).ToList();
        var headers = compiled.Select(t => string.Join(',', t.Header)).ToHashSet(StringComparer.Ordinal);
        var bundled = Package
            .All.SelectMany(p => p.Resources)
            .Select(r => r.Table)
            .Where(t => headers.Contains(string.Join(',', t.Header)));
        Assert.NotEmpty(compiled);
        Assert.Equal(Lines(compiled), Lines(bundled));
    }

    [SharedFact(Evidence)]
    public void Every_source_is_carried_over_with_its_terms_and_citation()
    {
        string[] texts = ["id", "publisher", "title", "vintage", "licence", "cite"];
        var compiled = CsvTable
            .Read(Repository.Shared(Evidence + "/sources.csv"))
            .Rows.Select(r => string.Join('|', texts.Select(t => r[t])));
        var bundled = Package
            .All.SelectMany(p => p.Sources)
            .Select(s => string.Join('|', texts.Select(t => s.GetProperty(t).GetString())));
        Assert.Empty(compiled.Except(bundled, StringComparer.Ordinal));
    }

    private static IEnumerable<CsvTable> CompiledTables(string firstColumn) =>
        Directory
            .EnumerateFiles(Repository.Shared(Evidence), "*.csv")
            .Select(CsvTable.Read)
            .Where(t => t.Header[0] == firstColumn);

    private static IEnumerable<string> Lines(IEnumerable<CsvTable> tables) =>
        tables
            .SelectMany(t => t.Rows.Select(r => string.Join('|', t.Header.Select(h => r[h]))))
            .Order(StringComparer.Ordinal);
}
