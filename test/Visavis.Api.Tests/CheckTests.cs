using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Visavis.Core;
using Visavis.Workbench.Check;

namespace Visavis.Api.Tests;

/// <summary>A document that is sent is checked as the command line checks it, whatever its bytes are.</summary>
[Collection(Serving.Name)]
public sealed class CheckTests(Served served)
{
    private const string Example = "check-example.md";

    private static readonly byte[] Article = File.ReadAllBytes(Repository.File("docs", "how-to", Example));

    [Theory]
    [InlineData(Example, Language.En)]
    [InlineData("check-example.ru.md", Language.Ru)]
    public async Task A_document_is_checked_as_on_the_command_line(string name, Language language)
    {
        var path = Repository.File("docs", "how-to", name);
        var expected = DocumentChecks.Run(new([path]), served.Workspace.WitnessesOf, language);
        var told = await Checked($"{Address(name)}&lang={(language == Language.Ru ? "ru" : "en")}", path);
        Assert.Equal(
            expected.Report.Findings.Select(f => (f.Id, f.Verdict, f.Certainty, f.Arithmetic)),
            Findings(told).Select(f => (Text(f, "id"), Text(f, "verdict"), Text(f, "certainty"), Text(f, "arithmetic")))
        );
        Assert.Equal(
            expected.Report.Documents[0].Checked,
            told.GetProperty("coverage").GetProperty("checked").GetInt32()
        );
        Assert.Equal(expected.Report.Documents[0].Text.Sha256, Text(told, "sha256"));
        Assert.Equal(language == Language.Ru ? "ru" : "en", Text(told, "language"));
    }

    // The made-up article says of itself that four of its numbers are wrong.
    [Fact]
    public async Task The_four_errors_of_the_made_up_article_are_certain()
    {
        var told = await Checked(Address(Example), Article);
        Assert.Equal(4, told.GetProperty("certain").GetInt32());
        Assert.All(Findings(told), f => Assert.Equal("error", Text(f, "level")));
        Assert.False(told.TryGetProperty("html", out _));
        Assert.False(told.TryGetProperty("numbers", out _));
    }

    [Fact]
    public async Task The_whole_has_a_mark_for_every_number_of_a_finding()
    {
        var told = await Checked($"{Address(Example)}&whole=yes", Article);
        var html = Text(told, "html");
        var marks = Findings(told).SelectMany(f => f.GetProperty("numbers").EnumerateArray());
        Assert.All(marks, m => Assert.Contains($"id=\"{Text(m, "at")}\"", html, StringComparison.Ordinal));
        var read = told.GetProperty("numbers").EnumerateArray().ToList();
        Assert.InRange(read.Count, told.GetProperty("coverage").GetProperty("typed").GetInt32(), 40);
        Assert.Contains(read, n => (Text(n, "words"), Text(n, "verdict")) == ("88.8 percent", "inconsistent"));
    }

    [Fact]
    public async Task What_was_published_later_is_no_witness()
    {
        var then = await Checked($"{Address(Example)}&as-of=1999-01-01&whole=yes", Article);
        Assert.Equal(4, then.GetProperty("certain").GetInt32());
        await Refused($"{Address(Example)}&as-of=yesterday", Article, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Nothing_of_a_document_is_kept_by_whoever_stands_between()
    {
        using var response = await Post(Address(Example), Article);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Null(response.Headers.ETag);
    }

    [Theory]
    [InlineData("essay.exe", "text", "DOC004")]
    [InlineData("essay.md", "", "DOC001")]
    [InlineData("essay.docx", "no archive", "DOC009")]
    [InlineData("essay.txt", "\0\0\u0001\u0002\u0003\0\0\u0001\u0002\u0003", "DOC003")]
    public async Task What_cannot_be_read_says_why(string name, string text, string code)
    {
        var problem = await Refused(Address(name), Encoding.UTF8.GetBytes(text), HttpStatusCode.BadRequest);
        Assert.Equal(code, Text(problem, "code"));
        Assert.Equal(name, Text(problem, "parameter"));
    }

    [Theory]
    [InlineData("../../etc/passwd.md")]
    [InlineData("C:\\secret\\заметка №1.md")]
    [InlineData("....md")]
    [InlineData("a\u0000b\u202e.md")]
    public async Task A_name_is_a_name_and_never_a_path(string name)
    {
        var told = await Checked(Address(name), Article);
        Assert.EndsWith(".md", Text(told, "name"), StringComparison.Ordinal);
        Assert.DoesNotMatch(@"[/\\\0\u202e]", Text(told, "name"));
    }

    [Fact]
    public async Task What_is_too_long_or_of_another_type_or_of_no_length_is_refused()
    {
        await Refused(Address("long.txt"), new byte[(8 << 20) + 1], HttpStatusCode.RequestEntityTooLarge);
        using var json = JsonContent.Create("text");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await Send(Address("a.txt"), json)).StatusCode);
        using var endless = new Endless();
        Assert.Equal(HttpStatusCode.LengthRequired, (await Send(Address("a.txt"), endless)).StatusCode);
        await Refused("/api/v1/check", Article, HttpStatusCode.BadRequest);
        await Refused($"{Address("a.md")}&form=1", Article, HttpStatusCode.BadRequest);
    }

    // Seeded; each file type with bytes that it may not have, and with the article cut or turned over somewhere.
    [Fact]
    public async Task Hostile_bytes_are_refused_or_checked_soon_and_nothing_leaks()
    {
        var random = new Random(11);
        string[] endings = ["txt", "md", "html", "docx", "pdf"];
        for (var i = 0; i < 40; i++)
        {
            var watch = Stopwatch.StartNew();
            using var response = await Post(Address($"odd.{endings[i % endings.Length]}"), Odd(random, i));
            var said = await response.Content.ReadAsStringAsync();
            Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, said);
            Assert.DoesNotContain(Path.GetTempPath(), said, StringComparison.Ordinal);
            Assert.InRange(watch.Elapsed.TotalSeconds, 0, 30);
        }
    }

    private static byte[] Odd(Random random, int i)
    {
        var bytes = new byte[random.Next(1, 5_000)];
        random.NextBytes(bytes);
        var cut = Article[..random.Next(1, Article.Length)];
        cut[random.Next(cut.Length)] = (byte)random.Next(256);
        return (i % 4) switch
        {
            0 => bytes,
            1 => [.. "%PDF-1.7\n"u8, .. bytes],
            2 => [.. "PK\u0003\u0004"u8, .. bytes],
            _ => cut,
        };
    }

    private static string Address(string name) => $"/api/v1/check?name={Uri.EscapeDataString(name)}";

    private Task<JsonElement> Checked(string address, string path) => Checked(address, File.ReadAllBytes(path));

    private async Task<JsonElement> Checked(string address, byte[] bytes)
    {
        using var response = await Post(address, bytes);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task<JsonElement> Refused(string address, byte[] bytes, HttpStatusCode status)
    {
        using var response = await Post(address, bytes);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task<HttpResponseMessage> Post(string address, byte[] bytes)
    {
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return await Send(address, content);
    }

    private Task<HttpResponseMessage> Send(string address, HttpContent content) =>
        served.Client.PostAsync(new Uri(address, UriKind.Relative), content);

    private static IEnumerable<JsonElement> Findings(JsonElement told) => told.GetProperty("findings").EnumerateArray();

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    /// <summary>A body that does not say how long it is.</summary>
    private sealed class Endless : HttpContent
    {
        public Endless() => Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            stream.WriteAsync(Article).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
