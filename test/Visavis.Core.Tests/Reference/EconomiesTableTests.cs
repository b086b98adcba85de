using System.Globalization;
using System.Text;

namespace Visavis.Core.Tests.Reference;

public class EconomiesTableTests
{
    private const string CountryCodes = "data/classifications/country-codes.csv";
    private const string GeoDist = "data/cepii-geodist/geo_cepii.csv";
    private const string GeoDistPairs = "data/cepii-geodist/dist_cepii.csv.gz";

    /// <summary>Codes of ours that ISO 3166-1 does not list today: former ones, and one that the World Bank uses.</summary>
    private static readonly string[] NotInIso = ["ANT", "CSK", "DDR", "SCG", "SUN", "XKX", "YMD", "YUG"];

    /// <summary>GeoDist names another city, or misplaces the one it names (COL, GIN, NZL, WSM).</summary>
    private static readonly string[] ElsewhereInGeoDist = ["BOL", "COL", "GIN", "MMR", "NZL", "WSM"];

    [Fact]
    public void Codes_are_three_letters_unique_and_sorted()
    {
        var codes = Tables.Economies.Rows.Select(r => r["iso3"]).ToList();
        Assert.All(codes, c => Assert.Matches("^[A-Z]{3}$", c));
        Assert.Equal(codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), codes);
    }

    [Theory]
    [InlineData("m49", "^[0-9]{3}$")]
    [InlineData("comtrade", "^[1-9][0-9]{0,2}$")]
    public void A_number_names_one_economy_at_a_time(string column, string form)
    {
        var numbered = Tables.Economies.Rows.Where(r => r[column].Length > 0).ToList();
        Assert.All(numbered, r => Assert.Matches(form, r[column]));
        Assert.All(numbered.GroupBy(r => r[column]), Tables.NoTwoOverlap);
    }

    [Fact]
    public void Every_economy_has_a_name_in_both_languages() =>
        Assert.All(
            Tables.Economies.Rows,
            r =>
            {
                Assert.Matches(@"^\p{L}", r["name_en"]);
                Assert.Matches(@"^\p{IsCyrillic}", r["name_ru"]);
                Assert.DoesNotMatch("[A-Za-z]", r["name_ru"] + r["capital_ru"]);
            }
        );

    [Fact]
    public void A_capital_has_names_and_coordinates_or_nothing()
    {
        string[] columns = ["capital_en", "capital_ru", "latitude", "longitude"];
        Assert.All(
            Tables.Economies.Rows,
            r => Assert.Contains(columns.Count(c => r[c].Length > 0), new[] { 0, columns.Length })
        );
    }

    [Fact]
    public void Coordinates_lie_on_the_globe_with_two_to_four_decimals() =>
        Assert.All(
            Tables.Economies.Rows.Where(r => r["latitude"].Length > 0),
            r =>
            {
                Assert.InRange(double.Parse(r["latitude"], CultureInfo.InvariantCulture), -90, 90);
                Assert.InRange(double.Parse(r["longitude"], CultureInfo.InvariantCulture), -180, 180);
                Assert.Matches(@"\.[0-9]{2,4}$", r["latitude"]);
                Assert.Matches(@"\.[0-9]{2,4}$", r["longitude"]);
            }
        );

    [Fact]
    public void Validity_runs_from_an_earlier_month_to_a_later_one() =>
        Assert.All(
            Tables.Economies.Rows,
            r =>
            {
                Assert.Matches("^([0-9]{4}-(0[1-9]|1[0-2]))?$", r["from"]);
                Assert.Matches("^([0-9]{4}-(0[1-9]|1[0-2]))?$", r["to"]);
                Assert.True(Tables.Overlap(r, r), r["iso3"]);
            }
        );

    [Theory]
    [InlineData("USA", "842")]
    [InlineData("IND", "699")]
    [InlineData("FRA", "251")]
    [InlineData("CHE", "757")]
    [InlineData("NOR", "579")]
    [InlineData("BLR", "112")]
    [InlineData("RUS", "643")]
    public void Comtrade_has_numbers_of_its_own(string code, string comtrade) =>
        Assert.Equal(comtrade, Economy(code)["comtrade"]);

    [Fact]
    public void Minsk_and_Moscow_are_about_676_km_apart() => Assert.InRange(MinskToMoscowKm(), 674, 678);

    [SharedFact(GeoDistPairs)]
    public void GeoDist_agrees_within_two_percent_on_Minsk_and_Moscow()
    {
        // GeoDist rounds both cities to a twentieth of a degree and puts them 12 km further apart.
        var pair = CsvTable
            .Read(Repository.Shared(GeoDistPairs))
            .Rows.Single(r => (r["iso_o"], r["iso_d"]) == ("BLR", "RUS"));
        var distanceKm = double.Parse(pair["dist"], CultureInfo.InvariantCulture);
        Assert.InRange(MinskToMoscowKm() / distanceKm, 0.98, 1.02);
    }

    [SharedFact(GeoDist)]
    public void Capitals_lie_where_GeoDist_puts_them_but_for_known_cases()
    {
        var far =
            from theirs in CsvTable.Read(Repository.Shared(GeoDist), Encoding.Latin1).Rows
            where theirs["cap"] == "1"
            join ours in Tables.Economies.Rows on theirs["iso3"] equals ours["iso3"]
            where ours["latitude"].Length > 0
            where GreatCircle.Km(GreatCircle.Place(ours), GreatCircle.Place(theirs, "lat", "lon")) > 75
            select ours["iso3"];
        Assert.Equal(ElsewhereInGeoDist, far.Order(StringComparer.Ordinal));
    }

    [SharedFact(CountryCodes)]
    public void The_economies_of_ISO_3166_are_all_here_with_their_letters_and_M49()
    {
        var theirs = CsvTable
            .Read(Repository.Shared(CountryCodes))
            .Rows.Select(r => (r["ISO3166-1-Alpha-3"], r["ISO3166-1-Alpha-2"], r["M49"].PadLeft(3, '0')));
        var ours = Tables
            .Economies.Rows.Where(r => !NotInIso.Contains(r["iso3"], StringComparer.Ordinal))
            .Select(r => (r["iso3"], r["iso2"], r["m49"]));
        Assert.Equal(theirs.Order(), ours.Order());
    }

    private static IReadOnlyDictionary<string, string> Economy(string code) =>
        Tables.Economies.Rows.Single(r => r["iso3"] == code);

    private static double MinskToMoscowKm() =>
        GreatCircle.Km(GreatCircle.Place(Economy("BLR")), GreatCircle.Place(Economy("RUS")));
}
