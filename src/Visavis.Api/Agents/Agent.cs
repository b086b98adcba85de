using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Visavis.Api.Serving;
using Visavis.Workbench;

namespace Visavis.Api.Agents;

/// <summary>The workspace by the Model Context Protocol, over a pair of streams.</summary>
public static class Agent
{
    private const long MostKept = 32L << 20;

    /// <summary>Answers until the other side closes its stream.</summary>
    /// <param name="settings">What is in force.</param>
    /// <param name="input">What is asked.</param>
    /// <param name="output">What is answered.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="ProblemException">The workspace cannot be opened.</exception>
    public static async Task Run(
        Settings settings,
        Stream input,
        Stream output,
        CancellationToken cancellation = default
    )
    {
        using var cache = new ReplyCache(settings.Threads, MostKept);
        var tools = new AgentTools(new(settings), cache);
        var transport = new StreamServerTransport(input, output, "visavis");
        await using (transport.ConfigureAwait(false))
        {
            var server = McpServer.Create(transport, Options(settings, tools));
            await using (server.ConfigureAwait(false))
            {
                await server.RunAsync(cancellation).ConfigureAwait(false);
            }
        }
    }

    private static McpServerOptions Options(Settings settings, AgentTools tools) =>
        new()
        {
            ServerInfo = new() { Name = "visavis", Version = typeof(Agent).Assembly.GetName().Version!.ToString(3) },
            ServerInstructions = Texts.Book.Speaking(settings.Language)["api.about"],
            Capabilities = new() { Tools = new() },
            Handlers = new()
            {
                ListToolsHandler = (_, _) => ValueTask.FromResult(new ListToolsResult { Tools = tools.All }),
                CallToolHandler = async (request, cancellation) =>
                    await tools
                        .Call(request.Params!.Name, request.Params.Arguments, cancellation)
                        .ConfigureAwait(false),
            },
        };
}
