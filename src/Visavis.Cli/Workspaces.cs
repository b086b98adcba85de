using Visavis.Workbench;

namespace Visavis.Cli;

/// <summary>Opens the workspace of a session and sees to it that the bundled evidence is in it.</summary>
internal static class Workspaces
{
    public static Workspace OpenReady(Session session)
    {
        var workspace = Workspace.Open(session.Settings);
        var summary = workspace.EnsureBundled(new Progress(session.Error));
        if (summary is { Problems.Count: > 0 })
        {
            throw new ProblemException(summary.Problems[0]);
        }
        return workspace;
    }

    /// <summary>One plain line a step, on standard error.</summary>
    public sealed class Progress(TextWriter error) : IProgress<string>
    {
        public void Report(string value) => error.WriteLine($"reading {value}");
    }
}
