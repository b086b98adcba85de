using Visavis.Workbench;

namespace Visavis.Cli;

/// <summary>Opens the workspace of a session and sees to it that the bundled evidence is in it.</summary>
internal static class Workspaces
{
    public static Workspace OpenReady(Session session)
    {
        var workspace = Workspace.Open(session.Settings);
        using var progress = new Progress(session.Error);
        var summary = workspace.EnsureBundled(progress);
        if (summary is { Problems.Count: > 0 })
        {
            throw new ProblemException(summary.Problems[0]);
        }
        return workspace;
    }

    /// <summary>One plain line a step on standard error; on a terminal they share a line, which is wiped at the end.</summary>
    public sealed class Progress(TextWriter error) : IProgress<string>, IDisposable
    {
        private readonly bool isTerminal = !Console.IsErrorRedirected;

        public void Report(string value)
        {
            if (isTerminal)
            {
                error.Write($"\r\u001b[Kreading {value}");
            }
            else
            {
                error.WriteLine($"reading {value}");
            }
        }

        public void Dispose()
        {
            if (isTerminal)
            {
                error.Write("\r\u001b[K");
            }
        }
    }
}
