namespace Visavis.Workbench.Tests;

/// <summary>What is held open for a pair can be given back.</summary>
[Collection(Bundled.Name)]
public sealed class PairEvidenceTests(BundledWorkspace bundled)
{
    [Fact]
    public void A_store_that_was_given_back_is_opened_anew()
    {
        var evidence = bundled.Workspace.Pair(BundledWorkspace.Pair, 1).Evidence;
        var (store, held) = evidence.AskStore(s => (s, s.Holdings("BLR").Count));
        evidence.CloseStore();
        Assert.NotSame(store, evidence.AskStore(s => s));
        Assert.Equal(held, evidence.AskStore(s => s.Holdings("BLR").Count));
    }

    [Fact]
    public void A_workspace_at_a_commit_does_not_see_what_came_later()
    {
        Assert.Empty(bundled.Workspace.At(commit: 0).Pairs());
        Assert.NotEmpty(bundled.Workspace.At(commit: 1).Pairs());
    }
}
