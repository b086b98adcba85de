using Visavis.Core;

namespace Visavis.Sources.Tests;

/// <summary>What reports call sources and documents.</summary>
public sealed class ShortTitleTests
{
    [Fact]
    public void Every_source_has_a_short_name_in_both_languages() =>
        Assert.All(Door.Catalogue.Select(m => m.Source), AssertNamed);

    [Theory]
    [InlineData("documents/documents.csv", 5)]
    [InlineData("press/figures.csv", 13)]
    public void Every_document_and_press_source_has_a_short_name_in_both_languages(string file, int count)
    {
        var cited = Cited(Files.Data(file));

        Assert.Equal(count, cited.Count);
        Assert.All(cited, AssertNamed);
        Assert.All(cited, s => Assert.InRange(s.Year ?? 0, 2019, 2025));
    }

    [Fact]
    public void A_document_names_its_author_year_and_language()
    {
        var source = Cited(Files.Data("documents/documents.csv"))
            .Single(s => s.Id.StartsWith("003", StringComparison.Ordinal));

        Assert.Equal(
            ("Sutyrin, RIAC, 2019", "Сутырин, РСМД, 2019", "Vyacheslav Sutyrin", 2019, "en"),
            (source.Short(Language.En), source.Short(Language.Ru), source.Author, source.Year, source.LanguageOfText)
        );
    }

    [Fact]
    public void A_source_without_a_short_name_is_called_by_its_id()
    {
        var path = Copied();

        Assert.All(Cited(path), s => Assert.Equal((s.Id, s.Id), (s.Short(Language.En), s.Short(Language.Ru))));
    }

    [Fact]
    public void A_damaged_description_of_the_package_forbids_to_keep_anything()
    {
        var path = Copied();
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(path)!, "datapackage.json"), "{");

        Assert.Equal("ING003", Told.Of(Door.Read(path, "press")).Reading.Problems.Single().Code);
    }

    // The table and its sources without the description of the package.
    private static string Copied()
    {
        var path = Files.Temporary("figures.csv", File.ReadAllText(Files.Data("press/figures.csv")));
        File.Copy(Files.Data("press/sources.csv"), Path.Combine(Path.GetDirectoryName(path)!, "sources.csv"));
        return path;
    }

    private static IReadOnlyList<Source> Cited(string path) => Told.Of(Door.Read(path)).Reading.Cited;

    private static void AssertNamed(Source source)
    {
        Assert.NotEqual(source.Id, source.Short(Language.En));
        Assert.DoesNotContain(source.Short(Language.En), c => c is >= 'А' and <= 'я');
        // The address of a site is its name in every language.
        var words = source.Short(Language.Ru).Split(' ').Where(w => !w.Contains('.'));
        Assert.DoesNotContain(string.Concat(words), char.IsAsciiLetter);
    }
}
