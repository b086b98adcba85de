using Visavis.Core;
using Visavis.Fetch.Tests.Replay;

namespace Visavis.Fetch.Tests;

/// <summary>A key is sent to the source, and is found nowhere else: in no file, problem, message or address.</summary>
public sealed class SecretTests : IDisposable
{
    private const string Question = "--reporter BLR --period 2019 --commodity TOTAL --flow X";
    private readonly Bench bench = new();

    public SecretTests() => bench.Environment["VISAVIS_COMTRADE_KEY"] = Bench.Key;

    public void Dispose() => bench.Dispose();

    public static TheoryData<string> Replies => ["data", "refused", "busy", "error", "echo", "escaped", "page", "cut"];

    [Theory]
    [MemberData(nameof(Replies))]
    public async Task Whatever_the_source_answers_the_key_is_nowhere(string kind)
    {
        await using var server = new ReplayServer(a => Answer(kind, a));
        var result = await bench.Run(server, "comtrade", Question);
        Assert.Contains(
            Bench.Key,
            server.Requests.First().Headers["Ocp-Apim-Subscription-Key"],
            StringComparison.Ordinal
        );
        var told = result.Failure is null
            ? ""
            : $"{result.Failure} {result.Failure.Problem} {result.Failure.Problem.In(Language.Ru)}";
        var files = Directory.GetFiles(bench.Folder, "*", SearchOption.AllDirectories);
        Assert.All(
            files.Select(File.ReadAllText).Concat(bench.Said).Append(told).Concat(files),
            text =>
            {
                Assert.DoesNotContain(Bench.Key, text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(Uri.EscapeDataString(Bench.Key), text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("s3cr3t\\u002B", text, StringComparison.OrdinalIgnoreCase);
            }
        );
    }

    [Theory]
    [InlineData("short")]
    [InlineData("with a space in it")]
    [InlineData("with\r\nInjected: header")]
    [InlineData("ключ-по-русски")]
    public void A_key_that_is_none_is_refused_and_not_shown(string key)
    {
        bench.Environment["VISAVIS_COMTRADE_KEY"] = key;
        var (fetcher, problems) = bench.Fetch(null, "comtrade", Question);
        Assert.Null(fetcher);
        Assert.Equal("FET005", Assert.Single(problems).Code);
        Assert.DoesNotContain(key, problems[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://example.org/")]
    [InlineData("https://user:password@example.org/")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("https://example.org/api")]
    public void A_key_goes_over_no_open_line(string address)
    {
        var (fetcher, problems) = bench.Fetch(new(address), "comtrade", Question);
        Assert.Null(fetcher);
        Assert.Equal("FET006", Assert.Single(problems).Code);
        Assert.DoesNotContain(
            "password",
            problems[0].Found.Replace("a name or password", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    private static Reply Answer(string kind, Asked asked)
    {
        var key = asked.Headers["Ocp-Apim-Subscription-Key"];
        var blanks = new string(' ', (1 << 16) - 30);
        return kind switch
        {
            "data" => new ComtradeWorld(500).Answer(asked),
            "refused" => Reply.With(401, $$"""{"message":"no such key {{key}}, {{Uri.EscapeDataString(key)}}"}"""),
            "busy" => Reply.With(503, $"overloaded by {key}"),
            "error" => Reply.Json(
                ComtradeWorld.Body([], error: "bad key " + key.Replace("+", "\\u002B", StringComparison.Ordinal))
            ),
            // It stands where one buffer ends and the next begins.
            "echo" => Reply.Json($$"""{{blanks}}{"count":0,"data":[],"error":"","you":"{{key}}"}"""),
            "escaped" => Reply.Json($$"""{"count":0,"data":[],"error":"","you":"{{Uri.EscapeDataString(key)}}"}"""),
            "page" => Reply.Html($"<p>{key}</p>"),
            _ => Reply.CutOff($"{{\"you\":\"{key}\"}}", 20),
        };
    }
}
