namespace Visavis.Core.Tests.Reference;

public class AreasTableTests
{
    [Fact]
    public void A_code_stands_for_one_area_and_is_sorted()
    {
        var codes = Tables.Areas.Rows.Select(r => $"{r["scheme"]},{r["code"]}").ToList();
        Assert.Equal(codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), codes);
    }

    [Fact]
    public void An_area_has_a_name_in_both_languages() =>
        Assert.All(
            Tables.Areas.Rows,
            r =>
            {
                Assert.Matches("^[A-Z]", r["name_en"]);
                Assert.Matches("^[А-Я]", r["name_ru"]);
                Assert.DoesNotMatch("[A-Za-z]", r["name_ru"]);
            }
        );

    [Fact]
    public void No_area_is_an_economy_of_its_scheme() =>
        Assert.All(
            Tables.Areas.Rows,
            r => Assert.False(Economies.TryResolve(r["scheme"], r["code"], Period.Year(2020), out _), r["code"])
        );

    [Fact]
    public void An_area_is_found_by_its_scheme()
    {
        Assert.Equal("Euro area", Area.Find("worldbank", "EMU")?.Name(Language.En));
        Assert.Equal("Зона евро", Area.Find("imf", "EURO")?.Name(Language.Ru));
        Assert.Null(Area.Find("iso3", "EMU"));
    }

    [Theory]
    [InlineData("iso2", "BY", 2020, "BLR")]
    [InlineData("iso2", "GR", 2020, "GRC")]
    [InlineData("iso2", "CS", 1990, "CSK")]
    [InlineData("iso2", "CS", 2004, "SCG")]
    [InlineData("eurostat", "EL", 2020, "GRC")]
    [InlineData("eurostat", "UK", 2020, "GBR")]
    [InlineData("eurostat", "XS", 2019, "SRB")]
    [InlineData("eurostat", "XK", 2019, "XKX")]
    [InlineData("eurostat", "EU27_2020", 2019, "EU27_2020")]
    [InlineData("worldbank", "EUU", 2020, "EU27_2020")]
    [InlineData("worldbank", "BLR", 2020, "BLR")]
    [InlineData("imf", "WEOWORLD", 2020, "WLD")]
    [InlineData("imf", "UVK", 2020, "XKX")]
    public void Codes_of_publishers_are_read_as_they_were_meant(string scheme, string code, int year, string economy)
    {
        Assert.True(Economies.TryResolve(scheme, code, Period.Year(year), out var resolved));
        Assert.Equal(economy, resolved.Code);
    }
}
