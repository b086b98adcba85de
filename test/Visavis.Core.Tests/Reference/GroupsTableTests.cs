namespace Visavis.Core.Tests.Reference;

public class GroupsTableTests
{
    [Fact]
    public void Aggregates_are_unique_sorted_and_of_a_known_kind()
    {
        var codes = Tables.Aggregates.Rows.Select(r => r["code"]).ToList();
        Assert.Equal(codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), codes);
        Assert.All(Tables.Aggregates.Rows, r => Assert.Matches("^(world|group|residual|unspecified|area)$", r["kind"]));
        Assert.All(
            Tables.Aggregates.Rows,
            r => Assert.True(r["name_en"].Length > 0 && r["name_ru"].Length > 0, r["code"])
        );
    }

    [Fact]
    public void No_code_is_both_an_economy_and_an_aggregate() =>
        Assert.Equal(Tables.Economies.Rows.Count + Tables.Aggregates.Rows.Count, Tables.Codes.Count);

    [Fact]
    public void Every_group_has_members_and_every_member_is_an_economy()
    {
        var groups = Tables.Aggregates.Rows.Where(r => r["kind"] == "group").Select(r => r["code"]);
        Assert.Equal(groups, Tables.Groups.Rows.Select(r => r["group"]).Distinct(StringComparer.Ordinal));
        var economies = Tables.Economies.Rows.Select(r => r["iso3"]).ToHashSet(StringComparer.Ordinal);
        Assert.All(Tables.Groups.Rows, r => Assert.Contains(r["member"], economies));
    }

    [Fact]
    public void A_member_is_counted_once_at_a_time() =>
        Assert.All(Tables.Groups.Rows.GroupBy(r => (r["group"], r["member"])), Tables.NoTwoOverlap);

    [Fact]
    public void Memberships_have_days_in_order_and_a_source() =>
        Assert.All(
            Tables.Groups.Rows,
            r =>
            {
                Assert.Matches("^([0-9]{4}-[0-9]{2}-[0-9]{2})?$", r["from"]);
                Assert.Matches("^([0-9]{4}-[0-9]{2}-[0-9]{2})?$", r["to"]);
                Assert.True(Tables.Overlap(r, r), r["member"]);
                Assert.NotEmpty(r["source"]);
            }
        );

    [Theory]
    [InlineData("EU15", "1995-01-01", 15)]
    [InlineData("EU15", "2004-04-30", 15)]
    [InlineData("EU25", "2004-05-01", 25)]
    [InlineData("EU25", "2006-12-31", 25)]
    [InlineData("EU27_2007", "2007-01-01", 27)]
    [InlineData("EU27_2007", "2013-06-30", 27)]
    [InlineData("EU28", "2013-07-01", 28)]
    [InlineData("EU28", "2020-01-31", 28)]
    [InlineData("EU27_2020", "2020-02-01", 27)]
    public void A_fixed_union_is_the_union_of_its_day(string fixedUnion, string day, int members)
    {
        Assert.Equal(members, Members(fixedUnion, day).Count);
        Assert.Equal(Members(fixedUnion, day), Members("EU", day));
    }

    [Theory]
    [InlineData("EAEU", "2015-01-01", "BLR KAZ RUS")]
    [InlineData("EAEU", "2015-08-12", "ARM BLR KAZ KGZ RUS")]
    [InlineData("UNION_STATE", "2023-12-31", "BLR RUS")]
    [InlineData("CIS", "2008-12-31", "ARM AZE BLR GEO KAZ KGZ MDA RUS TJK TKM UKR UZB")]
    [InlineData("CIS", "2023-12-31", "ARM AZE BLR KAZ KGZ MDA RUS TJK TKM UZB")]
    [InlineData("SCO", "2024-12-31", "BLR CHN IND IRN KAZ KGZ PAK RUS TJK UZB")]
    [InlineData("BRICS", "2024-12-31", "ARE BRA CHN EGY ETH IND IRN RUS ZAF")]
    [InlineData("ASEAN", "1990-12-31", "BRN IDN MYS PHL SGP THA")]
    [InlineData("ASEAN", "2024-12-31", "BRN IDN KHM LAO MMR MYS PHL SGP THA VNM")]
    [InlineData("CEFTA", "2012-12-31", "ALB BIH HRV MDA MKD MNE SRB XKX")]
    [InlineData("EFTA", "1994-12-31", "AUT CHE FIN ISL LIE NOR SWE")]
    [InlineData("EFTA", "2024-12-31", "CHE ISL LIE NOR")]
    [InlineData("G7", "2024-12-31", "CAN DEU FRA GBR ITA JPN USA")]
    [InlineData("GCC", "2024-12-31", "ARE BHR KWT OMN QAT SAU")]
    [InlineData("MERCOSUR", "2015-12-31", "ARG BRA PRY URY VEN")]
    [InlineData("MERCOSUR", "2024-12-31", "ARG BOL BRA PRY URY")]
    [InlineData("USMCA", "2024-12-31", "CAN MEX USA")]
    public void A_group_has_the_members_of_its_day(string group, string day, string members) =>
        Assert.Equal(members.Split(' '), Members(group, day));

    private static List<string> Members(string group, string day) =>
        [
            .. Tables
                .Groups.Rows.Where(r => r["group"] == group)
                .Where(r => string.CompareOrdinal(r["from"], day) <= 0)
                .Where(r => r["to"].Length == 0 || string.CompareOrdinal(day, r["to"]) <= 0)
                .Select(r => r["member"])
                .Order(StringComparer.Ordinal),
        ];

    [Fact]
    public void Publishers_count_the_members_that_a_table_names()
    {
        Assert.Equal("CIS_8", Core.Groups.CountedAs("CIS"));
        Assert.Null(Core.Groups.CountedAs("EAEU"));
        Assert.True(Core.Groups.IsCount("CIS_8"));
        Assert.False(Core.Groups.IsCount("CIS"));
    }
}
