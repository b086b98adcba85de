using Visavis.Core;
using Visavis.Store.Commits;

namespace Visavis.Store.Reading;

/// <summary>What a later vintage did to an earlier one: added, changed, withdrawn.</summary>
internal static class Revisions
{
    /// <summary>The differences, by cell.</summary>
    /// <param name="view">Shows both vintages.</param>
    /// <param name="before">The earlier; absent where there was none.</param>
    /// <param name="after">The later; absent where there was none.</param>
    public static IEnumerable<Revision> Between(LedgerView view, StoredVintage? before, StoredVintage? after)
    {
        if (before == after)
        {
            yield break;
        }
        var rows = view.Query(
            SqlText.Of("revision"),
            row =>
                Rows.Observation(row, view.Vintage(row.Int32("vintage"))) is var observation
                    ? (Observation: observation, IsBefore: row.Int32("vintage") == before?.Id)
                    : default,
            [before?.Id ?? 0, after?.Id ?? 0]
        );
        for (var i = 0; i < rows.Count; i++)
        {
            var (observation, isBefore) = rows[i];
            if (i + 1 < rows.Count && rows[i + 1].Observation.Key == observation.Key)
            {
                yield return new(RevisionKind.Changed, observation, rows[++i].Observation);
            }
            else if (isBefore)
            {
                yield return new(RevisionKind.Withdrawn, observation, null);
            }
            else
            {
                yield return new(RevisionKind.Added, null, observation);
            }
        }
    }
}
