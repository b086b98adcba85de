using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Visavis.Api.Tests;

/// <summary>Adding a file: only with the token, whole or not at all, and then every answer is of the new commit.</summary>
public sealed class WriteTests : IAsyncLifetime
{
    // SDMX-CSV as visavis export writes it; made up.
    internal const string Rows = """
        STRUCTURE,STRUCTURE_ID,ACTION,REPORTER,PARTNER,FLOW,NOMENCLATURE,COMMODITY,VARIABLE,VALUATION,COVERAGE,BASIS,COLLECTION,TRADE_SYSTEM,TERRITORY,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT,DECIMALS,COMMENT
        dataflow,VISAVIS:OBSERVATION(1.0),I,ABW,AIA,Export,TOTAL,TOTAL,TradeValue,Fob,Goods,Unstated,Unstated,Unstated,,USD,2021,5,A,6,0,

        """;

    private readonly Served served = new();

    public Task InitializeAsync() => served.InitializeAsync();

    public Task DisposeAsync() => served.DisposeAsync();

    [Fact]
    public async Task A_file_is_added_with_the_token_and_answered_from_then_on()
    {
        await served.Refused("/api/v1/pairs/ABW/AIA/report");
        var before = await served.Ask("/api/v1/pairs?limit=1");
        var added = await Post("made-up.sdmx-csv.csv", Served.Token);
        Assert.Equal(HttpStatusCode.OK, added.StatusCode);
        var told = await added.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((2, 1), (told.GetProperty("commit").GetInt32(), told.GetProperty("kept").GetInt32()));
        var flow = (await served.Ask("/api/v1/pairs/ABW/AIA/flows")).GetProperty("items")[0];
        Assert.Equal(5e6, flow.GetProperty("number").GetProperty("value").GetDouble());
        // Who had begun to read a list goes on in the commit in which it began.
        var next = await served.Ask($"/api/v1/pairs?limit=1&after={before.GetProperty("next").GetString()}");
        Assert.Equal(before.GetProperty("total").GetInt32(), next.GetProperty("total").GetInt32());
        var after = await served.Ask("/api/v1/pairs?limit=1");
        Assert.Equal(before.GetProperty("total").GetInt32() + 1, after.GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("flows.csv", "not the token", HttpStatusCode.Unauthorized)]
    [InlineData("flows.csv", "", HttpStatusCode.Unauthorized)]
    [InlineData("../flows.csv", null, HttpStatusCode.BadRequest)]
    [InlineData(".hidden", null, HttpStatusCode.BadRequest)]
    [InlineData("empty.csv", null, HttpStatusCode.BadRequest)]
    public async Task Nothing_else_is_added(string name, string? token, HttpStatusCode status)
    {
        using var response = await Post(name, token ?? Served.Token);
        Assert.Equal(status, response.StatusCode);
        Assert.DoesNotContain(
            served.Settings.Workspace,
            await response.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
        Assert.Equal(1, (await served.Ask("/api/v1/pairs/BLR/RUS")).GetProperty("commit").GetInt32());
    }

    private Task<HttpResponseMessage> Post(string name, string token)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/files?name={Uri.EscapeDataString(name)}")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(name == "empty.csv" ? "nothing\n" : Rows)),
        };
        if (token.Length > 0)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
        return served.Client.SendAsync(request);
    }
}
