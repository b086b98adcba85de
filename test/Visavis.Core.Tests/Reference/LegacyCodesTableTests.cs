using System.Globalization;
using System.Text;

namespace Visavis.Core.Tests.Reference;

public class LegacyCodesTableTests
{
    private const string Wits = "data/wits-bilateral/wits_bilateral_core54_1992_2016.csv.gz";
    private const string GeoDist = "data/cepii-geodist/geo_cepii.csv";
    private const string Comtrade = "data/comtrade-rus-hs2/russia_hs2_tidy.csv.gz";

    [Fact]
    public void Every_legacy_code_leads_to_a_known_economy_or_aggregate() =>
        Assert.All(Tables.LegacyCodes.Rows, r => Assert.Contains(r["economy"], Tables.Codes));

    [Fact]
    public void A_legacy_code_means_one_thing_at_a_time() =>
        Assert.All(Tables.LegacyCodes.Rows.GroupBy(r => (r["scheme"], r["code"])), Tables.NoTwoOverlap);

    [Fact]
    public void Every_legacy_code_says_why_it_is_here() =>
        Assert.All(Tables.LegacyCodes.Rows, r => Assert.NotEmpty(r["note"]));

    [Fact]
    public void A_number_in_use_by_Comtrade_is_no_legacy_code_of_another_economy()
    {
        var current = Tables
            .Economies.Rows.Where(r => r["comtrade"].Length > 0 && r["to"].Length == 0)
            .ToDictionary(r => r["comtrade"], r => r["iso3"], StringComparer.Ordinal);
        Assert.All(Scheme("comtrade"), code => Assert.DoesNotContain(code, current));
    }

    [Fact]
    public void A_code_changes_hands_at_the_turn_of_a_year() =>
        Assert.All(
            Tables.LegacyCodes.Rows,
            r =>
            {
                Assert.Matches("^([0-9]{4}-01)?$", r["from"]);
                Assert.Matches("^([0-9]{4}-12)?$", r["to"]);
            }
        );

    [Theory]
    [InlineData("SER", 2002, "YUG")]
    [InlineData("SER", 2003, "SCG")]
    [InlineData("SER", 2006, "SRB")]
    [InlineData("ROM", 2016, "ROU")]
    [InlineData("OAS", 2010, "OAS")]
    public void WITS_codes_are_read_in_every_year(string code, int year, string economy)
    {
        Assert.True(Economies.TryResolve("wits", code, Period.Year(year), out var resolved));
        Assert.Equal(economy, resolved.Code);
    }

    [SharedFact(Wits)]
    public void Every_code_of_WITS_is_known_in_every_year_it_occurs()
    {
        var rows = CsvTable.Read(Repository.Shared(Wits)).Rows;
        var met = rows.Select(r => (Code: r["reporter"], Year: r["year"]))
            .Concat(rows.Select(r => (Code: r["partner"], Year: r["year"])));
        Assert.DoesNotContain(met.Distinct(), m => !Economies.TryResolve("wits", m.Code, Period.Parse(m.Year), out _));
    }

    [SharedFact(GeoDist)]
    public void Every_code_of_GeoDist_is_known()
    {
        var theirs = CsvTable.Read(Repository.Shared(GeoDist), Encoding.Latin1).Rows.Select(r => r["iso3"]);
        Assert.Empty(theirs.Except(Scheme("cepii")).Except(Tables.Codes));
    }

    [SharedFact(Comtrade)]
    public void Every_number_of_Comtrade_is_known()
    {
        var known = Tables.Economies.Rows.Select(r => r["comtrade"]).Concat(Scheme("comtrade"));
        var met = CsvTable
            .Read(Repository.Shared(Comtrade))
            .Rows.SelectMany(r => new[] { r["reporter_m49"], r["partner_m49"] });
        var numbers = met.Distinct(StringComparer.Ordinal).Select(n => int.Parse(n, CultureInfo.InvariantCulture));
        Assert.Empty(
            numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)).Except(known, StringComparer.Ordinal)
        );
    }

    private static IEnumerable<string> Scheme(string scheme) =>
        Tables.LegacyCodes.Rows.Where(r => r["scheme"] == scheme).Select(r => r["code"]);
}
