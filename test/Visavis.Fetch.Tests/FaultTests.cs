using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Visavis.Fetch.Tests.Replay;

namespace Visavis.Fetch.Tests;

/// <summary>A source that is down, slow, hostile, or answers something else.</summary>
public sealed class FaultTests : IDisposable
{
    private const string Question = "--reporter BLR --period 2019 --commodity TOTAL --flow X";
    private static readonly string Whole = ComtradeWorld.Body([ComtradeWorld.Row("2019", "112", "X", "TOTAL")]);
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData(429)]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_source_that_is_busy_is_asked_again_later_and_later(int status)
    {
        var result = await Ask(i => i < 3 ? Reply.With(status) : Reply.Json(Whole));
        Assert.True(result.IsWhole);
        Assert.Equal(4, result.Sent);
        var backOff = bench.Time.Waits.Where(w => w != TimeSpan.FromSeconds(2)).ToList();
        Assert.Equal(3, backOff.Count);
        Assert.True(backOff.Sum(w => w.TotalSeconds) is > 2 and < 60);
    }

    [Fact]
    public async Task A_source_that_stays_down_is_left_and_the_next_run_goes_on_where_this_one_ended()
    {
        var isDown = true;
        await using var server = new ReplayServer(a =>
            a["period"] == "2020" && isDown ? Reply.With(503) : new ComtradeWorld(500).Answer(a)
        );
        const string Years = "--reporter BLR --period 2019-2021 --commodity TOTAL --flow X";
        var first = await bench.Run(server, "comtrade", Years);
        Assert.Equal("FET010", Assert.IsType<SourceUnavailableException>(first.Failure).Problem.Code);
        Assert.Equal((1, 2), (first.Files.Count, first.Open));
        Assert.Equal(1 + 5, server.Requests.Count);
        isDown = false;
        var second = await bench.Run(server, "comtrade", Years);
        Assert.Equal((2, true, 3), (second.Sent, second.IsWhole, second.Files.Count));
    }

    [Fact]
    public async Task The_same_faults_have_the_same_waits()
    {
        using var other = new Bench();
        await using var server = new ReplayServer(_ => Reply.With(503));
        await bench.Run(server, "comtrade", Question);
        await other.Run(server, "comtrade", Question);
        Assert.Equal(bench.Time.Waits, other.Time.Waits);
    }

    [Theory]
    [InlineData("Retry-After: 17")]
    [InlineData("Retry-After: Sun, 22 Nov 2026 06:00:17 GMT")]
    public async Task A_source_is_left_alone_as_long_as_it_asks(string header)
    {
        var result = await Ask(i => i == 0 ? Reply.With(429, "", "application/json", header) : Reply.Json(Whole));
        Assert.True(result.IsWhole);
        Assert.Equal(TimeSpan.FromSeconds(17), bench.Time.Waits[0]);
    }

    [Fact]
    public async Task A_source_that_asks_for_hours_is_left_for_another_day()
    {
        var result = await Ask(_ => Reply.With(429, "", "application/json", "Retry-After: 86400"));
        Assert.Equal(1, result.Sent);
        Assert.Contains("86400 s", result.Failure!.Problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quota_that_is_used_up_is_not_knocked_at()
    {
        const string Words =
            """{"statusCode":403,"message":"Out of call volume quota. Quota will be replenished in 12:00:00."}""";
        var result = await Ask(_ => Reply.With(403, Words));
        Assert.Equal(("FET011", 1), (Unavailable(result), result.Sent));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    public async Task A_source_that_says_no_is_not_asked_again(int status)
    {
        var result = await Ask(_ => Reply.With(status, """{"statusCode":401,"message":"Access denied."}"""));
        Assert.Equal(("FET020", 1), (Refused(result), result.Sent));
        Assert.Contains("Access denied.", result.Failure!.Problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_under_a_status_of_200_is_an_error()
    {
        var result = await Ask(_ => Reply.Json(ComtradeWorld.Body([], error: "cmdCode is not valid")));
        Assert.Equal("FET020", Refused(result));
        Assert.Contains("cmdCode is not valid", result.Failure!.Problem.Found, StringComparison.Ordinal);
        Assert.Empty(bench.Kept);
    }

    [Fact]
    public async Task A_page_about_maintenance_is_no_data()
    {
        var result = await Ask(i => i == 0 ? Reply.Html("<h1>Maintenance</h1>") : Reply.Json(Whole));
        Assert.Equal((true, 2), (result.IsWhole, result.Sent));
    }

    [Fact]
    public async Task Another_type_than_the_declared_is_refused()
    {
        var result = await Ask(_ => Reply.With(200, "PK", "application/zip"));
        Assert.Equal("FET020", Refused(result));
        Assert.Contains("application/zip", result.Failure!.Problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_breaks_anywhere_leaves_nothing_that_could_be_taken_for_whole()
    {
        for (var at = 0; at < Whole.Length; at += 7)
        {
            using var fresh = new Bench();
            await using var server = new ReplayServer(_ => Reply.CutOff(Whole, at));
            var result = await fresh.Run(server, "comtrade", Question);
            Assert.Equal("FET010", Unavailable(result));
            Assert.Empty(fresh.Kept);
        }
    }

    [Fact]
    public async Task A_text_that_ends_anywhere_is_not_whole_though_its_length_agrees()
    {
        for (var at = 0; at < Whole.Length; at += 7)
        {
            using var fresh = new Bench();
            await using var server = new ReplayServer(_ => Reply.Json(Whole[..at]));
            Assert.Equal("FET010", Unavailable(await fresh.Run(server, "comtrade", Question)));
            Assert.Empty(fresh.Kept);
        }
    }

    [Fact]
    public async Task An_answer_with_fewer_rows_than_it_says_is_not_whole()
    {
        var row = ComtradeWorld.Row("2019", "112", "X", "TOTAL");
        var result = await Ask(_ => Reply.Json(ComtradeWorld.Body([row], count: 2)));
        Assert.Equal("FET010", Unavailable(result));
        Assert.Empty(bench.Kept);
    }

    [Theory]
    [InlineData("2018", "112", "X", "TOTAL", "period 2018")]
    [InlineData("2019", "643", "X", "TOTAL", "reporter 643")]
    [InlineData("2019", "112", "M", "TOTAL", "flow M")]
    [InlineData("2019", "112", "X", "27", "commodity 27")]
    public async Task An_answer_about_something_else_is_refused(
        string period,
        string reporter,
        string flow,
        string commodity,
        string said
    )
    {
        string[] rows =
        [
            ComtradeWorld.Row("2019", "112", "X", "TOTAL"),
            ComtradeWorld.Row(period, reporter, flow, commodity),
        ];
        var result = await Ask(_ => Reply.Json(ComtradeWorld.Body(rows)));
        Assert.Equal(("FET021", 1), (Refused(result), result.Sent));
        Assert.StartsWith(said, result.Failure!.Problem.Found, StringComparison.Ordinal);
        Assert.Empty(bench.Kept);
    }

    [Fact]
    public async Task An_answer_that_stands_still_is_given_up()
    {
        var result = await Ask(_ => Reply.Stall(() => bench.Time.Advance(TimeSpan.FromSeconds(5))));
        Assert.Equal(("FET010", 5), (Unavailable(result), result.Sent));
        Assert.Contains("stood still", result.Failure!.Problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_drips_for_ever_is_given_up()
    {
        var result = await Ask(_ => Reply.Drip(() => bench.Time.Advance(TimeSpan.FromSeconds(5))));
        Assert.Equal(("FET010", 5), (Unavailable(result), result.Sent));
        Assert.Empty(bench.Kept);
    }

    [Fact]
    public async Task An_answer_that_unpacks_without_end_is_stopped_at_the_bound()
    {
        var result = await Ask(_ => Reply.Packed(300 << 20));
        Assert.Equal("FET020", Refused(result));
        Assert.Contains("256 MB", result.Failure!.Problem.Found, StringComparison.Ordinal);
        Assert.Empty(bench.Kept);
    }

    [Fact]
    public async Task A_redirect_is_followed_at_home_and_nowhere_else()
    {
        await using var stranger = new ReplayServer(_ => Reply.Json(Whole));
        var home = await Ask(i =>
            i == 0 ? Reply.With(302, "", "text/plain", "Location: /moved?x=1") : Reply.Json(Whole)
        );
        Assert.True(home.IsWhole);
        using var fresh = new Bench();
        await using var server = new ReplayServer(_ => Reply.With(302, "", "text/plain", $"Location: {stranger.Base}"));
        Assert.Equal("FET020", Refused(await fresh.Run(server, "comtrade", Question)));
        Assert.Empty(stranger.Requests);
    }

    [Fact]
    public async Task A_redirect_in_a_circle_ends()
    {
        var result = await Ask(_ => Reply.With(302, "", "text/plain", "Location: /again"));
        Assert.Equal("FET020", Refused(result));
    }

    [Fact]
    public async Task A_name_that_cannot_be_resolved_is_told_without_the_words_of_the_system()
    {
        bench.Handler = new Failing(new HttpRequestException(HttpRequestError.NameResolutionError, "user:pass@proxy"));
        var result = await bench
            .Ready(new("https://nowhere.invalid/"), "comtrade", Question)
            .Run(new Progress<FetchStep>());
        Assert.Equal(("FET010", 5), (Unavailable(result), result.Sent));
        Assert.DoesNotContain("pass", result.Failure!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_not_trusted_and_not_tried_again()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(
            new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2036, 1, 1, 0, 0, 0, TimeSpan.Zero)
        );
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = Serve(listener, certificate);
        var address = new UriBuilder("https", "127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port).Uri;
        var result = await bench.Ready(address, "comtrade", Question).Run(new Progress<FetchStep>());
        Assert.Equal(("FET010", 1), (Unavailable(result), result.Sent));
        Assert.Contains("certificate", result.Failure!.Problem.Found, StringComparison.Ordinal);
        Assert.False(await serving);
    }

    [Fact]
    public async Task Nobody_at_home_is_no_connection()
    {
        var server = new ReplayServer(_ => Reply.Json(Whole));
        await server.DisposeAsync();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var address = new UriBuilder("http", "127.0.0.1", port).Uri;
        var result = await bench.Ready(address, "comtrade", Question).Run(new Progress<FetchStep>());
        Assert.Contains("no connection", result.Failure!.Problem.Found, StringComparison.Ordinal);
    }

    private async Task<FetchResult> Ask(Func<int, Reply> script)
    {
        var asked = 0;
        await using var server = new ReplayServer(_ => script(asked++));
        return await bench.Run(server, "comtrade", Question);
    }

    private static string Refused(FetchResult result) =>
        Assert.IsType<SourceRefusedException>(result.Failure).Problem.Code;

    private static string Unavailable(FetchResult result) =>
        Assert.IsType<SourceUnavailableException>(result.Failure).Problem.Code;

    /// <summary>Whether the client accepted the certificate.</summary>
    private static async Task<bool> Serve(TcpListener listener, X509Certificate2 certificate)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await using var line = new SslStream(client.GetStream());
        try
        {
            await line.AuthenticateAsServerAsync(certificate);
            return await line.ReadAsync(new byte[1]) > 0;
        }
        catch (Exception e) when (e is IOException or System.Security.Authentication.AuthenticationException)
        {
            return false;
        }
    }

    private sealed class Failing(HttpRequestException fault) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) => Task.FromException<HttpResponseMessage>(fault);
    }
}
