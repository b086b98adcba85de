using Visavis.DuckDb;
using Visavis.Store.Commits;
using Visavis.Store.Files;

namespace Visavis.Store.Maintenance;

/// <summary>Rewrites many parts of a table as one, in a new commit that says the same.</summary>
internal sealed class Compaction(Layout layout, Manifest parent, LedgerOptions options)
{
    /// <summary>Gives the number of the newest commit; the parent's if there was nothing to join.</summary>
    public int Run()
    {
        var commit = new CommitWriter(layout, parent, options.Clock);
        var many = Table.All.Select(PartsOf).Where(p => p.Length > 1).ToList();
        using (var database = Engine.Open(layout, options))
        {
            many.ForEach(parts => Join(database, commit, parts));
        }
        return many.Count == 0
            ? parent.Number
            : commit.Write(parent.Vintages, [.. parent.Parts.Except(many.SelectMany(p => p))]);
    }

    /// <summary>Forgets all commits but the newest, then the files that only they named.</summary>
    public static void DropOld(Layout layout, Manifest newest)
    {
        var log = new CommitLog(layout);
        foreach (var number in log.Numbers.Where(n => n < newest.Number))
        {
            File.Delete(layout.Manifest(number));
        }
        Durable.FlushFolder(layout.Commits);
        var named = newest.Parts.Select(p => layout.Part(p.Path)).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(layout.Parts, "*.parquet", SearchOption.AllDirectories))
        {
            if (!named.Contains(file))
            {
                File.Delete(file);
            }
        }
    }

    private Part[] PartsOf(Table table) => [.. parent.Parts.Where(p => p.Table == table.Name)];

    private void Join(DuckDbDatabase database, CommitWriter commit, Part[] parts)
    {
        var table = Table.All.Single(t => t.Name == parts[0].Table);
        var files = Sql.Literal(parts.Select(p => layout.Part(p.Path)));
        var to = commit.Scratch(table);
        using var connection = database.Connect();
        connection.Execute(SqlText.Of(table.Name));
        var rows = connection.Execute(
            $"COPY (FROM (FROM {table.Name} UNION ALL BY NAME FROM read_parquet({files}, union_by_name = true)) ORDER BY {table.Order}) TO {Sql.Literal(to)} (FORMAT parquet)"
        );
        commit.Add(table, to, rows, parts.SelectMany(p => p.Vintages).Distinct());
    }
}
