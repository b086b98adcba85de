using System.Globalization;
using System.Text.Json;

namespace Visavis.House.Tests.DataPackages;

public class PackageTests
{
    public static TheoryData<string> Names => [.. Package.All.Select(p => p.Name)];

    [Theory, MemberData(nameof(Names))]
    public void A_package_bears_the_name_of_its_folder(string name) =>
        Assert.Equal(name, Path.GetFileName(Find(name).Folder));

    [Theory, MemberData(nameof(Names))]
    public void Nothing_enters_without_source_citation_licence_and_vintage(string name)
    {
        var package = Find(name);
        Assert.Empty(package.MissingTexts());
        Assert.NotEmpty(package.Sources);
        Assert.All(package.Sources, AssertComplete);
        Assert.NotEmpty(package.Description.GetProperty("licenses").EnumerateArray());
        Assert.NotEmpty(package.Description.GetProperty("beware").EnumerateArray());
        Assert.NotEmpty(package.Resources);
    }

    [Theory, MemberData(nameof(Names))]
    public void A_date_of_publication_is_as_precise_as_it_is_known(string name)
    {
        var package = Find(name);
        var dates = package
            .Sources.Select(s => s.GetProperty("published").GetString()!)
            .Append(package.Text("published"));
        Assert.All(dates, d => Assert.Matches("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", d));
    }

    [Theory, MemberData(nameof(Names))]
    public void Bytes_hash_and_rows_agree_with_the_file(string name) =>
        Assert.All(
            Find(name).Resources,
            r =>
            {
                Assert.Equal(new FileInfo(r.Path).Length, r.Bytes);
                Assert.Equal(r.HashOfFile(), r.Hash);
                Assert.Equal(r.Table.Rows.Count, r.RowCount);
            }
        );

    [Theory, MemberData(nameof(Names))]
    public void Every_file_of_the_folder_is_described(string name)
    {
        var package = Find(name);
        var described = package.Resources.Select(r => r.Path).Append(Path.Combine(package.Folder, "datapackage.json"));
        Assert.Equal(
            described.Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(package.Folder).Order(StringComparer.Ordinal)
        );
    }

    [Theory, MemberData(nameof(Names))]
    public void The_schema_is_the_header_with_a_type_and_a_meaning(string name) =>
        Assert.All(
            Find(name).Resources,
            r =>
            {
                Assert.Equal(r.Table.Header, r.Fields.Select(f => f.GetProperty("name").GetString()));
                Assert.All(
                    r.Fields,
                    f => Assert.Matches("^(string|number|integer)$", f.GetProperty("type").GetString())
                );
                Assert.All(r.Fields, f => Assert.False(Package.IsBlank(f, "description")));
            }
        );

    [Theory, MemberData(nameof(Names))]
    public void Required_cells_are_filled_and_numbers_are_numbers(string name) =>
        Assert.All(Find(name).Resources, r => Assert.All(r.Fields, f => AssertCells(r, f)));

    [Theory, MemberData(nameof(Names))]
    public void A_primary_key_names_one_row(string name) =>
        Assert.All(
            Find(name).Resources.Where(r => r.PrimaryKey.Count > 0),
            r =>
                Assert.Equal(
                    r.RowCount,
                    r.Table.Rows.Select(row => string.Join('|', r.PrimaryKey.Select(k => row[k]))).Distinct().Count()
                )
        );

    [Theory, MemberData(nameof(Names))]
    public void Every_source_of_a_row_has_an_entry_and_every_entry_a_row(string name)
    {
        var package = Find(name);
        var withSource = package
            .Resources.Select(r => r.Table)
            .Where(t => t.Header.Contains("source", StringComparer.Ordinal))
            .ToList();
        var used = withSource.SelectMany(t => t.Rows).Select(r => r["source"]).Distinct(StringComparer.Ordinal);
        Assert.Empty(used.Except(package.SourceIds, StringComparer.Ordinal));
        Assert.Empty(withSource.Count == 0 ? [] : package.SourceIds.Except(used, StringComparer.Ordinal));
    }

    [Fact]
    public void The_index_lists_every_package_with_its_rows()
    {
        var index = File.ReadAllText(Repository.File("data", "README.md"));
        Assert.NotEmpty(Package.All);
        Assert.All(
            Package.All,
            p =>
            {
                var line = index
                    .Split('\n')
                    .Single(l =>
                        l.Contains(
                            $"[{Path.GetRelativePath(Repository.File("data"), p.Folder)}]",
                            StringComparison.Ordinal
                        )
                    );
                Assert.EndsWith(
                    $"| {p.Resources.Sum(r => r.RowCount).ToString(CultureInfo.InvariantCulture)} |",
                    line,
                    StringComparison.Ordinal
                );
            }
        );
    }

    private static Package Find(string name) => Package.All.Single(p => p.Name == name);

    private static void AssertComplete(JsonElement source)
    {
        string[] texts = ["id", "publisher", "title", "vintage", "published", "licence", "cite"];
        Assert.All(texts, t => Assert.False(Package.IsBlank(source, t), t));
    }

    private static void AssertCells(Resource resource, JsonElement field)
    {
        var cells = resource.Table.Rows.Select(r => r[field.GetProperty("name").GetString()!]);
        if (field.TryGetProperty("constraints", out var constraints))
        {
            AssertConstraints(cells, constraints);
        }
        if (field.GetProperty("type").GetString() != "string")
        {
            Assert.All(cells.Where(c => c.Length > 0), c => Assert.Matches(@"^-?[0-9]+(\.[0-9]+)?$", c));
        }
    }

    private static void AssertConstraints(IEnumerable<string> cells, JsonElement constraints)
    {
        if (constraints.TryGetProperty("required", out var required) && required.GetBoolean())
        {
            Assert.DoesNotContain("", cells);
        }
        if (constraints.TryGetProperty("enum", out var allowed))
        {
            Assert.Empty(cells.Except(allowed.EnumerateArray().Select(a => a.GetString()!)));
        }
    }
}
