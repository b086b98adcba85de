using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Visavis.DuckDb;
using Visavis.Store.Commits;
using Visavis.Store.Files;

namespace Visavis.Store.Reading;

/// <summary>The SQL that lays a commit before the reader.</summary>
internal static class ViewSql
{
    // The empty tables, which name columns and types, lie in a schema of their own.
    private const string Shapes = "shape";

    public static string Of(Layout layout, Manifest manifest, ImmutableArray<StoredVintage> vintages)
    {
        var sql = new StringBuilder($"CREATE SCHEMA {Shapes}; USE {Shapes};");
        sql.AppendJoin('\n', Table.All.Select(t => SqlText.Of(t.Name)));
        sql.Append("USE main;");
        var shown = vintages.Select(v => v.Id).ToHashSet();
        foreach (var table in Table.All)
        {
            AppendView(sql, layout, table, [.. manifest.Parts.Where(p => p.Table == table.Name)], shown);
        }
        sql.Append(SqlText.Of("vintage"));
        AppendVintages(sql, vintages);
        return sql.Append(SqlText.Of("evidence")).ToString();
    }

    private static void AppendView(StringBuilder sql, Layout layout, Table table, Part[] parts, HashSet<int> shown)
    {
        sql.Append(CultureInfo.InvariantCulture, $"CREATE VIEW {table.Name} AS FROM {Shapes}.{table.Name}");
        AppendParts(sql, layout, parts.Where(p => p.Vintages.All(shown.Contains)), "");
        var mixed = parts.Where(p => p.Vintages.Any(shown.Contains) && !p.Vintages.All(shown.Contains));
        AppendParts(sql, layout, mixed, $" WHERE vintage IN ({Ids(shown)})");
        sql.Append(';');
    }

    private static void AppendParts(StringBuilder sql, Layout layout, IEnumerable<Part> parts, string condition)
    {
        var paths = parts.Select(p => layout.Part(p.Path)).ToList();
        if (paths.Count > 0)
        {
            var files = Sql.Literal(paths);
            // By name: parts of older workspaces lack the columns that came later. A part alone is read faster without.
            var byName = paths.Count > 1 ? ", union_by_name = true" : "";
            sql.Append(CultureInfo.InvariantCulture, $" UNION ALL BY NAME ")
                .Append(CultureInfo.InvariantCulture, $"FROM read_parquet({files}{byName}){condition}");
        }
    }

    private static string Ids(IEnumerable<int> ids) =>
        string.Join(", ", ids.Order().Select(i => i.ToString(CultureInfo.InvariantCulture)));

    private static void AppendVintages(StringBuilder sql, ImmutableArray<StoredVintage> vintages)
    {
        if (vintages.Length > 0)
        {
            sql.Append("INSERT INTO vintage VALUES ").AppendJoin(", ", vintages.Select(Values)).Append(';');
        }
    }

    private static string Values(StoredVintage v) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            ({v.Id}, {Sql.Literal(v.Vintage.Source)}, {Sql.Literal(v.Vintage.Dataset)}, {Sql.Literal(
                v.Source.Publisher
            )},
            '{v.Vintage.Published:yyyy-MM-dd}', '{v.Vintage.Ingested.UtcDateTime:yyyy-MM-dd HH:mm:ss.ffffff}',
            {Sql.Literal(v.File)}, {Sql.Literal(v.Vintage.Sha256)})
            """
        );
}
