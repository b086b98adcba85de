namespace Visavis.House.Tests.DataPackages;

public class ClassificationsTests
{
    private const string HarmonizedSystem = "data/classifications/harmonized-system.csv.gz";
    private const string HsToBec = "data/classifications/hs4_bec4.csv.gz";
    private const string SitcNames = "data/classifications/sitc3_desc.csv.gz";
    private const string SitcRevision2Trade = "data/complexity/world_trade_avg_1998_to_2000.csv.gz";

    [Fact]
    public void Chapters_run_from_01_to_99_and_lie_inside_their_section()
    {
        var chapters = Table("hs-chapters.csv").Rows;
        Assert.Equal(Enumerable.Range(1, 99).Select(n => $"{n:00}"), chapters.Select(c => c["chapter"]));
        var sections = Table("hs-sections.csv").Rows;
        Assert.All(
            chapters,
            c =>
            {
                var inside = sections.Where(s => IsBetween(s["first_chapter"], c["chapter"], s["last_chapter"]));
                Assert.Equal(c["section"], string.Concat(inside.Select(s => s["section"])));
            }
        );
    }

    [SharedFact(HarmonizedSystem)]
    public void Chapters_belong_to_the_section_that_the_nomenclature_gives_them()
    {
        var ours = Table("hs-chapters.csv")
            .Rows.ToDictionary(r => r["chapter"], r => r["section"], StringComparer.Ordinal);
        var theirs = CsvTable
            .Read(Repository.Shared(HarmonizedSystem))
            .Rows.Where(r => r["level"] == "2" && r["section"] != "TOTAL")
            .ToList();
        Assert.NotEmpty(theirs);
        Assert.All(theirs, r => Assert.Equal(r["section"], ours[r["hscode"]]));
    }

    [Theory]
    [InlineData("sitc.csv")]
    [InlineData("bec4.csv")]
    public void Every_parent_is_a_code(string file)
    {
        var rows = Table(file).Rows;
        Assert.Empty(rows.Select(r => r["parent"]).Where(p => p.Length > 0).Except(rows.Select(r => r["code"])));
    }

    [SharedFact(SitcNames)]
    public void Divisions_are_those_of_SITC_revision_3()
    {
        // The publisher's table fills a section up to two digits with a zero (10 for section 1).
        var theirs = CsvTable.Read(Repository.Shared(SitcNames)).Rows.Select(r => r["code"]).Where(c => c.Length <= 2);
        var ours = Table("sitc.csv").Rows.Select(r => r["code"]);
        var filled = Enumerable.Range(1, 9).Select(n => $"{n}0");
        Assert.Equal(theirs.Except(filled).Order(StringComparer.Ordinal), ours.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_end_use_is_given_where_a_category_is_not_split()
    {
        var rows = Table("bec4.csv").Rows;
        var split = rows.Select(r => r["parent"]).ToHashSet(StringComparer.Ordinal);
        Assert.All(rows, r => Assert.Equal(split.Contains(r["code"]), r["end_use"].Length == 0));
    }

    [SharedFact(HsToBec)]
    public void Categories_are_those_that_the_concordance_names()
    {
        // The concordance fills codes up with zeros (21 is 210) and does not split motor spirit (321) from 32.
        var theirs = CsvTable.Read(Repository.Shared(HsToBec)).Rows.Select(r => r["BEC4_3d"]).Where(c => c != "NA");
        var trimmed = theirs.Select(c => c.TrimEnd('0')).Distinct(StringComparer.Ordinal).ToList();
        var rows = Table("bec4.csv").Rows;
        Assert.Empty(trimmed.Except(rows.Select(r => r["code"])));
        Assert.Equal(["321"], rows.Where(r => r["end_use"].Length > 0).Select(r => r["code"]).Except(trimmed));
    }

    [Theory]
    [InlineData("primary", 48)]
    [InlineData("resource-based", 62)]
    [InlineData("low", 44)]
    [InlineData("medium", 58)]
    [InlineData("high", 18)]
    public void Lall_classes_have_their_published_size(string technologyClass, int groups) =>
        Assert.Equal(groups, Table("lall-technology.csv").Rows.Count(r => r["technology_class"] == technologyClass));

    [SharedFact(SitcRevision2Trade)]
    public void Lall_classes_every_group_of_SITC_revision_2_once()
    {
        var theirs = CsvTable.Read(Repository.Shared(SitcRevision2Trade)).Rows.Select(r => r["product"][..3]);
        var ours = Table("lall-technology.csv").Rows.Select(r => r["code"]);
        Assert.Equal(theirs.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), ours);
    }

    private static bool IsBetween(string first, string code, string last) =>
        string.CompareOrdinal(first, code) <= 0 && string.CompareOrdinal(code, last) <= 0;

    private static CsvTable Table(string file) => CsvTable.Read(Repository.File("data", "classifications", file));
}
