using System.IO.Pipelines;
using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Visavis.Api.Agents;

namespace Visavis.Api.Tests;

/// <summary>An agent asks by the Model Context Protocol and is told the same numbers, with what has to be said beside them.</summary>
[Collection(Serving.Name)]
public sealed class AgentTests(Served served) : IAsyncLifetime
{
    private readonly Pipe there = new();
    private readonly Pipe back = new();
    private Task answering = Task.CompletedTask;
    private McpClient client = null!;

    public async Task InitializeAsync()
    {
        answering = Agent.Run(served.Settings, there.Reader.AsStream(), back.Writer.AsStream());
        client = await McpClient.CreateAsync(
            new StreamClientTransport(there.Writer.AsStream(), back.Reader.AsStream())
        );
    }

    public async Task DisposeAsync()
    {
        await client.DisposeAsync();
        await there.Writer.CompleteAsync();
        await answering;
    }

    [Fact]
    public async Task The_tools_are_named_and_described()
    {
        var tools = await client.ListToolsAsync();
        Assert.Equal(
            ["check", "evidence", "flows", "measure", "measures", "receipt", "reconstruct"],
            tools.Select(t => t.Name).Order(StringComparer.Ordinal)
        );
        Assert.All(tools, t => Assert.True(t.Description.Length > 40));
        var limit = tools.Single(t => t.Name == "evidence").JsonSchema.GetProperty("properties").GetProperty("limit");
        Assert.Equal(200, limit.GetProperty("default").GetInt32());
    }

    [Fact]
    public async Task Flows_are_those_of_the_server_with_their_caveats()
    {
        var told = await Call("flows", ("a", "BLR"), ("b", "RUS"), ("from", "2021"), ("to", "2021"));
        var served1 = await served.Ask("/api/v1/pairs/BLR/RUS/flows?from=2021&to=2021");
        Assert.Equal(served1.GetRawText(), told.GetProperty("answer").GetRawText());
        Assert.Contains("not averaged", told.GetProperty("caveats").GetRawText(), StringComparison.Ordinal);
        Assert.False(told.GetProperty("truncated").GetBoolean());
    }

    [Fact]
    public async Task A_long_answer_says_that_it_is_cut()
    {
        var told = await Call("evidence", ("a", "BLR"), ("b", "RUS"), ("limit", 5));
        Assert.True(told.GetProperty("truncated").GetBoolean());
        Assert.Contains("after", told.GetProperty("caveats").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_checked_with_its_coverage_and_its_caveats()
    {
        var article = await File.ReadAllTextAsync(Repository.File("docs", "how-to", "check-example.md"));
        var told = await Call("check", ("name", "essay.md"), ("content", article));
        Assert.Equal(4, told.GetProperty("answer").GetProperty("certain").GetInt32());
        Assert.Contains(
            "21",
            told.GetProperty("answer").GetProperty("coverage").GetRawText(),
            StringComparison.Ordinal
        );
        Assert.Contains("never the truth", told.GetProperty("caveats").GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "name", "essay.md", "content")]
    [InlineData("receipt", "content", "text", "content")]
    public async Task A_document_goes_where_one_is_asked_for_and_nowhere_else(
        string tool,
        string name,
        string value,
        string told
    )
    {
        var result = await client.CallToolAsync(
            tool,
            new Dictionary<string, object?>(StringComparer.Ordinal) { [name] = value }
        );
        Assert.True(result.IsError);
        Assert.Contains(told, ((TextContentBlock)result.Content[0]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_is_told_with_the_way_out()
    {
        var result = await client.CallToolAsync(
            "flows",
            new Dictionary<string, object?>(StringComparer.Ordinal) { ["a"] = "BRL", ["b"] = "RUS" }
        );
        Assert.True(result.IsError);
        Assert.Contains("BLR", ((TextContentBlock)result.Content[0]).Text, StringComparison.Ordinal);
    }

    private async Task<JsonElement> Call(string tool, params (string Name, object? Value)[] arguments)
    {
        var result = await client.CallToolAsync(tool, arguments.ToDictionary(a => a.Name, a => a.Value));
        Assert.NotEqual(true, result.IsError);
        return JsonElement.Parse(((TextContentBlock)result.Content[0]).Text);
    }
}
