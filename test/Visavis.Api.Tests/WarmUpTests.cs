using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Visavis.Api.Asking;
using Visavis.Api.Serving;
using Visavis.Core;
using Visavis.Workbench;

namespace Visavis.Api.Tests;

/// <summary>What a reader asks first is asked beforehand; the server answers meanwhile, says where it stands, and ends when it is told to.</summary>
public sealed class WarmUpTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("visavis-warm-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("/measures", Language.En)]
    [InlineData("/sections", Language.Ru)]
    [InlineData("/flows?limit=5000", Language.En)]
    [InlineData("/reconstruction", Language.Ru)]
    public async Task The_first_answers_lie_ready_before_they_are_asked_for(string question, Language language)
    {
        var settings = await Small();
        await using var app = Served(settings);
        await app.StartAsync();
        using var client = app.GetTestClient();
        while (await client.GetStringAsync(new Uri("/health/ready", UriKind.Relative)) != "ready")
        {
            await Task.Delay(20);
        }
        var library = app.Services.GetRequiredService<Library>();
        var (ask, _) = AskReader.Read($"/api/v1/pairs/ABW/AIA{question}", language, library);
        var cache = app.Services.GetRequiredService<ReplyCache>();
        var ready = await cache.Wait(ask!.Key, _ => throw new InvalidOperationException("it was not ready"), default);
        Assert.NotEqual(0, ready.Bytes.Length);
    }

    [Fact]
    public async Task An_empty_workspace_is_soon_ready()
    {
        await using var app = Served(Api.Tests.Served.SettingsOf(folder));
        await app.StartAsync();
        using var client = app.GetTestClient();
        while (await client.GetStringAsync(new Uri("/health/ready", UriKind.Relative)) != "ready")
        {
            await Task.Delay(20);
        }
        Assert.Equal("live", await client.GetStringAsync(new Uri("/health/live", UriKind.Relative)));
    }

    [Fact]
    public async Task A_server_that_is_told_to_end_ends_in_the_middle_of_it()
    {
        var settings = await Small();
        await using var app = Served(settings);
        await app.StartAsync();
        var warmUp = app.Services.GetRequiredService<WarmUp>();
        await app.StopAsync();
        Assert.True(warmUp.ExecuteTask!.IsCompleted);
        Assert.False(warmUp.ExecuteTask.IsFaulted);
    }

    private static WebApplication Served(Settings settings) =>
        Server.Build(
            settings,
            new ServerOptions("127.0.0.1", 0) { WarmsUp = true },
            builder => builder.WebHost.UseTestServer()
        );

    private async Task<Settings> Small()
    {
        var settings = Api.Tests.Served.SettingsOf(folder);
        var file = Path.Combine(folder, "made-up.sdmx-csv.csv");
        await File.WriteAllTextAsync(file, WriteTests.Rows, new UTF8Encoding(false));
        var summary = Workspace.Open(settings).Ingest([file], null, strict: true, new Progress<string>());
        Assert.Empty(summary.Problems);
        return settings;
    }
}
