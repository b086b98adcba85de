using System.Security.Cryptography;
using System.Text.Json;
using Visavis.Fetch.Tests.Replay;

namespace Visavis.Fetch.Tests;

/// <summary>What is asked, what is kept, what is asked again.</summary>
public sealed class FetchTests : IDisposable
{
    private const string Question = "--reporter BLR,RUS --period 2019-2021 --commodity AG2 --flow X,M";
    private readonly Bench bench = new();
    private readonly ComtradeWorld world = new(100_000);

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task An_answer_is_kept_byte_for_byte_with_a_manifest_beside_it()
    {
        bench.Environment["VISAVIS_COMTRADE_KEY"] = Bench.Key;
        await using var server = new ReplayServer(world.Answer);
        var result = await bench.Run(server, "comtrade", Question);
        var file = Assert.Single(result.Files);
        var asked = Assert.Single(server.Requests);
        Assert.Equal(world.Text(asked), await File.ReadAllTextAsync(file.Path));
        Assert.Equal(Bench.Key, asked.Headers["Ocp-Apim-Subscription-Key"]);
        Assert.Equal(
            "/data/v1/get/C/A/HS?reporterCode=112,643&partner2Code=0&period=2019,2020,2021&cmdCode=AG2&flowCode=X,M&customsCode=C00&motCode=0",
            asked.Path
        );
        var manifest = JsonElement.Parse(
            await File.ReadAllTextAsync(Path.Combine(bench.Folder, "requests", Path.GetFileName(file.Path)))
        );
        Assert.Equal(3 * 2 * 2 * 98, manifest.GetProperty("rows").GetInt64());
        Assert.Equal(200, manifest.GetProperty("status").GetInt32());
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(file.Path))),
            manifest.GetProperty("sha256").GetString()
        );
        Assert.Contains("/data/v1/get/C/A/HS?", manifest.GetProperty("url").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_key_the_preview_is_asked_a_period_at_a_time()
    {
        await using var server = new ReplayServer(world.Answer);
        bench.Environment["VISAVIS_COMTRADE_KEY"] = " ";
        var ready = bench.Ready(server.Base, "comtrade", "--reporter BLR --period 2019-2021 --commodity TOTAL");
        Assert.Equal(3, ready.Planned.Count);
        await bench.Run(server, "comtrade", "--reporter BLR --period 2019-2021 --commodity TOTAL");
        Assert.Equal(["2019", "2020", "2021"], server.Requests.Select(r => r["period"]));
        Assert.All(
            server.Requests,
            r => Assert.StartsWith("/public/v1/preview/C/A/HS?", r.Path, StringComparison.Ordinal)
        );
        Assert.All(server.Requests, r => Assert.False(r.Headers.ContainsKey("Ocp-Apim-Subscription-Key")));
        Assert.Equal([TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2)], bench.Time.Waits);
    }

    [Fact]
    public async Task A_plan_alone_sends_nothing_and_makes_nothing()
    {
        await using var server = new ReplayServer(world.Answer);
        Assert.Equal(3, bench.Ready(server.Base, "comtrade", Question).Planned.Count);
        Assert.Empty(server.Requests);
        Assert.Empty(Directory.GetFileSystemEntries(bench.Folder));
    }

    [Fact]
    public async Task What_is_too_long_for_one_answer_is_cut_and_comes_whole_and_once()
    {
        await using var server = new ReplayServer(new ComtradeWorld(500).Answer);
        // 3 periods × 4 reporters × 4 flows × 98 chapters: a period alone has 1 568 rows, and the limit is 500.
        var result = await bench.Run(
            server,
            "comtrade",
            "--reporter BLR,RUS,KAZ,ARM --period 2019-2021 --commodity AG2 --flow X,M,RX,RM"
        );
        Assert.True(result.IsWhole);
        var rows = result.Files.SelectMany(f => RowsOf(f.Path)).ToList();
        Assert.Equal(3 * 4 * 4 * 98, rows.Count);
        Assert.Equal(rows.Count, rows.Distinct().Count());
        Assert.All(result.Files, f => Assert.True(f.Manifest.Rows < 500));
    }

    [Fact]
    public async Task A_level_is_cut_into_its_chapters_when_nothing_else_is_left()
    {
        await using var server = new ReplayServer(new ComtradeWorld(40).Answer);
        bench.Environment["VISAVIS_COMTRADE_KEY"] = Bench.Key;
        var small = Bench.Api("comtrade") with
        {
            Access = [.. Bench.Api("comtrade").Access.Select(a => a with { Rows = 40 })],
        };
        var (fetcher, _) = Fetcher.Of(
            small with
            {
                Base = server.Base,
            },
            new Dictionary<string, string>
            {
                ["reporter"] = "BLR",
                ["period"] = "2019",
                ["commodity"] = "AG2",
                ["flow"] = "X",
            },
            new()
            {
                Folder = bench.Folder,
                Base = server.Base,
                Time = bench.Time,
                Environment = _ => null,
            }
        );
        var result = await fetcher!.Run(new Progress<FetchStep>());
        Assert.Equal(98, result.Files.Sum(f => f.Manifest.Rows));
        Assert.Equal(98, result.Files.SelectMany(f => RowsOf(f.Path)).Distinct().Count());
        Assert.Equal(["AG2"], server.Requests.Take(1).Select(r => r["cmdCode"]));
    }

    [Fact]
    public async Task What_cannot_be_cut_any_more_is_refused_and_nothing_of_it_is_kept()
    {
        await using var server = new ReplayServer(_ =>
            Reply.Json(ComtradeWorld.Body([.. Enumerable.Repeat(ComtradeWorld.Row("2019", "112", "X", "TOTAL"), 500)]))
        );
        var result = await bench.Run(server, "comtrade", "--reporter BLR --period 2019 --commodity TOTAL --flow X");
        Assert.Equal("FET023", Assert.IsType<SourceRefusedException>(result.Failure).Problem.Code);
        Assert.Empty(bench.Kept);
    }

    [Fact]
    public async Task What_was_fetched_is_not_fetched_again()
    {
        await using var server = new ReplayServer(new ComtradeWorld(500).Answer);
        const string Long = "--reporter BLR,RUS,KAZ --period 2019,2020 --commodity AG2 --flow X,M";
        var first = await bench.Run(server, "comtrade", Long);
        var sent = server.Requests.Count;
        var second = await bench.Run(server, "comtrade", Long);
        Assert.Equal(sent, server.Requests.Count);
        Assert.Equal((0, true), (second.Sent, second.IsWhole));
        Assert.Equal(first.Files.Select(f => f.Path), second.Files.Select(f => f.Path));
        Assert.All(second.Files, f => Assert.False(f.IsNew));
    }

    [Fact]
    public async Task A_file_that_is_not_what_its_manifest_says_is_fetched_again()
    {
        await using var server = new ReplayServer(world.Answer);
        const string Short = "--reporter BLR --period 2019 --commodity TOTAL";
        var file = (await bench.Run(server, "comtrade", Short)).Files[0];
        var whole = await File.ReadAllTextAsync(file.Path);
        string[] broken = [whole[..^1], whole.Replace("1.5", "1.6", StringComparison.Ordinal)];
        foreach (var text in broken)
        {
            await File.WriteAllTextAsync(file.Path, text);
            Assert.Equal(1, (await bench.Run(server, "comtrade", Short)).Sent);
            Assert.Equal(whole, await File.ReadAllTextAsync(file.Path));
        }
    }

    [Fact]
    public async Task No_more_is_sent_than_was_allowed_and_the_next_run_goes_on()
    {
        await using var server = new ReplayServer(world.Answer);
        const string Years = "--reporter BLR --period 2010-2014 --commodity TOTAL";
        bench.MaxRequests = 2;
        var first = await bench.Run(server, "comtrade", Years);
        Assert.Equal((2, 3, false), (first.Sent, first.Open, first.IsWhole));
        Assert.Null(first.Failure);
        bench.MaxRequests = 100;
        Assert.Equal(3, (await bench.Run(server, "comtrade", Years)).Sent);
        Assert.Equal(5, server.Requests.Select(r => r["period"]).Distinct().Count());
    }

    [Fact]
    public async Task The_quota_of_a_day_is_kept_over_several_runs_and_ends_at_midnight()
    {
        bench.Environment["VISAVIS_COMTRADE_KEY"] = Bench.Key;
        await using var server = new ReplayServer(world.Answer);
        await bench.Run(server, "comtrade", "--reporter BLR --period 2018 --commodity TOTAL");
        var journal = Path.Combine(bench.Folder, "requests", "sent.csv");
        await File.AppendAllLinesAsync(journal, Enumerable.Repeat("2026-11-22T05:00:00Z,comtrade-0", 499));
        const string Next = "--reporter BLR --period 2019 --commodity TOTAL";
        var stopped = await bench.Run(server, "comtrade", Next);
        Assert.Equal("FET011", Assert.IsType<SourceUnavailableException>(stopped.Failure).Problem.Code);
        Assert.Equal(0, stopped.Sent);
        bench.Time.Advance(TimeSpan.FromHours(18));
        Assert.True((await bench.Run(server, "comtrade", Next)).IsWhole);
    }

    [Fact]
    public async Task Two_folders_that_were_asked_the_same_hold_the_same()
    {
        await using var server = new ReplayServer(world.Answer);
        using var other = new Bench();
        await bench.Run(server, "comtrade", Question);
        await other.Run(server, "comtrade", Question);
        Assert.Equal(bench.Kept.Select(Path.GetFileName), other.Kept.Select(Path.GetFileName));
        Assert.Equal(bench.Kept.Select(File.ReadAllText), other.Kept.Select(File.ReadAllText));
    }

    private static IEnumerable<string> RowsOf(string path) =>
        JsonElement
            .Parse(File.ReadAllText(path))
            .GetProperty("data")
            .EnumerateArray()
            .Select(r =>
                $"{r.GetProperty("period")} {r.GetProperty("reporterCode")} {r.GetProperty("flowCode")} {r.GetProperty("cmdCode")}"
            );
}
