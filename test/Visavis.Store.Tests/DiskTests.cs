using System.Diagnostics;
using Visavis.Core;
using Visavis.Store.Ingest;

namespace Visavis.Store.Tests;

/// <summary>A disk that is full loses nothing that was stored.</summary>
public sealed class DiskTests
{
    [RootFact]
    public void On_a_full_disk_the_ingest_is_refused_and_the_commit_before_stays()
    {
        using var disk = new SmallDisk(megabytes: 1);
        using var workspace = new Workspace(disk.Folder);
        workspace.Ingest(new Edition("2023-01-31"), Workspace.Exports("BLR", "RUS", 2020, 1));
        var result = workspace.Ingest(vintage =>
        {
            for (var batch = 0; batch < 60; batch++)
            {
                vintage.Add(Noise(batch));
            }
        });
        Assert.Equal(IngestOutcome.Refused, result.Outcome);
        Assert.Equal("LED002", Assert.Single(result.Problems).Code);
        Assert.Equal([1], workspace.Open().Commits);
        Assert.Empty(workspace.Open().Verify());
        workspace.Ingest(new Edition("2025-01-31"), Workspace.Exports("BLR", "RUS", 2020, 2));
        using var view = workspace.Read();
        Assert.Equal(2, Assert.Single(view.Observations(new())).Item.Value);
    }

    // Values that do not compress.
    private static ObservationBatch Noise(int seed)
    {
        var random = new Random(seed);
        var batch = new ObservationBatch(new());
        while (!batch.IsFull)
        {
            var line = (seed * ObservationBatch.Capacity) + batch.Count;
            Batches.Add(batch, Workspace.Exports("BLR", "RUS", 1 + (line % 9000), random.NextInt64(1L << 50), line));
        }
        return batch;
    }
}

/// <summary>A file system in memory of a few megabytes.</summary>
internal sealed class SmallDisk : IDisposable
{
    public SmallDisk(int megabytes) =>
        Run("mount", "-t", "tmpfs", "-o", FormattableString.Invariant($"size={megabytes}m"), "tmpfs", Folder);

    public string Folder { get; } = Directory.CreateTempSubdirectory("visavis-disk-").FullName;

    public void Dispose()
    {
        // Lazily: a process that another test has just started may still hold what it inherited.
        Run("umount", "-l", Folder);
        Directory.Delete(Folder);
    }

    public static bool CanMount()
    {
        try
        {
            new SmallDisk(1).Dispose();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static void Run(string command, params string[] arguments)
    {
        using var process = Process.Start(command, arguments);
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{command} is not allowed here.");
        }
    }
}

/// <summary>A fact that needs a small disk of its own.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RootFactAttribute : FactAttribute
{
    public RootFactAttribute()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root" || !SmallDisk.CanMount())
        {
            Skip = "needs a file system of its own: run as root on Linux, where mounting is allowed";
        }
    }
}
