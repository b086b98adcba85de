using System.Globalization;
using Visavis.DuckDb;

namespace Visavis.Store.Ingest;

/// <summary>A figure whose key an earlier line of the same vintage has.</summary>
/// <param name="Vintage">Id of the vintage.</param>
/// <param name="Key">The key in words.</param>
/// <param name="First">Line that counts.</param>
/// <param name="Line">Line that repeats it.</param>
internal sealed record Duplicate(int Vintage, string Key, long First, long Line);

/// <summary>Finds repeated keys in a sorted part: they stand one after the other.</summary>
internal static class Duplicates
{
    /// <summary>Takes repeated keys out of a part; gives the rows left.</summary>
    public static long Remove(
        DuckDbConnection connection,
        PartWriter part,
        long rows,
        Action<IReadOnlyList<Duplicate>> found
    )
    {
        var from = $"FROM read_parquet({Sql.Literal(part.Path)})";
        if (!Any(connection, from, part.Table.Key!))
        {
            return rows;
        }
        // One line may say the same thing twice: then the order is settled by what it says.
        var window = $"OVER (PARTITION BY {part.Table.Key} ORDER BY line, {Told(part.Table)})";
        found(Find(connection, from, window, part.Table));
        var clean = part.Path + ".clean";
        var kept = connection.Execute(
            $"COPY ({from} QUALIFY row_number() {window} = 1 ORDER BY {part.Table.Order}) "
                + $"TO {Sql.Literal(clean)} (FORMAT parquet)"
        );
        File.Move(clean, part.Path, overwrite: true);
        return kept;
    }

    // Neighbours of equal hash are nearly always equal; the few that are not only cost the closer look.
    private static bool Any(DuckDbConnection connection, string from, string key) =>
        connection.Read(
            $"""
            WITH hashed AS (SELECT hash({key}) AS h {from}),
            neighbours AS (SELECT h, lag(h) OVER () AS before FROM hashed)
            SELECT count(*) AS candidates FROM neighbours WHERE h = before
            """,
            row => row.Int64("candidates")
        )
            is [> 0, ..];

    private static string Told(Table table) => table == Table.Series ? "value, unit" : "status, value, note";

    private static IReadOnlyList<Duplicate> Find(
        DuckDbConnection connection,
        string from,
        string window,
        Table table
    ) =>
        connection.Read(
            $"""
            SELECT *, first_value(line) {window} AS first
            {from}
            QUALIFY row_number() {window} > 1
            ORDER BY {table.Order}
            """,
            row => new Duplicate(row.Int32("vintage"), KeyOf(row, table), row.Int64("first"), row.Int64("line"))
        );

    private static string KeyOf(scoped DuckDbRow row, Table table)
    {
        var period = Core.Period.Of(row.Int32("start_month"), row.Int32("months"));
        if (table == Table.Series)
        {
            var whose = row.HasValue("economy") ? row.Text("economy") : "-";
            var with = row.HasValue("partner") ? $" {row.Text("partner")}" : "";
            return $"{row.Text("indicator")} {whose}{with} {period}";
        }
        var commodity = new Core.Commodity(row.Text("nomenclature"), row.Text("code"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{row.Text("reporter")} {row.Text("partner")} {row.Text("flow")} {commodity} {period} {row.Text("variable")}"
        );
    }
}
