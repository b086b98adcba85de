using Visavis.Core;
using Visavis.Store.Reading;

namespace Visavis.Store.Tests;

/// <summary>As of when it was published, as known when it was ingested.</summary>
public sealed class MomentTests : IDisposable
{
    private static readonly Edition First = new("2023-01-31");
    private static readonly Edition Second = new("2024-01-31");
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void A_later_vintage_replaces_the_earlier_wholly()
    {
        IngestBoth();
        Assert.Equal(["BLR 20", "KGZ 4"], Shown(Moment.Now));
    }

    [Fact]
    public void As_of_a_day_only_what_was_published_by_then_is_there()
    {
        IngestBoth();
        Assert.Equal(["ARM 2", "BLR 1"], Shown(new(AsOf: new(2023, 12, 31))));
        Assert.Equal(["BLR 20", "KGZ 4"], Shown(new(AsOf: new(2024, 1, 31))));
        Assert.Empty(Shown(new(AsOf: new(2023, 1, 30))));
    }

    [Fact]
    public void Known_at_a_moment_only_what_was_ingested_by_then_is_there()
    {
        IngestBoth();
        Assert.Equal(["ARM 2", "BLR 1"], Shown(new(KnownAt: Workspace.Noon)));
        Assert.Empty(Shown(new(KnownAt: Workspace.Noon.AddSeconds(-1))));
        Assert.Empty(Shown(new(AsOf: new(2022, 1, 1), KnownAt: Workspace.Noon.AddDays(9))));
    }

    [Fact]
    public void An_earlier_edition_that_is_ingested_later_does_not_replace_the_later_one()
    {
        workspace.Ingest(Second, Exports("BLR", 20));
        workspace.Ingest(First, Exports("BLR", 1));
        Assert.Equal(["BLR 20"], Shown(Moment.Now));
    }

    [Fact]
    public void An_earlier_commit_stays_as_it_was()
    {
        IngestBoth();
        Assert.Equal(["ARM 2", "BLR 1"], Shown(new(Commit: 1)));
        Assert.False(workspace.Open().TryRead(new(Commit: 3), out _, out var problem));
        Assert.Equal("LED006", problem.Code);
        Assert.Equal("take one from 1 to 2", problem.Try);
    }

    [Fact]
    public void Another_data_set_of_the_source_is_not_replaced()
    {
        IngestBoth();
        workspace.Ingest(new Edition("2025-01-31", "services"), Exports("MDA", 7));
        Assert.Equal(["BLR 20", "KGZ 4", "MDA 7"], Shown(Moment.Now));
    }

    [Fact]
    public void A_revision_knows_what_was_added_changed_and_withdrawn()
    {
        IngestBoth();
        Assert.True(
            workspace.Open().TryRevisions("office", "trade", new(2023, 6, 1), new(2024, 6, 1), out var all, out _)
        );
        Assert.Equal(
            [
                (RevisionKind.Withdrawn, "ARM", 2, null),
                (RevisionKind.Changed, "BLR", 1, 20),
                (RevisionKind.Added, "KGZ", null, (decimal?)4),
            ],
            all.Select(r => (r.Kind, (r.Before ?? r.After)!.Key.Reporter.Code, r.Before?.Value, r.After?.Value))
        );
    }

    [Fact]
    public void A_value_that_becomes_confidential_is_a_revision()
    {
        workspace.Ingest(First, Exports("BLR", 1));
        workspace.Ingest(Second, Workspace.Exports("BLR", "RUS", 2020, 0, status: ObservationStatus.Confidential));
        Assert.True(
            workspace.Open().TryRevisions("office", "trade", new(2023, 6, 1), new(2024, 6, 1), out var all, out _)
        );
        Assert.Equal(ObservationStatus.Confidential, Assert.Single(all).After!.Status);
    }

    [Fact]
    public void Between_a_vintage_and_itself_there_is_no_revision_and_before_the_first_all_is_added()
    {
        IngestBoth();
        var ledger = workspace.Open();
        Assert.True(ledger.TryRevisions("office", "trade", new(2024, 6, 1), new(2025, 6, 1), out var none, out _));
        Assert.Empty(none);
        Assert.True(ledger.TryRevisions("office", "trade", new(2000, 1, 1), new(2023, 6, 1), out var all, out _));
        Assert.Equal([RevisionKind.Added, RevisionKind.Added], all.Select(r => r.Kind));
    }

    private void IngestBoth()
    {
        workspace.Ingest(First, Exports("BLR", 1), Exports("ARM", 2));
        workspace.Clock.Now = Workspace.Noon.AddDays(1);
        workspace.Ingest(Second, Exports("BLR", 20), Exports("KGZ", 4));
    }

    private static Observation Exports(string reporter, decimal value) =>
        Workspace.Exports(reporter, "RUS", 2020, value);

    private IEnumerable<string> Shown(Moment moment)
    {
        using var view = workspace.Read(moment);
        return [.. view.Observations(new()).Select(o => $"{o.Item.Key.Reporter} {o.Item.Value:0}")];
    }
}
