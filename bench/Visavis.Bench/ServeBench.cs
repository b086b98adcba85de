using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Visavis.Api.Serving;
using Visavis.Testing;
using Visavis.Workbench;

namespace Visavis.Bench;

/// <summary>
/// Many clients at once ask the server for a while, without a pause: nine in ten what was asked before, one in ten what never
/// was, of five kinds in turn. Every second client takes packed answers, as a browser does. Beside it a bare Kestrel that
/// sends about as many bytes. And what the very first asker waits for.
/// </summary>
internal static class ServeBench
{
    private const double CachedBar = 50;
    private const double FreshBar = 300;

    // So long the same is asked and not counted: the runtime compiles while it is asked.
    private const int WarmUp = 5;

    private static readonly string[] Known =
    [
        "/api/v1/pairs/BLR/RUS",
        "/api/v1/pairs/BLR/RUS/flows",
        "/api/v1/pairs/BLR/RUS/flows?from=2012&lang=ru",
        "/api/v1/pairs/BLR/RUS/measures/ktes",
        "/api/v1/pairs/BLR/RUS/evidence?from=2021",
        "/api/v1/measures",
        "/api/v1/sources",
        "/sdmx/data/fts-annual-2022/A.RUS.BLR...........",
    ];

    // {0} and {1} are years, {2} the length of a page, {3} a language: together never twice the same.
    private static readonly CompositeFormat[] Unknown =
    [
        .. (
            (string[])
                [
                    "/api/v1/pairs/BLR/RUS/flows?from={0}&to={1}&limit={2}&lang={3}",
                    "/api/v1/pairs/BLR/RUS/evidence?from={0}&to={1}&limit={2}&lang={3}",
                    "/api/v1/pairs/BLR/RUS/series?from={0}&to={1}&limit={2}&lang={3}",
                    "/api/v1/pairs/BLR/RUS/measures/ktes?from={0}&to={1}&limit={2}&lang={3}",
                    "/sdmx/data/fts-annual-2022/A.RUS.BLR...........?startPeriod={0}&endPeriod={1}&firstNObservations={2}&lang={3}",
                ]
        ).Select(CompositeFormat.Parse),
    ];

    public static int Run(int seconds, int clients)
    {
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{clients} clients, {seconds} s after {WarmUp} s of the same; one question in ten is new: flows, evidence, 200 and more figures, a measure, SDMX"
            )
        );
        var rival = Load("serve-rival", seconds / 3, clients, _ => "/");
        var ours = Load("serve-ours", seconds, clients, Address);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"from cold: listening after {ours.Listening:0} ms with the evidence to be ingested, the dashboard's page {ours.Page:0} ms later, the first answers on a pair {ours.First:0} ms later"
            )
        );
        Console.WriteLine("                 requests/s    p50 ms    p99 ms   errors   MiB after a third, at the end");
        Print("bare Kestrel", rival.Cached, rival, seconds / 3);
        Print("asked before", ours.Cached, ours, seconds);
        Print("never asked", ours.Fresh, ours, seconds);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"processor time of the server: {ours.Processor / 1000:0.0} s, {ours.Processor / ours.Requests:0.00} ms a request; bare {rival.Processor / rival.Requests:0.00} ms"
            )
        );
        var holds =
            ours.Errors == 0 && Percentile(ours.Cached, 0.99) <= CachedBar && Percentile(ours.Fresh, 0.99) <= FreshBar;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"ratio of p99, asked before over bare: {Percentile(ours.Cached, 0.99) / Percentile(rival.Cached, 0.99):0.00}; bars {CachedBar} and {FreshBar} ms, no error: {(holds ? "hold" : "MISSED")}"
            )
        );
        return holds ? 0 : 1;
    }

    /// <summary>The server under load, in a process of its own.</summary>
    public static int Ours()
    {
        var folder = Directory.CreateTempSubdirectory("visavis-serve-").FullName;
        var flags = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["workspace"] = folder,
            ["data"] = Repository.File("data"),
        };
        var settings = Settings.Load(flags, _ => null).Settings!;
        Workspace.Open(settings).EnsureBundled(new Progress<string>());
        Server.Run(settings, new("127.0.0.1", 0), Console.WriteLine).GetAwaiter().GetResult();
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    /// <summary>The least that Kestrel can do: the same bytes of JSON again and again.</summary>
    public static int Rival()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(System.Net.IPAddress.Loopback, 0));
        var app = builder.Build();
        var bytes = Encoding.UTF8.GetBytes($"\"{new string('x', 8_000)}\"");
        app.MapGet(
            "/",
            http =>
            {
                http.Response.ContentType = "application/json";
                return http.Response.Body.WriteAsync(bytes).AsTask();
            }
        );
        app.Start();
        Console.WriteLine(app.Urls.First());
        app.WaitForShutdown();
        return 0;
    }

    private static string Address(long request)
    {
        if (request % 10 != 0)
        {
            return Known[request % Known.Length];
        }
        var (n, kind) = Math.DivRem(request / 10, Unknown.Length);
        return string.Format(
            CultureInfo.InvariantCulture,
            Unknown[kind],
            1980 + (n % 40),
            2020 + (n / 40 % 10),
            200 + (n / 800),
            n / 400 % 2 == 0 ? "en" : "ru"
        );
    }

    private static Loaded Load(string server, int seconds, int clients, Func<long, string> address)
    {
        var began = Stopwatch.StartNew();
        using var process = Start(server);
        var root = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{server} did not start.");
        using var client = new HttpClient { BaseAddress = new Uri(root) };
        var loaded = new Loaded { Listening = Lap(began) };
        client.GetAsync(new Uri("/", UriKind.Relative)).Wait();
        loaded.Page = Lap(began);
        Array.ForEach(Known, k => client.GetAsync(new Uri(server == "serve-ours" ? k : "/", UriKind.Relative)).Wait());
        loaded.First = Lap(began);
        Task[] Crowd(Loaded heard, int forSeconds)
        {
            var watch = Stopwatch.StartNew();
            return
            [
                .. Enumerable
                    .Range(0, clients)
                    .Select(c => Ask(client, c % 2 == 0 ? "gzip, br" : "", address, heard, watch, forSeconds)),
            ];
        }
        var warm = new Loaded();
        Task.WaitAll(Crowd(warm, WarmUp));
        loaded.Requests = warm.Requests;
        var before = process.TotalProcessorTime;
        var all = Crowd(loaded, seconds);
        Task.WaitAll(all, TimeSpan.FromSeconds(seconds / 3.0));
        loaded.Early = Mebibytes(process);
        Task.WaitAll(all);
        loaded.Requests -= warm.Requests;
        loaded.Late = Mebibytes(process);
        loaded.Processor = (process.TotalProcessorTime - before).TotalMilliseconds;
        process.Kill();
        process.WaitForExit();
        return loaded;
    }

    private static double Lap(Stopwatch watch)
    {
        var lap = watch.Elapsed.TotalMilliseconds;
        watch.Restart();
        return lap;
    }

    private static async Task Ask(
        HttpClient client,
        string accepted,
        Func<long, string> address,
        Loaded loaded,
        Stopwatch watch,
        int seconds
    )
    {
        while (watch.Elapsed.TotalSeconds < seconds)
        {
            var request = Interlocked.Increment(ref loaded.Requests);
            var began = Stopwatch.GetTimestamp();
            using var question = new HttpRequestMessage(HttpMethod.Get, address(request));
            question.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
            // Who asks shares the machine: what comes is read and not kept.
            using var response = await client.SendAsync(question, HttpCompletionOption.ResponseHeadersRead);
            await response.Content.CopyToAsync(Stream.Null);
            var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            (request % 10 == 0 && HasFresh(address) ? loaded.Fresh : loaded.Cached).Add(took);
            if (!response.IsSuccessStatusCode)
            {
                Interlocked.Increment(ref loaded.Errors);
            }
        }
    }

    private static Process Start(string server) =>
        Process.Start(
            new ProcessStartInfo("dotnet", ["exec", typeof(ServeBench).Assembly.Location, server])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
                // As the program itself is set.
                Environment = { ["DOTNET_TieredPGO"] = "0", ["DOTNET_GCConserveMemory"] = "5" },
            }
        )!;

    private static double Mebibytes(Process process)
    {
        process.Refresh();
        return process.WorkingSet64 / 1048576.0;
    }

    private static double Percentile(ConcurrentBag<double> times, double share)
    {
        var sorted = times.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[(int)Math.Min(sorted.Count - 1, share * sorted.Count)];
    }

    private static void Print(string name, ConcurrentBag<double> times, Loaded loaded, int seconds) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name, -16} {times.Count / (double)seconds, 10:0}  {Percentile(times, 0.5), 8:0.0}  {Percentile(times, 0.99), 8:0.0}  {loaded.Errors, 7}   {loaded.Early:0}, {loaded.Late:0}"
            )
        );

    private static bool HasFresh(Func<long, string> address) => address(0) != "/";

    private sealed class Loaded
    {
        public long Requests;

        public long Errors;

        public ConcurrentBag<double> Cached { get; } = [];

        public ConcurrentBag<double> Fresh { get; } = [];

        /// <summary>From the start of the process until it listens, milliseconds.</summary>
        public double Listening { get; init; }

        /// <summary>The first page, and then the first answers.</summary>
        public double Page { get; set; }

        public double First { get; set; }

        public double Early { get; set; }

        public double Late { get; set; }

        /// <summary>What the server worked under load, milliseconds of one processor.</summary>
        public double Processor { get; set; }
    }
}
