using System.CommandLine;
using System.Runtime.CompilerServices;
using Visavis.Api.Agents;

namespace Visavis.Cli.Verbs;

/// <summary><c>visavis mcp</c>: the workspace for agents, over standard input and output.</summary>
internal static class McpVerb
{
    public static Command Command()
    {
        var command = new Command("mcp");
        command.SetAction(parsed => Session.Run(parsed, Run));
        return command;
    }

    private static int Run(Session session)
    {
        // What the agent reads it reads itself: this sees to it that the bundled evidence is there.
        _ = Workspaces.OpenReady(session);
        return Answer(session);
    }

    // Apart, so that no other verb loads what only agents need.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Answer(Session session)
    {
        Agent.Run(session.Settings, Console.OpenStandardInput(), Console.OpenStandardOutput()).GetAwaiter().GetResult();
        return ExitCode.Done;
    }
}
