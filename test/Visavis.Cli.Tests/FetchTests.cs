using System.Diagnostics;
using System.Globalization;
using Visavis.Fetch.Tests.Replay;

namespace Visavis.Cli.Tests;

/// <summary>Fetching from the command line, against a source on this machine.</summary>
[Collection(Shared.Name)]
public sealed class FetchTests(CommandLine line)
{
    private const string Key = "t0p-s3cr3t+Key/0f==Comtrade";

    [Fact]
    public async Task A_fetch_tells_what_lies_where_and_which_command_reads_it()
    {
        var folder = line.NewFolder();
        await using var server = new ReplayServer(new ComtradeWorld(500).Answer);
        var ran = Fetch(server.Base, folder, "");
        Assert.Equal(ExitCode.Done, ran.Exit);
        Assert.Contains("1 files, 1 rows", ran.Out, StringComparison.Ordinal);
        Assert.Contains($"visavis ingest {Path.Combine(folder, "comtrade-*.json")}", ran.Out, StringComparison.Ordinal);
        Assert.StartsWith("1 of 1: comtrade-", ran.Error, StringComparison.Ordinal);
        var again = Fetch(server.Base, folder, "--json").Json;
        Assert.Equal((0, true), (again.GetProperty("sent").GetInt32(), again.GetProperty("whole").GetBoolean()));
        Assert.False(again.GetProperty("files")[0].GetProperty("new").GetBoolean());
    }

    [Fact]
    public async Task A_dry_run_counts_and_sends_nothing()
    {
        var folder = Path.Combine(line.NewFolder(), "none");
        await using var server = new ReplayServer(new ComtradeWorld(500).Answer);
        var ran = Fetch(server.Base, folder, "--dry-run --json");
        Assert.Equal(1, ran.Json.GetProperty("requests").GetInt32());
        Assert.Contains("period=2019&", ran.Json.GetProperty("urls")[0].GetString(), StringComparison.Ordinal);
        Assert.Empty(server.Requests);
        Assert.False(Directory.Exists(folder));
    }

    [Theory]
    [InlineData("--colour red", ExitCode.BadUsage, "USE001")]
    [InlineData("--max-requests 0", ExitCode.BadUsage, "USE002")]
    [InlineData("--flow Z", ExitCode.BadInput, "FET003")]
    [InlineData("--base nonsense", ExitCode.BadInput, "FET006")]
    public void A_fetch_that_cannot_be_understood_says_so(string words, int exit, string code)
    {
        string[] all =
        [
            "fetch",
            "comtrade",
            "--reporter",
            "BLR",
            "--period",
            "2019",
            "--commodity",
            "TOTAL",
            .. words.Split(' '),
        ];
        var ran = line.Run(all);
        Assert.Equal(exit, ran.Exit);
        Grammar.IsProblem(code, ran.Error);
    }

    [Theory]
    [InlineData(401, ExitCode.BadInput, "FET020")]
    [InlineData(429, ExitCode.Unavailable, "FET010")]
    public async Task A_source_that_refuses_and_one_that_is_away_are_told_apart(int status, int exit, string code)
    {
        // A day is more than anybody waits: the source is left at once.
        await using var server = new ReplayServer(_ => Reply.With(status, "no", "text/plain", "Retry-After: 86400"));
        var ran = Fetch(server.Base, line.NewFolder(), "");
        Assert.Equal(exit, ran.Exit);
        Grammar.IsProblem(code, ran.Error);
        Assert.Contains("run the same command again", ran.Out, StringComparison.Ordinal);
        Assert.Contains(
            "повторите ту же команду",
            Fetch(server.Base, line.NewFolder(), "--lang ru").Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_fetch_that_is_killed_goes_on_where_it_was_and_leaves_its_key_nowhere()
    {
        var folder = line.NewFolder();
        Process? child = null;
        var kill = true;
        await using var server = new ReplayServer(asked =>
        {
            // 24 years are two requests; the second is killed in the middle of its answer.
            if (!kill || asked["period"].StartsWith("2000", StringComparison.Ordinal))
            {
                return new ComtradeWorld(100_000).Answer(asked);
            }
            kill = false;
            return Reply.Stall(() => child!.Kill());
        });
        using var one = Start(server.Base, folder);
        child = one;
        var (killed, first) = await Ended(one);
        Assert.NotEqual(ExitCode.Done, killed);
        Assert.Single(Directory.GetFiles(folder));
        using var other = Start(server.Base, folder);
        var (done, second) = await Ended(other);
        Assert.Equal(ExitCode.Done, done);
        Assert.Equal(3, server.Requests.Count);
        Assert.Equal(2, Directory.GetFiles(folder).Length);
        Assert.All(server.Requests, r => Assert.Equal(Key, r.Headers["Ocp-Apim-Subscription-Key"]));
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(File.ReadAllText);
        Assert.All(files.Append(first).Append(second), t => Assert.DoesNotContain(Key, t, StringComparison.Ordinal));
    }

    private Ran Fetch(Uri source, string folder, string words) =>
        line.Run([
            .. Words(source, folder),
            "--period",
            "2019",
            .. words.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        ]);

    private static string[] Words(Uri source, string folder) =>
        [
            .. "fetch comtrade --reporter BLR --commodity TOTAL --flow X".Split(' '),
            "--base",
            source.AbsoluteUri,
            "--out",
            folder,
        ];

    private Process Start(Uri source, string folder)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                typeof(App).Assembly.Location,
                .. Words(source, folder),
                "--period",
                "2000-2023",
                "--workspace",
                line.NewFolder(),
            ]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["VISAVIS_COMTRADE_KEY"] = Key;
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }

    private static async Task<(int Exit, string Said)> Ended(Process child)
    {
        var said = await Task.WhenAll(child.StandardOutput.ReadToEndAsync(), child.StandardError.ReadToEndAsync());
        await child.WaitForExitAsync();
        return (child.ExitCode, string.Join(CultureInfo.InvariantCulture.TextInfo.ListSeparator, said));
    }
}
