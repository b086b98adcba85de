using System.Globalization;

namespace Visavis.Sources.Tests;

/// <summary>When an edition was published, in its own words.</summary>
public sealed class DatedTests
{
    [Theory]
    [InlineData(
        "trade-2024.csv",
        "#updated 2024-05-17\n",
        "updated (?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})",
        "2024-05-17"
    )]
    [InlineData("trade-2024.csv", "#17/05/24\n", "(?<day>[0-9]{2})/(?<month>[0-9]{2})/(?<year>[0-9]{2})", "2024-05-17")]
    [InlineData("tradeApr2024.csv", "", "trade(?<month>[A-Z][a-z]{2})(?<year>[0-9]{4})", "2024-04-30")]
    [InlineData("trade.csv", "#October 2023\n", "(?<month>[A-Z][a-z]+) (?<year>[0-9]{4})", "2023-10-31")]
    [InlineData("trade-2022.csv", "", "trade-(?<year>[0-9]{4})", "2022-12-31")]
    public void A_file_may_say_when_it_was_published(string name, string first, string pattern, string day) =>
        Assert.Equal(
            day,
            Read(name, first, pattern).Reading.Published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        );

    [Theory]
    [InlineData("#updated 2024-13-01\n")]
    [InlineData("#updated 2024-02-30\n")]
    [InlineData("")]
    public void Where_it_does_not_the_declaration_holds_and_a_note_says_so(string first)
    {
        var told = Read("trade.csv", first, "updated (?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})");

        Assert.Equal("2024-05-31", told.Reading.Published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Contains(told.Reading.Notes, n => n.Code == "undated");
        Assert.Single(told.Observations);
    }

    [Fact]
    public void The_day_is_known_before_the_file_is_read() =>
        Assert.Equal(
            new DateOnly(2023, 12, 31),
            Door.Read(
                Files.Temporary("trade-2023.csv", Example.Header),
                Example.Office(("dated", "trade-(?<year>[0-9]{4})"))
            ).Published
        );

    private static Told Read(string name, string first, string pattern) =>
        Told.Of(
            Door.Read(
                Files.Temporary(name, $"{first}{Example.Header}BLR,2,8703,202301,5\n"),
                Example.Office(
                    ("dated", pattern),
                    ("delimited", System.Text.Json.Nodes.JsonNode.Parse("""{ "comment": "#" }""")!)
                )
            )
        );
}
