using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Visavis.Api.Serving;

namespace Visavis.Api.Tests;

/// <summary>A real server on a real port: what no client would send, and what is too long, too much or too late.</summary>
[Collection(Serving.Name)]
public sealed class KestrelTests(Served served) : IAsyncLifetime
{
    private WebApplication app = null!;
    private int port;

    public async Task InitializeAsync()
    {
        app = Server.Build(served.Settings, new ServerOptions("127.0.0.1", 0), _ => { });
        await app.StartAsync();
        port = new Uri(app.Urls.First()).Port;
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    [InlineData("GET /\r\n\r\n")]
    [InlineData("G\0T / HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData("GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /api/v1/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /api/v1/economies HTTP/9.9\r\nHost: localhost\r\n\r\n")]
    [InlineData("GET /api/v1/economies HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")]
    [InlineData(
        "POST /api/v1/jobs HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99999999\r\n\r\n{"
    )]
    [InlineData(
        "POST /api/v1/jobs HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
    )]
    [InlineData(
        "POST /api/v1/check?name=a.txt HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/octet-stream\r\nContent-Length: 99999999\r\n\r\n1"
    )]
    [InlineData(
        "POST /api/v1/check?name=a.txt HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/octet-stream\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n1\r\n0\r\n\r\n"
    )]
    [InlineData("POST /api/v1/jobs HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\n{}")]
    public async Task What_is_not_HTTP_is_refused(string sent) =>
        Assert.Matches(@"^(HTTP/1\.1 (4\d\d|505) )", await Say(Encoding.Latin1.GetBytes(sent)));

    [Fact]
    public async Task A_line_or_a_head_that_never_ends_is_refused()
    {
        Assert.StartsWith(
            "HTTP/1.1 414",
            await Say(Encoding.Latin1.GetBytes($"GET /{new string('a', 20_000)} HTTP/1.1\r\n\r\n")),
            StringComparison.Ordinal
        );
        var head = string.Concat(Enumerable.Range(0, 100).Select(i => $"X-{i}: y\r\n"));
        Assert.StartsWith(
            "HTTP/1.1 431",
            await Say(Encoding.Latin1.GetBytes($"GET / HTTP/1.1\r\nHost: localhost\r\n{head}\r\n")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Noise_is_refused_and_the_server_lives()
    {
        var random = new Random(5);
        for (var i = 0; i < 50; i++)
        {
            var noise = new byte[random.Next(1, 300)];
            random.NextBytes(noise);
            Assert.DoesNotContain(
                "HTTP/1.1 2",
                await Say([.. noise, .. "\r\n\r\n"u8], hangUp: true),
                StringComparison.Ordinal
            );
        }
        Assert.StartsWith(
            "HTTP/1.1 200",
            await Say("GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"u8.ToArray()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_server_ends_when_it_is_told_to()
    {
        await app.StopAsync();
        await Assert.ThrowsAnyAsync<SocketException>(() => Say("GET / HTTP/1.1\r\n\r\n"u8.ToArray()));
    }

    private async Task<string> Say(byte[] sent, bool hangUp = false)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port);
        var stream = client.GetStream();
        await stream.WriteAsync(sent);
        if (hangUp)
        {
            client.Client.Shutdown(SocketShutdown.Send);
        }
        using var answer = new MemoryStream();
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            await stream.CopyToAsync(answer, patience.Token);
        }
        catch (IOException)
        {
            // The server hangs up on who does not speak HTTP: what it said before counts.
            return Encoding.Latin1.GetString(answer.ToArray());
        }
        return Encoding.Latin1.GetString(answer.ToArray());
    }
}
