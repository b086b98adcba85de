using System.IO.Compression;
using System.Net;

namespace Visavis.Api.Tests;

/// <summary>How answers travel: tags, packing, pages, headers.</summary>
[Collection(Serving.Name)]
public sealed class TransportTests(Served served)
{
    private const string Flows = "/api/v1/pairs/BLR/RUS/flows";

    [Fact]
    public async Task Who_has_the_answer_already_is_told_so()
    {
        using var first = await served.Client.GetAsync(new Uri(Flows, UriKind.Relative));
        using var again = new HttpRequestMessage(HttpMethod.Get, Flows);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await served.Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task The_tag_follows_from_the_content_and_its_packing()
    {
        using var one = await served.Client.GetAsync(new Uri($"{Flows}?from=2021", UriKind.Relative));
        using var other = await served.Client.GetAsync(new Uri($"{Flows}?from=2020", UriKind.Relative));
        using var packed = await Packed("br");
        Assert.NotEqual(one.Headers.ETag, other.Headers.ETag);
        Assert.EndsWith("-br\"", packed.Headers.ETag!.Tag, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_packed_answer_unpacks_to_the_same_bytes(string encoding)
    {
        using var packed = await Packed(encoding);
        Assert.Equal(encoding, packed.Content.Headers.ContentEncoding.Single());
        await using var stream = await packed.Content.ReadAsStreamAsync();
        await using Stream unpacking =
            encoding == "br"
                ? new BrotliStream(stream, CompressionMode.Decompress)
                : new GZipStream(stream, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        await unpacking.CopyToAsync(bytes);
        Assert.Equal(await served.Client.GetByteArrayAsync(new Uri(Flows, UriKind.Relative)), bytes.ToArray());
    }

    [Fact]
    public async Task HEAD_tells_the_length_and_sends_nothing()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, Flows);
        using var response = await served.Client.SendAsync(request);
        Assert.True(response.Content.Headers.ContentLength > 1_000);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Pages_joined_are_the_whole_list()
    {
        var whole = await served.Ask(Flows);
        var joined = new List<string>();
        var next = "";
        do
        {
            var page = await served.Ask($"{Flows}?limit=7{next}");
            joined.AddRange(page.GetProperty("items").EnumerateArray().Select(i => i.GetRawText()));
            next = page.TryGetProperty("next", out var cursor) ? $"&after={cursor.GetString()}" : "";
        } while (next.Length > 0);
        Assert.Equal(whole.GetProperty("items").EnumerateArray().Select(i => i.GetRawText()), joined);
    }

    [Theory]
    [InlineData("/api/v1/economies")]
    [InlineData("/api/v1/nowhere")]
    [InlineData("/health/live")]
    public async Task Every_answer_forbids_what_is_not_its_own(string address)
    {
        using var response = await served.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Contains(
            "default-src 'none'",
            response.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("live")]
    [InlineData("ready")]
    public async Task The_server_says_that_it_is(string what) =>
        Assert.Equal(what, await served.Client.GetStringAsync(new Uri($"/health/{what}", UriKind.Relative)));

    private Task<HttpResponseMessage> Packed(string encoding)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Flows);
        request.Headers.Add("Accept-Encoding", encoding);
        return served.Client.SendAsync(request);
    }
}
