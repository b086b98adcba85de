namespace Visavis.Sources.Tests;

/// <summary>Declarations are strict.</summary>
public sealed class ManifestTests
{
    [Theory]
    [InlineData("colour", "red")]
    [InlineData("kind", "Rumours")]
    [InlineData("extends", "nothing")]
    [InlineData("fileName", "(unclosed")]
    [InlineData("fileName", "(?=ahead)")]
    public void A_word_that_means_nothing_is_refused(string key, string value) =>
        Assert.Throws<FormatException>(() => Example.Office((key, value)));

    [Fact]
    public void A_role_that_does_not_exist_is_refused() =>
        Assert.Throws<FormatException>(() =>
            Example.Office(("constants", new System.Text.Json.Nodes.JsonObject { ["shade"] = "red" }))
        );

    [Fact]
    public void A_figure_stands_aside_only_for_figures() =>
        Assert.Throws<FormatException>(() =>
            Example.Office(
                ("figures", System.Text.Json.Nodes.JsonNode.Parse("""[{"column":"val","unless":["cty"]}]""")!)
            )
        );

    [Fact]
    public void What_a_source_says_lies_over_what_its_layout_says()
    {
        var manifest = Door.Catalogue.Single(m => m.Id == "wdi-2026-07");

        Assert.Equal("gdp", manifest.Constants["indicator"]);
        Assert.Equal("wdi-2026-07", manifest.Expect["source"]);
    }

    [Fact]
    public void Files_of_one_name_are_told_apart_by_the_source_that_their_rows_name()
    {
        var (kaz, _) = Door.Recognise(Files.Data("kaz-bns-2024/flows.csv"));
        var (kgz, _) = Door.Recognise(Files.Data("kgz-nsc-2024/flows.csv"));

        Assert.Equal(("kaz-bns-2024", "kgz-nsc-2024"), (kaz?.Id, kgz?.Id));
    }

    [Fact]
    public void A_file_of_no_source_is_not_guessed_at() =>
        Assert.Equal("ING006", Door.Recognise(Files.Temporary("x.csv", "a,b\n1,2\n")).Problem?.Code);

    [Fact]
    public void A_mistyped_source_is_answered_with_the_nearest()
    {
        var reading = Door.Read(Files.Temporary("x.csv", "a\n"), "wdi-2026-O7");

        Assert.Contains("wdi-2026-07", reading.Problems.Single().Try, StringComparison.Ordinal);
        Assert.Empty(reading.Parts());
    }

    [Fact]
    public void An_edition_dated_to_the_year_may_have_appeared_until_its_last_day()
    {
        Assert.Equal(
            new DateOnly(2022, 12, 31),
            Door.Read("flows.csv", Door.Catalogue.Single(m => m.Id == "fts-annual-2022")).Published
        );
        Assert.Equal(
            new DateOnly(2026, 7, 13),
            Door.Read("gdp.csv", Door.Catalogue.Single(m => m.Id == "wdi-2026-07")).Published
        );
    }

    [Fact]
    public void Two_files_of_one_source_are_two_data_sets() =>
        Assert.Equal(
            ["fts-monthly/belarus", "fts-monthly/annual-sums"],
            Door.Catalogue.Single(m => m.Id == "fts-monthly-2022").Files.Values
        );
}
