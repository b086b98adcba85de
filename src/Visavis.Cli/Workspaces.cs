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

    /// <summary>Tells what is being read.</summary>
    public sealed class Progress(Session session) : IProgress<string>, IDisposable
    {
        private readonly ProgressLine line = new(session);

        public void Report(string value) => line.Show(session.Say.Text("said.reading", ("file", value)));

        public void Dispose() => line.Dispose();
    }
}
