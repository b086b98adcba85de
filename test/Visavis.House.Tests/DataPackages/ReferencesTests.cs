namespace Visavis.House.Tests.DataPackages;

/// <summary>What one package says of another, or of itself twice.</summary>
public class ReferencesTests
{
    private static readonly string[] ClaimKey = ["document", "locator", "indicator", "value"];

    [Fact]
    public void The_table_of_press_sources_says_what_the_description_says()
    {
        string[] texts = ["id", "publisher", "title", "vintage", "published", "licence", "cite"];
        var described = Package
            .All.Single(p => p.Name == "press")
            .Sources.Select(s =>
            {
                var lineage = s.GetProperty("lineage");
                return string.Join('|', texts.Select(t => s.GetProperty(t).GetString()))
                    + $"|{lineage.GetProperty("publisher").GetString()}|{lineage.GetProperty("statement").GetString()}";
            });
        Assert.Equal(described, Table("press", "sources.csv").Rows.Select(r => string.Join('|', r.Values)));
    }

    [Fact]
    public void Every_echo_names_a_claim_and_a_statement_of_the_press()
    {
        var echoes = Table("documents", "echoes.csv").Rows;
        string[] key = ["document", "locator", "value"];
        Assert.Empty(Keys(echoes, key).Except(Keys(Claims, key)));
        var statements = Table("press", "sources.csv").Rows.Select(r => r["lineage_statement"]);
        Assert.Empty(echoes.Select(e => e["statement"]).Except(statements));
    }

    [Fact]
    public void Every_document_of_a_claim_is_described()
    {
        var described = Table("documents", "documents-meta.csv").Rows.Select(r => r["document"]);
        Assert.Equal(
            described.Order(StringComparer.Ordinal),
            Claims.Select(c => c["document"]).Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Every_fact_of_the_programme_is_a_copy_of_a_claim()
    {
        string[] copied = [.. ClaimKey, "period_start", "period_end", "unit", "qualifier"];
        Assert.Empty(Keys(Table("programme-union-state", "facts.csv").Rows, copied).Except(Keys(Claims, copied)));
    }

    [Fact]
    public void Every_commitment_and_its_evidence_point_at_a_claim()
    {
        var commitments = Table("programme-union-state", "commitments.csv").Rows;
        string[] place = ["document", "locator", "indicator"];
        var claimed = Keys(Claims, place).ToHashSet(StringComparer.Ordinal);
        Assert.All(Keys(commitments, place), k => Assert.Contains(k, claimed));
        var kept = commitments.Where(c => c["kept"] != "not known");
        Assert.All(Keys(kept, [.. place.Select(p => "evidence_" + p)]), k => Assert.Contains(k, claimed));
    }

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Claims =>
        Table("documents", "documents.csv").Rows;

    private static CsvTable Table(string package, string file) => CsvTable.Read(Repository.File("data", package, file));

    private static IEnumerable<string> Keys(IEnumerable<IReadOnlyDictionary<string, string>> rows, string[] columns) =>
        rows.Select(r => string.Join('|', columns.Select(c => r[c])));
}
