using System.Net;

namespace Visavis.Api.Tests;

/// <summary>What is not known is refused by name, with the nearest that is; nothing is passed over.</summary>
[Collection(Serving.Name)]
public sealed class RefusalTests(Served served)
{
    private const string Flows = "/api/v1/pairs/BLR/RUS/flows";

    [Theory]
    [InlineData($"{Flows}?form=2012", "WEB001", "form", "from")]
    [InlineData($"{Flows}?colour=red", "WEB001", "colour", "known here: from, to")]
    [InlineData("/api/v1/pairs/BRL/RUS/flows", "PAR001", "a", "BLR (Belarus)")]
    [InlineData($"{Flows}?from=12", "PAR005", "from", "")]
    [InlineData($"{Flows}?as-of=31.12.2022", "PAR006", "as-of", "")]
    [InlineData($"{Flows}?limit=0", "WEB003", "limit", "")]
    [InlineData($"{Flows}?limit=1&limit=2", "WEB006", "limit", "")]
    [InlineData($"{Flows}?after=soon", "WEB009", "after", "")]
    [InlineData($"{Flows}?lang=de", "WEB002", "lang", "")]
    [InlineData("/api/v1/measures/ktse", "WEB002", "id", "ktes")]
    [InlineData("/api/v1/receipts", "WEB005", "address", "")]
    [InlineData("/api/v1/receipts?address=nowhere", "RCP001", "", "")]
    [InlineData("/api/v1/pairs/BLR/BLR/flows", "PAR002", "", "")]
    [InlineData("/api/v1/pairs/BLR/RUS/report?section=flow", "WEB002", "section", "flows")]
    public async Task A_refusal_names_the_parameter_and_the_way_out(
        string address,
        string code,
        string parameter,
        string way
    )
    {
        var problem = await served.Refused(address);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Contains(way, problem.GetProperty("try").GetString(), StringComparison.Ordinal);
        if (parameter.Length > 0)
        {
            Assert.Equal(parameter, problem.GetProperty("parameter").GetString());
        }
    }

    [Fact]
    public async Task An_address_that_is_none_is_not_found() =>
        Assert.Equal("WEB004", (await served.Refused("/api/v1/economy", 404)).GetProperty("code").GetString());

    [Fact]
    public async Task A_method_that_is_not_taken_is_refused_with_those_that_are()
    {
        using var response = await served.Client.DeleteAsync(new Uri("/api/v1/economies", UriKind.Relative));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Contains("GET", response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("ru-RU,ru;q=0.9,en;q=0.5", "неизвестен")]
    [InlineData("de, en;q=0.8, ru;q=0.3", "not known")]
    [InlineData("*", "not known")]
    public async Task A_refusal_is_told_in_the_language_of_the_asker(string accepted, string said)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Flows}?form=1");
        request.Headers.Add("Accept-Language", accepted);
        using var response = await served.Client.SendAsync(request);
        Assert.Contains(said, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_of_elsewhere_is_not_answered()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Flows);
        request.Headers.Host = "evil.example";
        using var response = await served.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, response.StatusCode);
    }
}
