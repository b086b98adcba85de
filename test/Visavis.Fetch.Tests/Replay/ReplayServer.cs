using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Visavis.Fetch.Tests.Replay;

/// <summary>What a client sent.</summary>
internal sealed record Asked(string Line, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>Path and query, unescaped.</summary>
    public string Path => Uri.UnescapeDataString(Line.Split(' ')[1]);

    /// <summary>A value of the query, unescaped; empty where there is none.</summary>
    public string this[string name] =>
        Path.Split('?', '&').FirstOrDefault(p => p.StartsWith(name + "=", StringComparison.Ordinal)) is { } pair
            ? pair[(name.Length + 1)..]
            : "";
}

/// <summary>A server on this machine that answers byte by byte as a test says, one answer a connection.</summary>
internal sealed class ReplayServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Func<Asked, Reply> script;
    private readonly Task work;

    public ReplayServer(Func<Asked, Reply> script)
    {
        this.script = script;
        listener.Start();
        work = Serve();
    }

    /// <summary>Everything that was asked, in order.</summary>
    public ConcurrentQueue<Asked> Requests { get; } = new();

    public Uri Base =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/"
            )
        );

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Stop();
        await work;
        end.Dispose();
    }

    private async Task Serve()
    {
        var open = new List<Task>();
        try
        {
            while (true)
            {
                open.Add(Answer(await listener.AcceptTcpClientAsync(end.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task Answer(TcpClient client)
    {
        using (client)
        {
            await using var stream = client.GetStream();
            try
            {
                var asked = await Read(stream);
                Requests.Enqueue(asked);
                await script(asked).Write(stream, end.Token);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or SocketException)
            {
                // The client hung up: what a server sees when its answer is not waited for.
                return;
            }
        }
    }

    private static async Task<Asked> Read(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, false, 1024, leaveOpen: true);
        var line = await reader.ReadLineAsync() ?? throw new IOException("nothing was asked");
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await reader.ReadLineAsync() is { Length: > 0 } header)
        {
            var colon = header.IndexOf(':', StringComparison.Ordinal);
            headers[header[..colon]] = header[(colon + 1)..].Trim();
        }
        var length = headers.TryGetValue("Content-Length", out var n) ? int.Parse(n, CultureInfo.InvariantCulture) : 0;
        var body = new char[length];
        // A reader that is asked for nothing still waits for something.
        _ = length > 0 ? await reader.ReadBlockAsync(body) : 0;
        return new(line, headers, new(body));
    }
}
