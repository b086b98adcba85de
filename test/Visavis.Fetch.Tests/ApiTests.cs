using Visavis.Fetch.Tests.Replay;

namespace Visavis.Fetch.Tests;

/// <summary>Each API in the true form of its questions and answers, as its documentation shows them.</summary>
public sealed class ApiTests : IDisposable
{
    private const string Comext =
        "DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n"
        + "ESTAT:DS-045409(1.0),15/07/24 11:00:00,M,LT,BY,TOTAL,2,VALUE_IN_EUROS,2021-01,35129873,\n";

    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task The_world_bank_is_asked_page_after_page()
    {
        await using var server = new ReplayServer(a => WorldBank(a["page"], a["page"] == "3" ? 5_000 : 10_000));
        var result = await bench.Run(server, "worldbank", "--indicator NY.GDP.MKTP.CD --period 2021");
        Assert.True(result.IsWhole);
        Assert.Equal([10_000, 10_000, 5_000], result.Files.Select(f => f.Manifest.Rows));
        Assert.Equal(["1", "2", "3"], server.Requests.Select(r => r["page"]));
        Assert.StartsWith(
            "/v2/country/all/indicator/NY.GDP.MKTP.CD?",
            server.Requests.First().Path,
            StringComparison.Ordinal
        );
        Assert.Equal("2021:2021", server.Requests.First()["date"]);
    }

    [Fact]
    public async Task A_page_of_the_world_bank_that_lacks_rows_is_not_whole()
    {
        await using var server = new ReplayServer(a => WorldBank(a["page"], 4_999));
        var result = await bench.Run(server, "worldbank", "--indicator NY.GDP.MKTP.CD --period 2021");
        Assert.Equal("FET010", result.Failure!.Problem.Code);
        Assert.Empty(bench.Kept);
    }

    [Fact]
    public async Task The_world_bank_says_no_under_a_status_of_200()
    {
        const string No =
            """[{"message":[{"id":"120","key":"Invalid value","value":"The provided parameter value is not valid"}]}]""";
        await using var server = new ReplayServer(_ => Reply.Json(No));
        var result = await bench.Run(server, "worldbank", "--indicator NO.SUCH --period 2021");
        Assert.IsType<SourceRefusedException>(result.Failure);
        Assert.Contains("not valid", result.Failure.Problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Years_with_a_gap_are_asked_as_two_spans()
    {
        await using var server = new ReplayServer(_ =>
            Reply.Json("""[{"page":0,"pages":0,"per_page":0,"total":0},null]""")
        );
        var result = await bench.Run(server, "worldbank", "--indicator X --period 2010-2012,2015 --economy BLR,RUS");
        Assert.Equal(["2010:2012", "2015:2015"], server.Requests.Select(r => r["date"]));
        Assert.StartsWith("/v2/country/BLR;RUS/", server.Requests.First().Path, StringComparison.Ordinal);
        Assert.Equal((true, 0), (result.IsWhole, result.Files.Sum(f => f.Manifest.Rows)));
    }

    [Fact]
    public async Task Comext_is_asked_at_its_own_address_and_every_dimension_is_compared()
    {
        await using var server = new ReplayServer(_ => Reply.Csv(Comext));
        const string Question = "--dataset DS-045409 --key M.LT+LV.BY.TOTAL.2.VALUE_IN_EUROS --period 2021-01/2021-03";
        var result = await bench.Run(server, "eurostat", Question);
        Assert.Equal(1, Assert.Single(result.Files).Manifest.Rows);
        Assert.Equal(Comext, await File.ReadAllTextAsync(result.Files[0].Path));
        Assert.Equal(
            "/eurostat/api/comext/dissemination/sdmx/2.1/data/DS-045409/M.LT+LV.BY.TOTAL.2.VALUE_IN_EUROS?startPeriod=2021-01&endPeriod=2021-03&format=SDMX-CSV&compressed=false",
            server.Requests.First().Path
        );
        var other = await bench.Run(server, "eurostat", Question.Replace("LT+LV", "PL", StringComparison.Ordinal));
        Assert.Equal("FET021", other.Failure!.Problem.Code);
        Assert.StartsWith("key LT", other.Failure.Problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_data_sets_of_eurostat_lie_elsewhere()
    {
        await using var server = new ReplayServer(_ => Reply.Csv("DATAFLOW,freq,geo,TIME_PERIOD,OBS_VALUE\n"));
        await bench.Run(server, "eurostat", "--dataset nama_10_gdp --key A.LT --period 2021");
        Assert.StartsWith(
            "/eurostat/api/dissemination/sdmx/2.1/data/nama_10_gdp/A.LT?",
            server.Requests.First().Path,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(413, "too much")]
    [InlineData(
        200,
        "<faultstring>EXTRACTION_TOO_BIG: estimated 420709314 rows, max authorised is 5000000</faultstring>"
    )]
    public async Task Too_large_an_extraction_is_cut_into_shorter_spans(int status, string words)
    {
        await using var server = new ReplayServer(a =>
            a["startPeriod"] == a["endPeriod"]
                ? Reply.Csv(Comext.Replace("2021-01", a["startPeriod"], StringComparison.Ordinal))
                : Reply.With(status, words, "application/xml")
        );
        const string Question = "--dataset DS-045409 --key M.LT.BY.TOTAL.2.VALUE_IN_EUROS --period 2021-01/2021-05";
        var result = await bench.Run(server, "eurostat", Question);
        Assert.Equal((true, 5), (result.IsWhole, result.Files.Count));
        var sent = server.Requests.Count;
        await bench.Run(server, "eurostat", Question);
        Assert.Equal(sent, server.Requests.Count);
    }

    [Fact]
    public async Task A_csv_without_the_column_that_says_the_period_is_refused()
    {
        await using var server = new ReplayServer(_ => Reply.Csv("freq,OBS_VALUE\nM,1\n"));
        var result = await bench.Run(server, "eurostat", "--dataset X --key M --period 2021-01");
        Assert.Equal("FET022", result.Failure!.Problem.Code);
    }

    [Fact]
    public async Task The_fund_is_asked_by_sdmx_3()
    {
        bench.Environment["VISAVIS_IMF_KEY"] = Bench.Key;
        await using var server = new ReplayServer(_ =>
            Reply.With(
                200,
                "STRUCTURE,STRUCTURE_ID,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE\n"
                    + "dataflow,IMF.STA:IMTS(1.0.0),BLR,XG_FOB_USD,RUS,A,2020,1\n",
                "application/vnd.sdmx.data+csv; version=2.0.0"
            )
        );
        var result = await bench.Run(server, "imf", "--dataset IMTS --key BLR.XG_FOB_USD.RUS.A --period 2019-2021");
        Assert.True(result.IsWhole);
        var asked = server.Requests.First();
        Assert.Equal(
            "/external/sdmx/3.0/data/dataflow/IMF.STA/IMTS/+/BLR.XG_FOB_USD.RUS.A?c[TIME_PERIOD]=ge:2019+le:2021",
            asked.Path
        );
        Assert.Equal(
            (Bench.Key, "application/vnd.sdmx.data+csv;version=2.0.0"),
            (
                asked.Headers["Ocp-Apim-Subscription-Key"],
                asked.Headers["Accept"].Replace(" ", "", StringComparison.Ordinal)
            )
        );
    }

    [Theory]
    [InlineData("BLR", "2021", null)]
    [InlineData("UKR", "2021", "economy UKR")]
    [InlineData("BLR", "1999", "period 1999")]
    public async Task The_names_in_an_answer_of_the_datamapper_are_compared(string economy, string year, string? said)
    {
        var answer = "{\"values\":{\"NGDPD\":{\"ECO\":{\"YEAR\":68.2}}},\"api\":{\"version\":\"1\"}}"
            .Replace("ECO", economy, StringComparison.Ordinal)
            .Replace("YEAR", year, StringComparison.Ordinal);
        await using var server = new ReplayServer(_ => Reply.Json(answer));
        var result = await bench.Run(server, "datamapper", "--indicator NGDPD --economy BLR,RUS --period 2021,2022");
        Assert.StartsWith(
            "/external/datamapper/api/v1/NGDPD/BLR/RUS?periods=2021,2022",
            server.Requests.First().Path,
            StringComparison.Ordinal
        );
        Assert.Equal(said is null, result.IsWhole);
        Assert.StartsWith(said ?? "", result.Failure?.Problem.Found ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unctad_is_asked_by_a_form_with_two_keys()
    {
        bench.Environment["VISAVIS_UNCTAD_ID"] = "client-0123456789";
        bench.Environment["VISAVIS_UNCTAD_SECRET"] = Bench.Key;
        await using var server = new ReplayServer(_ => Reply.Csv("Year,Economy_Code,M5010_Value\n2020,112,1\n"));
        const string Question =
            "--dataset US.TradeMerchTotal --select Economy/Code,M5010/Value --reporter BLR,RUS --period 2020,2021";
        var result = await bench.Run(server, "unctad", Question);
        Assert.True(result.IsWhole);
        var asked = server.Requests.First();
        Assert.StartsWith("POST /US.TradeMerchTotal/cur/Facts?culture=en ", asked.Line, StringComparison.Ordinal);
        Assert.Equal(("client-0123456789", Bench.Key), (asked.Headers["ClientId"], asked.Headers["ClientSecret"]));
        Assert.Contains("Year in (2020,2021) and Economy/Code in ('112','643')", asked.Body, StringComparison.Ordinal);
        Assert.Contains("name=\"$select\"", asked.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Unctad_without_its_keys_is_not_asked()
    {
        bench.Environment["VISAVIS_UNCTAD_ID"] = "client-0123456789";
        var (_, problems) = bench.Fetch(
            null,
            "unctad",
            "--dataset US.Gdp --select M1/Value --reporter BLR --period 2020"
        );
        var problem = Assert.Single(problems);
        Assert.Equal("FET004", problem.Code);
        Assert.Contains("VISAVIS_UNCTAD_SECRET", problem.Try, StringComparison.Ordinal);
    }

    private static Reply WorldBank(string page, int rows)
    {
        const string Row =
            """{"indicator":{"id":"NY.GDP.MKTP.CD","value":"GDP"},"country":{"id":"BY","value":"Belarus"},"countryiso3code":"BLR","date":"2021","value":1,"unit":"","obs_status":"","decimal":0}""";
        var all = string.Join(',', Enumerable.Repeat(Row, rows));
        return Reply.Json(
            $$"""[{"page":{{page}},"pages":3,"per_page":10000,"total":25000,"lastupdated":"2026-07-13"},[{{all}}]]"""
        );
    }
}
