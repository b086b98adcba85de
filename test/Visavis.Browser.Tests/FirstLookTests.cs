using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Xunit.Abstractions;

namespace Visavis.Browser.Tests;

/// <summary>What a first look costs. A page is to be painted within a second and to be used within two; others use the machine too, so a test takes the best of a few looks and fails at a multiple of that, and the figures are printed. <c>./check</c> runs these when nothing else runs.</summary>
[Trait("Runs", "alone")]
[Collection(DashboardCollection.Name)]
public sealed class FirstLookTests(Dashboard dashboard, ITestOutputHelper output)
{
    private const double PaintedBudget = 1000;
    private const double ReadyBudget = 2000;
    private const double Allowance = 4;
    private const int MostBytes = 400_000;

    // The best of three.
    [ChromiumFact]
    public async Task The_first_look_is_quick_and_light()
    {
        var looks = new List<Look>();
        for (var i = 0; i < 3; i++)
        {
            looks.Add(await At(dashboard.Address, untilAllIsThere: true));
        }
        Tell("a server that has answered before", looks);
        Assert.InRange(looks.Min(l => l.Painted), 0, Allowance * PaintedBudget);
        Assert.InRange(looks.Min(l => l.Ready), 0, Allowance * ReadyBudget);
        Assert.InRange(looks.Max(l => l.Bytes), 1, MostBytes);
    }

    // The better of two servers, each in a process of its own that has answered nobody yet.
    [ChromiumFact]
    public async Task So_is_the_first_look_at_a_server_that_has_just_been_started()
    {
        var looks = new List<Look>();
        for (var i = 0; i < 2; i++)
        {
            using var server = Start();
            looks.Add(await At(await Address(server), untilAllIsThere: false));
            server.Kill();
            await server.WaitForExitAsync();
        }
        Tell("a server that has just been started", looks);
        Assert.InRange(looks.Min(l => l.Painted), 0, Allowance * PaintedBudget);
        Assert.InRange(looks.Min(l => l.Ready), 0, Allowance * ReadyBudget);
    }

    private const string Measured = """
        ({
          painted: performance.getEntriesByName("first-contentful-paint")[0].startTime,
          bytes: [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
            .reduce((sum, entry) => sum + entry.transferSize, 0),
        })
        """;

    private async Task<Look> At(string address, bool untilAllIsThere)
    {
        await using var open = await OpenView.Of(dashboard, address, "/BLR/RUS?lang=en", 1280, dark: false);
        await open.Page.Locator("nav a[aria-current]").WaitForAsync();
        var ready = await open.Ask<double>("performance.now()");
        if (untilAllIsThere)
        {
            await open.Settled();
        }
        return await open.Ask<Look>(Measured) with { Ready = ready };
    }

    private void Tell(string what, List<Look> looks) =>
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: painted after {looks.Min(l => l.Painted):0} ms (budget {PaintedBudget}), to be used after {looks.Min(l => l.Ready):0} ms (budget {ReadyBudget}), {looks.Max(l => l.Bytes) / 1000:0} kB"
            )
        );

    private static string Own(string file) => Path.Combine(AppContext.BaseDirectory, file);

    // By the list of what lies beside the tests: that of the program counts on its own folder.
    private Process Start() =>
        Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    "exec",
                    .. (string[])["--depsfile", Own("Visavis.Browser.Tests.deps.json")],
                    .. (string[])["--runtimeconfig", Own("Visavis.Browser.Tests.runtimeconfig.json")],
                    Own("visavis.dll"),
                    .. (string[])["serve", "--port", "0", "--json", "--workspace", dashboard.Workspace],
                    .. (string[])["--data", Repository.File("data")],
                ]
            )
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;

    private static async Task<string> Address(Process server)
    {
        var told = "";
        while (!told.TrimEnd().EndsWith('}'))
        {
            told +=
                await server.StandardOutput.ReadLineAsync()
                ?? throw new InvalidOperationException($"The server did not start: {told}");
        }
        return JsonElement.Parse(told).GetProperty("address").GetString()!;
    }

    private sealed record Look
    {
        public double Painted { get; init; }

        public double Ready { get; init; }

        public double Bytes { get; init; }
    }
}
