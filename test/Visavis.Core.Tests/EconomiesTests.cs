namespace Visavis.Core.Tests;

public sealed class EconomiesTests
{
    [Fact]
    public void Comtrades_own_number_of_the_United_States_is_known() =>
        Assert.Equal(
            "USA",
            Economies.TryResolve("comtrade", "842", Period.Year(2020), out var found) ? found.Code : null
        );

    [Fact]
    public void A_legacy_code_leads_to_the_economy_of_today() =>
        Assert.Equal("ROU", Economies.TryResolve("wits", "ROM", Period.Year(1995), out var found) ? found.Code : null);

    [Fact]
    public void The_index_of_an_economy_is_its_place() =>
        Assert.All(Economies.All, e => Assert.Same(e, Economies.All[e.Index]));

    [Fact]
    public void A_mistyped_code_has_its_nearest() => Assert.Contains(Economies.Find("BLR"), Economies.Nearest("BRL"));

    [Fact]
    public void Ukraine_is_no_member_of_the_Eurasian_Economic_Union() =>
        Assert.Equal(
            ["ARM", "BLR", "KAZ", "KGZ", "RUS"],
            Groups.Members("EAEU", Period.Year(2023)).Select(e => e.Code)
        );

    [Fact]
    public void The_European_Union_of_2019_had_the_United_Kingdom_and_that_of_2021_has_not() =>
        Assert.Equal(
            (28, 27),
            (Groups.Members("EU", Period.Year(2019)).Count, Groups.Members("EU", Period.Year(2021)).Count)
        );
}
