using Visavis.DuckDb;
using Visavis.Store;
using Visavis.Store.Commits;
using Visavis.Store.Files;
using Visavis.Store.Reading;

namespace Visavis.Bench;

/// <summary>A workspace whose observations are made by SQL, in the ledger's order.</summary>
internal static class MadeUpLedger
{
    /// <summary>Id of the one source.</summary>
    public const string Source = "made-up-world";

    /// <summary>Makes the workspace unless it is there already; gives its folder.</summary>
    /// <param name="name">Of the workspace.</param>
    /// <param name="rowSql">A query with the columns of observations; vintage 1.</param>
    public static string Make(string name, string rowSql)
    {
        var layout = new Layout(Path.Combine(Path.GetTempPath(), "visavis-bench", name));
        if (Open(layout.Root).Commits.Count > 0)
        {
            return layout.Root;
        }
        var commit = new CommitWriter(layout, Manifest.Empty, TimeProvider.System);
        var scratch = commit.Scratch(Store.Table.Observation);
        using var database = DuckDbDatabase.OpenInMemory();
        using var connection = database.Connect();
        var rows = connection.Execute($"COPY ({rowSql}) TO {Sql.Literal(scratch)} (FORMAT parquet)");
        commit.Add(Store.Table.Observation, scratch, rows, [1]);
        var source = new Core.Source(Source, "Visavis bench", "", "2026", "Apache-2.0", "");
        var vintage = new Core.Vintage(source.Id, name, new(2026, 1, 1), "2026", default, "");
        commit.Write([new(1, vintage, source, "", "", rows, 0, [])], []);
        return layout.Root;
    }

    /// <summary>The workspace as it is now.</summary>
    public static LedgerView View(string folder) =>
        Open(folder).TryRead(Moment.Now, out var view, out var problem)
            ? view
            : throw new InvalidOperationException(problem.ToString());

    private static Ledger Open(string folder) =>
        Ledger.TryOpen(folder, new(), out var ledger, out var problem)
            ? ledger
            : throw new InvalidOperationException(problem.ToString());
}
