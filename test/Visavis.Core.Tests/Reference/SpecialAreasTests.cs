namespace Visavis.Core.Tests.Reference;

/// <summary>UN Comtrade's partners that are no economy: cells of their own, never an economy's trade.</summary>
public sealed class SpecialAreasTests
{
    /// <summary>Numbers of the special areas in UN Comtrade's list of partners.</summary>
    public static TheoryData<string> Numbers =>
        new(
            "129",
            "221",
            "290",
            "471",
            "472",
            "473",
            "490",
            "492",
            "527",
            "536",
            "568",
            "577",
            "636",
            "637",
            "837",
            "838",
            "839",
            "849",
            "879",
            "899"
        );

    [Theory]
    [MemberData(nameof(Numbers))]
    public void An_area_that_is_not_specified_is_a_partner_of_its_own(string number)
    {
        Assert.True(Economies.TryResolve("comtrade", number, Period.Parse("2020"), out var area));
        Assert.Equal(EconomyKind.Unspecified, area.Kind);
    }

    [Fact]
    public void The_number_of_the_world_is_zero()
    {
        Assert.True(Economies.TryResolve("comtrade", "0", Period.Parse("2020"), out var world));
        Assert.Equal(Economies.World, world);
    }

    [Fact]
    public void No_special_area_is_missing_here() =>
        Assert.Equal(Numbers.Count, Economies.All.Count(e => e.Kind == EconomyKind.Unspecified));
}
