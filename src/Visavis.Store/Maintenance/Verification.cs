using Visavis.Core;
using Visavis.DuckDb;
using Visavis.Store.Commits;
using Visavis.Store.Files;

namespace Visavis.Store.Maintenance;

/// <summary>Reads everything that the commits name, and says what is not as it was written.</summary>
internal sealed class Verification(Layout layout, LedgerOptions options)
{
    private readonly CommitLog log = new(layout);

    public IEnumerable<Problem> Problems()
    {
        var manifests = new List<Manifest>();
        foreach (var number in log.Numbers)
        {
            if (!log.TryRead(number, out var manifest, out var problem))
            {
                yield return problem;
                continue;
            }
            if (IsChainBroken(manifest))
            {
                yield return Texts.BrokenChain(layout.Manifest(number), manifest.Parent);
            }
            manifests.Add(manifest);
        }
        foreach (var problem in PartProblems(manifests).Concat(VintageProblems(manifests)))
        {
            yield return problem;
        }
    }

    // The first commit that is left may have lost its parents to compaction; no later one may.
    private bool IsChainBroken(Manifest manifest) =>
        manifest.Number != log.Numbers[0]
        && (!log.Numbers.Contains(manifest.Parent) || log.Sha256(manifest.Parent) != manifest.ParentSha256);

    private IEnumerable<Problem> PartProblems(IEnumerable<Manifest> manifests)
    {
        using var database = Engine.Open(layout, options);
        using var connection = database.Connect();
        foreach (var part in manifests.SelectMany(m => m.Parts).DistinctBy(p => (p.Path, p.Sha256)))
        {
            var path = layout.Part(part.Path);
            if (!File.Exists(path))
            {
                yield return Texts.PartMissing(path);
            }
            else if (Durable.Sha256(path) != part.Sha256)
            {
                yield return Texts.PartHasOtherBytes(path);
            }
            else if (RowsOf(connection, path) != part.Rows)
            {
                yield return Texts.PartHasOtherRows(path);
            }
        }
    }

    private IEnumerable<Problem> VintageProblems(List<Manifest> manifests)
    {
        if (manifests is not [.., var newest])
        {
            yield break;
        }
        foreach (var vintage in newest.Vintages.DistinctBy(v => v.Vintage.Sha256))
        {
            var path = layout.Snapshot(vintage.Vintage.Sha256);
            if (!File.Exists(path))
            {
                yield return Texts.SnapshotMissing(path, vintage.File);
            }
            else if (Durable.Sha256(path) != vintage.Vintage.Sha256)
            {
                yield return Texts.SnapshotChanged(path, vintage.File);
            }
        }
        if (!IsEveryRowAccountedFor(newest))
        {
            yield return Texts.Miscount(layout.Manifest(newest.Number));
        }
    }

    private static bool IsEveryRowAccountedFor(Manifest manifest)
    {
        long Rows(params Table[] tables) =>
            manifest.Parts.Where(p => tables.Any(t => t.Name == p.Table)).Sum(p => p.Rows);
        return Rows(Table.Observation, Table.Claim, Table.Series, Table.Classification, Table.Concordance)
                == manifest.Vintages.Sum(v => v.Kept)
            && Rows(Table.SetAside) == manifest.Vintages.Sum(v => v.SetAside);
    }

    private static long RowsOf(DuckDbConnection connection, string path) =>
        connection.Read($"SELECT count(*) AS n FROM read_parquet({Sql.Literal(path)})", row => row.Int64("n"))[0];
}
