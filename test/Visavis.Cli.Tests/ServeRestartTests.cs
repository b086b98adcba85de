using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Visavis.Cli.Tests;

/// <summary>A server is killed while it writes and while it works: what it acknowledged is there when it is started again.</summary>
public sealed class ServeRestartTests : IDisposable
{
    private const string Token = "a token of twenty letters or more";
    private const string Job = "/api/v1/pairs/ABW/AIA/reconstruction?from=2000&draws=100";

    // SDMX-CSV as visavis export writes it; made up.
    private const string Header =
        "STRUCTURE,STRUCTURE_ID,ACTION,REPORTER,PARTNER,FLOW,NOMENCLATURE,COMMODITY,VARIABLE,VALUATION,COVERAGE,BASIS,COLLECTION,TRADE_SYSTEM,TERRITORY,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT,DECIMALS,COMMENT\n";

    private static readonly int Kills = Environment.GetEnvironmentVariable("VISAVIS_LONG") == "1" ? 30 : 3;

    private readonly string folder = Directory.CreateTempSubdirectory("visavis-restart-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task What_was_acknowledged_is_there_after_a_kill_in_the_middle_of_a_write()
    {
        var random = new Random(20260817);
        var acknowledged = new HashSet<string>();
        for (var kill = 0; kill < Kills; kill++)
        {
            using var server = await Running.Start(folder);
            Assert.Superset(acknowledged, await Years(server));
            await Add(server, Year(kill), acknowledged);
            var other = Add(server, Year(kill + 50), acknowledged);
            await Task.WhenAny(other, Task.Delay(random.Next(150)));
            server.Kill();
            await Ended(other);
        }
        using var last = await Running.Start(folder);
        var there = await Years(last);
        Assert.Superset(acknowledged, there);
        Assert.InRange(acknowledged.Count, Kills, 2 * Kills);
        // Whole or not at all: a file has a line for each flow.
        Assert.All(there, year => Assert.EndsWith(" 2", year, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_job_that_was_acknowledged_is_answered_after_a_kill()
    {
        string id;
        using (var server = await Running.Start(folder))
        {
            await Add(server, "2001", []);
            await Add(server, "2002", []);
            using var begun = await server.Client.PostAsJsonAsync("/api/v1/jobs", new { address = Job });
            Assert.Equal(HttpStatusCode.Accepted, begun.StatusCode);
            id = (await begun.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
            server.Kill();
        }
        using var again = await Running.Start(folder);
        var events = await again.Client.GetStringAsync(new Uri($"/api/v1/jobs/{id}/events", UriKind.Relative));
        Assert.Contains("\"state\":\"done\"", events, StringComparison.Ordinal);
        var answer = await again.Client.GetFromJsonAsync<JsonElement>(new Uri(Job, UriKind.Relative));
        Assert.NotEqual(0, answer.GetProperty("cells").GetArrayLength());
    }

    private static string Year(int number) => (1995 + number).ToString(CultureInfo.InvariantCulture);

    private static async Task Add(Running server, string year, HashSet<string> acknowledged)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/files?name={year}.sdmx-csv.csv")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Header + Row(year, "Export") + Row(year, "Import"))),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        using var response = await server.Client.SendAsync(request);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        acknowledged.Add($"{year} 2");
    }

    private static string Row(string year, string flow) =>
        $"dataflow,VISAVIS:OBSERVATION(1.0),I,ABW,AIA,{flow},TOTAL,TOTAL,TradeValue,Fob,Goods,Unstated,Unstated,Unstated,,USD,{year},5,A,6,0,\n";

    private static async Task<HashSet<string>> Years(Running server)
    {
        var told = await server.Client.GetFromJsonAsync<JsonElement>(
            new Uri("/api/v1/pairs/ABW/AIA/series?limit=5000", UriKind.Relative)
        );
        return told.GetProperty("items")
            .EnumerateArray()
            .GroupBy(i => i.GetProperty("period").GetString())
            .Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Key} {g.Count()}"))
            .ToHashSet(StringComparer.Ordinal);
    }

    // Whoever asked the server that was killed has no answer, and may count on nothing.
    private static async Task Ended(Task asked)
    {
        try
        {
            await asked;
        }
        catch (HttpRequestException e)
        {
            Assert.NotEqual(HttpRequestError.NameResolutionError, e.HttpRequestError);
        }
    }

    /// <summary>A server in a process of its own, on a port of its own, without the bundled evidence.</summary>
    private sealed class Running : IDisposable
    {
        private readonly Process process;

        private Running(Process process, string address)
        {
            this.process = process;
            Client = new() { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(2) };
        }

        public HttpClient Client { get; }

        public static async Task<Running> Start(string folder)
        {
            var token = Path.Combine(folder, "token");
            await File.WriteAllTextAsync(token, Token);
            var child = Process.Start(
                new ProcessStartInfo(
                    "dotnet",
                    [
                        typeof(App).Assembly.Location,
                        .. (string[])["serve", "--port", "0", "--json", "--write", "--token-file", token],
                        .. (string[])["--workspace", Path.Combine(folder, "workspace")],
                        .. (string[])["--data", Directory.CreateDirectory(Path.Combine(folder, "nothing")).FullName],
                    ]
                )
                {
                    RedirectStandardOutput = true,
                    UseShellExecute = false,
                }
            )!;
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            var told = "";
            while (!told.TrimEnd().EndsWith('}'))
            {
                told +=
                    await child.StandardOutput.ReadLineAsync(patience.Token)
                    ?? throw new InvalidOperationException($"The server did not start: {told}");
            }
            return new(child, JsonElement.Parse(told).GetProperty("address").GetString()!);
        }

        public void Kill()
        {
            process.Kill();
            process.WaitForExit();
        }

        public void Dispose()
        {
            Kill();
            Client.Dispose();
            process.Dispose();
        }
    }
}
