using System.Diagnostics;

namespace Visavis.Store.Tests;

/// <summary>A child process ingests, and is killed at any moment.</summary>
public sealed class KillTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task Killed_at_any_moment_the_store_holds_the_commit_before_or_after()
    {
        var kills = Environment.GetEnvironmentVariable("VISAVIS_LONG") == "1" ? 200 : 20;
        var whole = await RunAsync(killAfter: null);
        Assert.Equal(1, whole.Commits);
        var random = new Random(20260701);
        var (reach, survived) = (whole.Duration, 0);
        for (var kill = 0; kill < kills; kill++)
        {
            // By turns anywhere in the run, and about where the commit was last seen: the machine's pace changes.
            var isAimed = kill % 2 == 1;
            var before = workspace.Open().Commits.Count;
            var (after, _) = await RunAsync(
                reach * (isAimed ? 0.9 + (0.2 * random.NextDouble()) : random.NextDouble())
            );
            Assert.InRange(after, before, before + 1);
            AssertWhole(after);
            survived += after - before;
            reach *=
                !isAimed ? 1
                : after > before ? 0.9
                : 1.1;
        }
        // Kills that all hit before, or all after the commit would prove nothing.
        Assert.InRange(survived, 1, kills - 1);
    }

    // Every commit has all its rows: the child stores the same number each time.
    private void AssertWhole(int commits)
    {
        Assert.Empty(workspace.Open().Verify());
        using var view = workspace.Read();
        var rows = view.Query("SELECT count(*) AS n FROM observation", r => r.Int64("n"));
        Assert.Equal([(long)commits * Child.Rows], rows);
    }

    private async Task<(int Commits, TimeSpan Duration)> RunAsync(TimeSpan? killAfter)
    {
        var watch = Stopwatch.StartNew();
        using var child = Child.Start(workspace.Folder, workspace.Open().Commits.Count);
        if (killAfter is { } moment)
        {
            await Task.WhenAny(child.WaitForExitAsync(), Task.Delay(moment));
            child.Kill();
        }
        await child.WaitForExitAsync();
        return (workspace.Open().Commits.Count, watch.Elapsed);
    }
}
