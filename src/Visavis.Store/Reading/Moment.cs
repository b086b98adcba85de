using System.Collections.Immutable;
using Visavis.Store.Commits;

namespace Visavis.Store.Reading;

/// <summary>Which state of the ledger is read.</summary>
/// <param name="Commit">Number of the commit; absent for the newest.</param>
/// <param name="AsOf">Only what was published by this day; absent for all.</param>
/// <param name="KnownAt">Only what was ingested by this moment; absent for all.</param>
public sealed record Moment(int? Commit = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null)
{
    /// <summary>The newest commit, everything in it.</summary>
    public static Moment Now { get; } = new();

    /// <summary>Of each data set of each source the latest vintage. It replaces the earlier ones wholly: a row that it lacks is withdrawn.</summary>
    public ImmutableArray<StoredVintage> Select(IEnumerable<StoredVintage> vintages) =>
        [
            .. vintages
                .Where(v => AsOf is null || v.Vintage.Published <= AsOf)
                .Where(v => KnownAt is null || v.Vintage.Ingested <= KnownAt)
                .GroupBy(v => (v.Vintage.Source, v.Vintage.Dataset))
                .Select(g => g.OrderBy(v => v.Vintage.Published).ThenBy(v => v.Id).Last())
                .OrderBy(v => v.Id),
        ];
}
