using System.Net;
using Visavis.Fetch.Answers;
using Visavis.Fetch.Asking;

namespace Visavis.Fetch.Wire;

/// <summary>Sends one request and lays the body of its answer into a file, within bounds of size and time.</summary>
internal sealed class Connection(HttpMessageInvoker client, Secrets secrets, WireLimits limits, TimeProvider time)
{
    private const int LongestError = 1 << 16;

    /// <summary>The way out as it is in earnest: no redirects behind our back, packed answers unpacked, a proxy by the environment.</summary>
    public static SocketsHttpHandler Handler() =>
        new()
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            MaxResponseHeadersLength = 64,
            UseCookies = false,
        };

    /// <summary>Fetches the body into <paramref name="file"/>.</summary>
    /// <exception cref="FetchException">The source is not to be had, or says no.</exception>
    /// <exception cref="AskedTooMuchException">The source says that too much was asked.</exception>
    public async Task<Received> Fetch(Request request, Stream file)
    {
        using var watch = new Watch(limits, time);
        try
        {
            using var response = await Follow(request, watch);
            watch.Progress();
            await Refuse(request, response, watch);
            var bytes = await Copy(request, response, file, watch);
            return new((int)response.StatusCode, response.Content.Headers.ContentType!.MediaType!, bytes);
        }
        catch (HttpRequestException fault)
        {
            throw Unavailable(request, ReasonOf(fault.HttpRequestError), fault.HttpRequestError);
        }
        catch (OperationCanceledException) when (watch.IsOver)
        {
            throw Unavailable(request, "slow");
        }
    }

    // Only within the same host, and never from a closed letter to an open one: the keys travel with the request.
    private async Task<HttpResponseMessage> Follow(Request request, Watch watch)
    {
        var url = request.Url;
        for (var left = limits.Redirects; ; left--)
        {
            var response = await client.SendAsync(Message(request, url), watch.Token);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308))
            {
                return response;
            }
            using (response)
            {
                var next = response.Headers.Location is { } to ? new Uri(url, to) : null;
                var isHome = next is not null && next.Scheme == url.Scheme && next.Authority == url.Authority;
                url =
                    isHome && left > 0 ? next! : throw new SourceRefusedException(Texts.Redirected(request.Url, next));
            }
        }
    }

    private HttpRequestMessage Message(Request request, Uri url)
    {
        var message = new HttpRequestMessage(new(request.Method), url);
        message.Headers.TryAddWithoutValidation("User-Agent", "visavis");
        foreach (var (name, value) in request.Api.Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }
        secrets.PutOn(message);
        if (request.Form.Count > 0)
        {
            var form = new MultipartFormDataContent("visavis-form");
            foreach (var (name, value) in request.Form)
            {
                form.Add(new StringContent(value), $"\"{name}\"");
            }
            message.Content = form;
        }
        return message;
    }

    private async Task Refuse(Request request, HttpResponseMessage response, Watch watch)
    {
        var status = (int)response.StatusCode;
        var type = response.Content.Headers.ContentType?.MediaType ?? "";
        if (status == 200 && request.Api.Answer.Types.Contains(type, StringComparer.OrdinalIgnoreCase))
        {
            return;
        }
        var words = await Words(request, response, watch);
        if (Judgement.Reject(request, words) is not SourceRefusedException and var known)
        {
            throw known;
        }
        throw status switch
        {
            200 when type == "text/html" => Unavailable(request, "page"),
            200 => new SourceRefusedException(Texts.WrongType(request.Url, type, words)),
            408 or 425 or 429 or >= 500 => Later(request, response, status),
            413 => new AskedTooMuchException(),
            _ => new SourceRefusedException(Texts.Status(request.Url, status, words)),
        };
    }

    private SourceUnavailableException Later(Request request, HttpResponseMessage response, int status)
    {
        var asked = response.Headers.RetryAfter;
        var after = asked?.Delta ?? asked?.Date - time.GetUtcNow();
        return new(Texts.Busy(request.Url, status, after))
        {
            After = after > TimeSpan.Zero ? after : null,
            IsWorthRepeating = after is null || after <= limits.Patience,
        };
    }

    /// <summary>The beginning of what the source says, in one line, without keys.</summary>
    private async Task<string> Words(Request request, HttpResponseMessage response, Watch watch)
    {
        await using var body = await response.Content.ReadAsStreamAsync(watch.Token);
        var buffer = new byte[LongestError];
        var length = 0;
        while (length < LongestError && await Next(request, body, buffer.AsMemory(length), watch) is > 0 and var read)
        {
            length += read;
        }
        var text = System.Text.Encoding.UTF8.GetString(buffer, 0, length);
        return secrets.Hide(string.Join(' ', text.Split(null as char[], StringSplitOptions.RemoveEmptyEntries)));
    }

    private async Task<long> Copy(Request request, HttpResponseMessage response, Stream file, Watch watch)
    {
        var most = (long)request.Api.Answer.Megabytes << 20;
        var buffer = new byte[1 << 16];
        var kept = 0;
        var total = 0L;
        await using var body = await response.Content.ReadAsStreamAsync(watch.Token);
        while (await Next(request, body, buffer.AsMemory(kept), watch) is > 0 and var read)
        {
            watch.Progress();
            total += read;
            if (total > most)
            {
                throw new SourceRefusedException(Texts.TooHeavy(request.Url, request.Api.Answer.Megabytes));
            }
            if (secrets.AreIn(buffer.AsSpan(0, kept + read)))
            {
                throw new SourceRefusedException(Texts.KeyRepeated(request.Url));
            }
            kept = await Pass(buffer, kept + read, secrets.LongestSpelling - 1, file, watch);
        }
        await file.WriteAsync(buffer.AsMemory(0, kept), watch.Token);
        return total;
    }

    // Here an IOException is the network's; where the file is written it is the disk's.
    private static async Task<int> Next(Request request, Stream body, Memory<byte> buffer, Watch watch)
    {
        try
        {
            return await body.ReadAsync(buffer, watch.Token);
        }
        catch (IOException)
        {
            throw Unavailable(request, "broken");
        }
        catch (InvalidDataException)
        {
            throw Unavailable(request, "packed");
        }
    }

    /// <summary>Writes all but the end, which may be the beginning of a key; gives the length of this end.</summary>
    private static async Task<int> Pass(byte[] buffer, int held, int tail, Stream file, Watch watch)
    {
        var pass = Math.Max(0, held - tail);
        await file.WriteAsync(buffer.AsMemory(0, pass), watch.Token);
        buffer.AsSpan(pass, held - pass).CopyTo(buffer);
        return held - pass;
    }

    private static SourceUnavailableException Unavailable(
        Request request,
        string reason,
        HttpRequestError error = HttpRequestError.Unknown
    ) =>
        new(Texts.Unavailable(request.Url, reason))
        {
            IsWorthRepeating = error != HttpRequestError.SecureConnectionError,
        };

    // The runtime's own words may hold a proxy's address with its password: they are not passed on.
    private static string ReasonOf(HttpRequestError error) =>
        error switch
        {
            HttpRequestError.NameResolutionError => "name",
            HttpRequestError.SecureConnectionError => "tls",
            HttpRequestError.ProxyTunnelError => "proxy",
            HttpRequestError.ConnectionError => "connection",
            _ => "broken",
        };
}

/// <summary>What came over the wire.</summary>
internal sealed record Received(int Status, string Type, long Bytes);
