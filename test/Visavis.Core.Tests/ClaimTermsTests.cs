namespace Visavis.Core.Tests;

/// <summary>What printed statements say of quantities; intervals by hand.</summary>
public sealed class ClaimTermsTests
{
    [Fact]
    public void A_turnover_is_exports_and_imports() =>
        Assert.Equal(
            [1m, 1m],
            Evidence(ClaimKind.Level, "turnover", "43.4", "USD bn").Terms.Select(t => t.Coefficient)
        );

    [Fact]
    public void A_balance_is_exports_less_imports() =>
        Assert.Equal([1m, -1m], Evidence(ClaimKind.Level, "balance", "1.5", "USD bn").Terms.Select(t => t.Coefficient));

    [Fact]
    public void An_amount_is_an_interval_in_units_of_currency() =>
        Assert.Equal(
            new Interval(16_350_000_000m, 16_450_000_000m),
            Evidence(ClaimKind.Level, "export", "16.4", "USD bn").Interval
        );

    [Fact]
    public void Growth_of_six_per_cent_is_a_ratio_around_one_and_six_hundredths()
    {
        var growth = Evidence(ClaimKind.Growth, "export", "6.0", "%");
        Assert.Equal(new Interval(1.0595m, 1.0605m), growth.Interval);
        Assert.Equal((Period.Year(2023), Period.Year(2022)), (growth.Terms[0].Cell.Period, growth.Base[0].Cell.Period));
    }

    [Fact]
    public void An_index_of_101_8_is_no_growth_of_101_8_per_cent() =>
        Assert.Equal(new Interval(1.0175m, 1.0185m), Evidence(ClaimKind.Index, "turnover", "101.8", "%").Interval);

    [Fact]
    public void A_partner_share_is_a_part_of_the_trade_with_the_world()
    {
        var share = Evidence(ClaimKind.Share, "export", "65.2", "%");
        Assert.Equal(("RUS", "WLD"), (share.Terms[0].Cell.Importer.Code, share.Base[0].Cell.Importer.Code));
    }

    [Fact]
    public void More_than_has_no_top() =>
        Assert.Null(
            ClaimTerms
                .EvidenceOf(Claim(ClaimKind.Level, "export", "46.5", "USD bn") with { Qualifier = Qualifier.MoreThan })!
                .Interval.High
        );

    [Fact]
    public void An_import_ends_at_the_reporter() =>
        Assert.Equal("BLR", Evidence(ClaimKind.Level, "import", "23.8", "USD bn").Terms[0].Cell.Importer.Code);

    [Theory]
    [InlineData(ClaimKind.Level, "export", "137.8", "not printed")]
    [InlineData(ClaimKind.Rank, "turnover", "4", "rank")]
    [InlineData(ClaimKind.Count, "", "28", "count")]
    public void What_speaks_of_no_quantity_says_nothing(
        ClaimKind kind,
        string direction,
        string printed,
        string unit
    ) => Assert.Null(ClaimTerms.EvidenceOf(Claim(kind, direction, printed, unit)));

    private static Evidence Evidence(ClaimKind kind, string direction, string printed, string unit) =>
        ClaimTerms.EvidenceOf(Claim(kind, direction, printed, unit))!;

    private static Claim Claim(ClaimKind kind, string direction, string printed, string unit) =>
        new()
        {
            Id = "test:1",
            Source = "test",
            Locator = "",
            Indicator = "",
            Kind = kind,
            Reporter = Economies.Find("BLR"),
            Partner = Economies.Find("RUS"),
            Direction = direction,
            Coverage = Coverage.Goods,
            Period = Period.Year(2023),
            Printed = printed,
            Figure = PrintedFigure.TryParse(printed, out var figure) ? figure : null,
            Unit = unit,
            Lineage = new("test"),
            Place = Place.Nowhere,
        };
}
