using Visavis.Store.Reading;

namespace Visavis.Store.Tests;

/// <summary>What has changed on the disk is found.</summary>
public sealed class VerifyTests : IDisposable
{
    private readonly Workspace workspace = new();

    public VerifyTests()
    {
        workspace.Ingest(new Edition("2023-01-31"), Workspace.Exports("BLR", "RUS", 2020, 1));
        workspace.Ingest(new Edition("2024-01-31"), Workspace.Exports("BLR", "RUS", 2020, 2));
    }

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void An_untouched_workspace_has_no_problems() => Assert.Empty(workspace.Open().Verify());

    [Fact]
    public void A_flipped_bit_in_a_part_is_found()
    {
        var path = PathOf("parts/observation/000001.parquet");
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);
        AssertFound("LED010", path);
    }

    [Fact]
    public void A_missing_part_is_found()
    {
        var path = PathOf("parts/observation/000002.parquet");
        File.Delete(path);
        AssertFound("LED009", path);
    }

    [Fact]
    public void A_truncated_manifest_is_found_and_the_commit_before_can_be_read()
    {
        var path = PathOf("commits/000002.json");
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..100]);
        AssertFound("LED005", path);
        Assert.False(workspace.Open().TryRead(Moment.Now, out _, out var problem));
        Assert.Equal("LED005", problem.Code);
        using var before = workspace.Read(new(Commit: 1));
        Assert.Equal(1, Assert.Single(before.Observations(new())).Item.Value);
    }

    [Fact]
    public void A_changed_manifest_breaks_the_chain()
    {
        var path = PathOf("commits/000001.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"office\"", "\"office \"", StringComparison.Ordinal));
        AssertFound("LED013", PathOf("commits/000002.json"));
    }

    [Fact]
    public void A_missing_snapshot_is_found()
    {
        var path = Directory.GetFiles(PathOf("snapshots"))[0];
        File.Delete(path);
        AssertFound("LED011", path);
    }

    [Fact]
    public void A_changed_snapshot_is_found()
    {
        var path = Directory.GetFiles(PathOf("snapshots"))[0];
        File.AppendAllText(path, " ");
        AssertFound("LED012", path);
    }

    [Fact]
    public void Compaction_joins_the_parts_and_says_the_same()
    {
        var before = Shown(Moment.Now).Concat(Shown(new(AsOf: new(2023, 2, 1)))).ToList();
        Assert.True(workspace.Open().TryCompact(dropOld: false, out var commit, out _));
        Assert.Equal(3, commit);
        Assert.True(workspace.Open().TryManifest(3, out var manifest, out _));
        Assert.Equal([1, 2], Assert.Single(manifest.Parts).Vintages.AsEnumerable());
        Assert.Equal(before, Shown(Moment.Now).Concat(Shown(new(AsOf: new(2023, 2, 1)))));
        Assert.Equal([2], Shown(new(Commit: 2)));
        Assert.Empty(workspace.Open().Verify());
    }

    [Fact]
    public void Compacting_what_is_compact_adds_no_commit()
    {
        workspace.Open().TryCompact(dropOld: false, out _, out _);
        Assert.True(workspace.Open().TryCompact(dropOld: false, out var commit, out _));
        Assert.Equal(3, commit);
    }

    [Fact]
    public void Dropping_the_old_keeps_the_newest_and_its_vintages()
    {
        Assert.True(workspace.Open().TryCompact(dropOld: true, out _, out _));
        Assert.Equal([3], workspace.Open().Commits);
        Assert.Single(Directory.GetFiles(PathOf("parts"), "*", SearchOption.AllDirectories));
        Assert.Equal([1], Shown(new(AsOf: new(2023, 2, 1))));
        Assert.Empty(workspace.Open().Verify());
        workspace.Ingest(new Edition("2025-01-31"), Workspace.Exports("BLR", "RUS", 2020, 3));
        Assert.Equal([3], Shown(Moment.Now));
        Assert.Empty(workspace.Open().Verify());
    }

    private string PathOf(string path) => Path.Combine([workspace.Folder, .. path.Split('/')]);

    private void AssertFound(string code, string path)
    {
        var problem = Assert.Single(workspace.Open().Verify(), p => p.Code == code);
        Assert.Equal(path, problem.Place);
    }

    private List<decimal?> Shown(Moment moment)
    {
        using var view = workspace.Read(moment);
        return [.. view.Observations(new()).Select(o => o.Item.Value)];
    }
}
