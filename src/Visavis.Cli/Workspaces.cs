using Visavis.Workbench;

namespace Visavis.Cli;

/// <summary>Opens the workspace of a session and sees to it that the bundled evidence is in it.</summary>
internal static class Workspaces
{
    public static Workspace OpenReady(Session session)
    {
        var workspace = Workspace.Open(session.Settings);
        using var progress = new Progress(session);
        var summary = workspace.EnsureBundled(progress);
        if (summary is { Problems.Count: > 0 })
        {
            throw new ProblemException(summary.Problems[0]);
        }
        return workspace;
    }

    /// <summary>One plain line a step on standard error; on a terminal they share a line, which is wiped at the end.</summary>
    public sealed class Progress(Session session) : IProgress<string>, IDisposable
    {
        private readonly bool isTerminal = !Console.IsErrorRedirected;

        public void Report(string value)
        {
            var line = session.Say.Text("said.reading", ("file", value));
            if (isTerminal)
            {
                session.Error.Write($"\r\u001b[K{line}");
            }
            else
            {
                session.Error.WriteLine(line);
            }
        }

        public void Dispose()
        {
            if (isTerminal)
            {
                session.Error.Write("\r\u001b[K");
            }
        }
    }
}
