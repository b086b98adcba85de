using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.TestHost;
using Visavis.Api.Serving;

namespace Visavis.Api.Tests;

/// <summary>Questions whose answers take long.</summary>
[Collection(Serving.Name)]
public sealed class JobTests(Served served)
{
    private const string Address = "/api/v1/pairs/KGZ/RUS/reconstruction?from=2020&draws=101";

    [Fact]
    public async Task A_job_is_watched_to_its_end_and_its_answer_is_there()
    {
        var job = await Begin(Address);
        var events = await served.Client.GetStringAsync(
            new Uri($"/api/v1/jobs/{job.GetProperty("id").GetString()}/events", UriKind.Relative)
        );
        Assert.Contains("\"state\":\"done\"", events, StringComparison.Ordinal);
        Assert.Equal(101, (await served.Ask(Address)).GetProperty("draws").GetInt32());
    }

    [Theory]
    [InlineData("")]
    [InlineData("/events")]
    public async Task A_job_that_the_server_has_never_heard_of_is_not_found_and_not_begun(string what)
    {
        await served.Refused($"/api/v1/jobs/L2FwaS92MS9lY29ub21pZXM{what}", 404);
        await served.Refused($"/api/v1/jobs/L2FwaS92MS9lY29ub21pZXM{what}", 404);
    }

    [Fact]
    public async Task A_job_that_was_accepted_is_gone_on_with_by_a_server_that_is_started_anew()
    {
        var id = (await Begin($"{Address}&seed=9")).GetProperty("id").GetString();
        await using var anew = Server.Build(served.Settings, new("127.0.0.1", 0), b => b.WebHost.UseTestServer());
        await anew.StartAsync();
        using var client = anew.GetTestClient();
        var events = await client.GetStringAsync(new Uri($"/api/v1/jobs/{id}/events", UriKind.Relative));
        Assert.Contains("\"state\":\"done\"", events, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_that_the_server_has_never_heard_of_is_not_begun_to_be_ended()
    {
        using var response = await served.Client.DeleteAsync(
            new Uri("/api/v1/jobs/L2FwaS92MS9ub21lbmNsYXR1cmVz", UriKind.Relative)
        );
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_job_that_is_ended_stays_ended()
    {
        var id = (await Begin($"{Address}&seed=7")).GetProperty("id").GetString();
        using var response = await served.Client.DeleteAsync(new Uri($"/api/v1/jobs/{id}", UriKind.Relative));
        var ended = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Contains(ended.GetProperty("state").GetString(), (string[])["cancelled", "done"]);
        var later = await served.Ask($"/api/v1/jobs/{id}");
        Assert.Equal(ended.GetProperty("state").GetString(), later.GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_job_that_was_ended_is_begun_anew_when_it_is_asked_for_again()
    {
        var id = (await Begin($"{Address}&seed=8")).GetProperty("id").GetString();
        (await served.Client.DeleteAsync(new Uri($"/api/v1/jobs/{id}", UriKind.Relative))).Dispose();
        await Begin($"{Address}&seed=8");
        var events = await served.Client.GetStringAsync(new Uri($"/api/v1/jobs/{id}/events", UriKind.Relative));
        Assert.Contains("\"state\":\"done\"", events, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_without_an_answer_says_why()
    {
        var id = (await Begin("/api/v1/pairs/ABW/AIA/reconstruction")).GetProperty("id").GetString();
        var events = await served.Client.GetStringAsync(new Uri($"/api/v1/jobs/{id}/events", UriKind.Relative));
        Assert.Contains("\"state\":\"failed\"", events, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("{\"address\":\"/api/v1/nowhere\"}")]
    [InlineData("{\"address\":\"/api/v1/economies?form=1\"}")]
    public async Task What_is_no_question_is_refused(string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await served.Client.PostAsync(new Uri("/api/v1/jobs", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private async Task<JsonElement> Begin(string address)
    {
        using var response = await served.Client.PostAsJsonAsync("/api/v1/jobs", new { address });
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
