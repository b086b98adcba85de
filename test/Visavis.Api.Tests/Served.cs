using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Visavis.Api.Serving;
using Visavis.Workbench;

namespace Visavis.Api.Tests;

/// <summary>A server over a workspace with the bundled evidence, in the process of the test.</summary>
public sealed class Served : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("visavis-api-").FullName;
    private WebApplication app = null!;

    internal static string Token => "a token of twenty letters or more";

    /// <summary>The settings that it was started with.</summary>
    public Settings Settings { get; private set; } = null!;

    /// <summary>A workspace of the same folder, asked without a server between.</summary>
    public Workspace Workspace { get; private set; } = null!;

    /// <summary>Somebody who asks.</summary>
    public HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Settings = SettingsOf(folder);
        Workspace = Workspace.Open(Settings);
        Assert.Empty(Workspace.EnsureBundled(new Quiet())!.Problems);
        app = Server.Build(
            Settings,
            new ServerOptions("127.0.0.1", 0) { Token = Token },
            builder => builder.WebHost.UseTestServer()
        );
        await app.StartAsync();
        var server = app.GetTestServer();
        Client = new(new Documented(server.CreateHandler())) { BaseAddress = server.BaseAddress };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The answer of an address that has one.</summary>
    public async Task<JsonElement> Ask(string address)
    {
        using var response = await Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>The problem of an address that has none.</summary>
    public async Task<JsonElement> Refused(string address, int status = 400)
    {
        using var response = await Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    internal static Settings SettingsOf(string folder)
    {
        var flags = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["workspace"] = folder,
            ["data"] = Repository.File("data"),
        };
        var (settings, problem) = Settings.Load(flags, _ => null);
        Assert.Null(problem);
        return settings!;
    }

    private sealed class Quiet : IProgress<string>
    {
        public void Report(string value) { }
    }
}

/// <summary>Tests that share the server.</summary>
[CollectionDefinition(Name)]
public sealed class Serving : ICollectionFixture<Served>
{
    public const string Name = "server";
}
