namespace Visavis.Sources.Tests.Pages;

/// <summary>docs/sources/README.md lists every reader with its quirks, as the declarations say them.</summary>
public sealed class SourcesPageTests
{
    private const string Variable = "VISAVIS_NEW_SOURCES_PAGE";
    private static readonly string Page = Path.Combine(Files.Root, "docs", "sources", "README.md");

    [Fact]
    public void The_page_of_readers_says_what_the_declarations_say()
    {
        var page = SourcesPage.Of([.. ContractTests.Found.Select(f => (f.Split('/')[0], ContractTests.Manifest(f)))]);
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } file)
        {
            File.WriteAllText(file, page);
            return;
        }
        Assert.True(
            File.ReadAllText(Page) == page,
            $"docs/sources/README.md differs from the declarations: {Variable}=$PWD/docs/sources/README.md dotnet test test/Visavis.Sources.Tests --filter SourcesPageTests"
        );
    }

    [Fact]
    public void Quirks_are_numbered_from_one_without_a_gap() =>
        Assert.All(Door.Catalogue, m => Assert.Equal(Enumerable.Range(1, m.Quirks.Length), m.Quirks.Select(q => q.Id)));
}
