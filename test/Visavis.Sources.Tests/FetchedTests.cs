namespace Visavis.Sources.Tests;

/// <summary>What <c>visavis fetch</c> has brought is read under the name that it bears.</summary>
public sealed class FetchedTests
{
    private static readonly string Home = Path.Combine(Files.Root, "src", "Visavis.Sources");

    public static TheoryData<string, string> Samples =>
        new()
        {
            { "Comtrade/comtrade-v1-json", "comtrade-0a1b2c3d.json" },
            { "WorldBank/wdi-api", "worldbank-0a1b2c3d.json" },
            { "Imf/weo-datamapper", "datamapper-0a1b2c3d.json" },
            { "Imf/imts-sdmx-csv", "imf-0a1b2c3d.csv" },
            { "Eurostat/comext-sdmx-csv", "eurostat-0a1b2c3d.csv" },
            { "Unctad/unctadstat-trade-matrix-api", "unctad-0a1b2c3d.csv" },
        };

    // As the replayed answers of the tests of fetching have them.
    public static TheoryData<string, string, string> Answers =>
        new()
        {
            {
                "worldbank-0a1b2c3d.json",
                """[{"page":3,"pages":3,"per_page":10000,"total":20001,"lastupdated":"2026-07-13"},[{"indicator":{"id":"NY.GDP.MKTP.CD","value":"GDP"},"country":{"id":"BY","value":"Belarus"},"countryiso3code":"BLR","date":"2021","value":1,"unit":"","obs_status":"","decimal":0}]]""",
                "wdi-api"
            },
            {
                "datamapper-0a1b2c3d.json",
                """{"values":{"NGDPD":{"BLR":{"2021":68.2}}},"api":{"version":"1"}}""",
                "weo-datamapper"
            },
            {
                "eurostat-0a1b2c3d.csv",
                "DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n"
                    + "ESTAT:DS-045409(1.0),15/07/24 11:00:00,M,LT,BY,TOTAL,2,VALUE_IN_EUROS,2021-01,35129873,\n",
                "comext-sdmx-csv"
            },
            {
                "unctad-0a1b2c3d.csv",
                "Year,Economy_Code,Partner_Code,Flow_Code,Product_Code,M0100_Value\n2020,112,643,02,TOTAL,1\n",
                "unctadstat-trade-matrix-api"
            },
            {
                "imf-0a1b2c3d.csv",
                "STRUCTURE,STRUCTURE_ID,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE,SCALE\n"
                    + "dataflow,IMF.STA:IMTS(1.0.0),BLR,XG_FOB_USD,RUS,A,2020,1,0\n",
                "imts-sdmx-csv"
            },
        };

    [Theory]
    [MemberData(nameof(Samples))]
    public void An_answer_is_recognised_whatever_its_file_is_called(string folder, string name)
    {
        var sample = Directory.EnumerateFiles(Path.Combine(Home, folder, "sample"), "in.*").Single();
        var told = Told.Of(Door.Read(Files.Temporary(name, File.ReadAllBytes(sample))));

        Assert.Empty(told.Reading.Problems);
        Assert.Equal(Path.GetFileName(folder), told.Reading.Manifest?.Id);
        Assert.True(told.Reading.RowsKept > 0);
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void An_answer_of_one_row_is_kept(string name, string text, string source)
    {
        var told = Told.Of(Door.Read(Files.Temporary(name, text)));

        Assert.Empty(told.Reading.Problems);
        Assert.Equal((source, 1L, 1L), (told.Reading.Manifest?.Id, told.Reading.RowsIn, told.Reading.RowsKept));
    }

    [Theory]
    [InlineData("""[{"page":1,"pages":2,"per_page":2,"total":3},[R]]""", "ING064")]
    [InlineData("""[{"page":1,"pages":1,"per_page":50,"total":2},[R]]""", "ING064")]
    [InlineData("""[{"page":2,"pages":2,"per_page":2,"total":3},[R]]""", null)]
    [InlineData("""[{"page":1,"pages":1,"per_page":50,"total":1},[R]]""", null)]
    [InlineData("""[{"page":0,"pages":0,"per_page":0,"total":0},null]""", null)]
    [InlineData("""[{"message":[{"id":"120","key":"Invalid value","value":"not valid"}]}]""", "ING063")]
    public void A_page_is_whole_when_it_holds_what_a_page_should(string text, string? code)
    {
        const string Record =
            """{"indicator":{"id":"X","value":"x"},"country":{"id":"BY","value":""},"countryiso3code":"BLR","date":"2021","value":1,"unit":"","obs_status":"","decimal":0}""";
        var path = Files.Temporary("page.json", text.Replace("R", Record, StringComparison.Ordinal));

        Assert.Equal(code, Told.Of(Door.Read(path, "wdi-api")).Reading.Problems.SingleOrDefault()?.Code);
    }

    [Fact]
    public void One_page_of_several_says_so()
    {
        var sample = Path.Combine(Home, "WorldBank/wdi-api", "sample", "in.json");

        Assert.Contains(Told.Of(Door.Read(sample)).Reading.Notes, n => n is { Code: "other-pages", Count: 14 });
    }

    [Fact]
    public void The_day_of_an_answer_is_the_one_that_it_says() =>
        Assert.Equal(
            new DateOnly(2026, 7, 13),
            Door.Read(Path.Combine(Home, "WorldBank/wdi-api", "sample", "in.json")).Published
        );
}
