using System.Globalization;
using Visavis.DuckDb;

namespace Visavis.Store.Ingest;

/// <summary>An observation whose key an earlier line of the same vintage has.</summary>
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
        if (!Any(connection, from))
        {
            return rows;
        }
        // One line may say the same thing twice: then the order is settled by what it says.
        const string window = $"OVER (PARTITION BY {Table.ObservationKey} ORDER BY line, status, value, note)";
        found(Find(connection, from, window));
        var clean = part.Path + ".clean";
        var kept = connection.Execute(
            $"COPY ({from} QUALIFY row_number() {window} = 1 ORDER BY {part.Table.Order}) "
                + $"TO {Sql.Literal(clean)} (FORMAT parquet)"
        );
        File.Move(clean, part.Path, overwrite: true);
        return kept;
    }

    // Neighbours of equal hash are nearly always equal; the few that are not only cost the closer look.
    private static bool Any(DuckDbConnection connection, string from) =>
        connection.Read(
            $"""
            WITH hashed AS (SELECT hash({Table.ObservationKey}) AS h {from}),
            neighbours AS (SELECT h, lag(h) OVER () AS before FROM hashed)
            SELECT count(*) AS candidates FROM neighbours WHERE h = before
            """,
            row => row.Int64("candidates")
        )
            is [> 0, ..];

    private static IReadOnlyList<Duplicate> Find(DuckDbConnection connection, string from, string window) =>
        connection.Read(
            $"""
            SELECT *, first_value(line) {window} AS first
            {from}
            QUALIFY row_number() {window} > 1
            ORDER BY {Table.Observation.Order}
            """,
            row => new Duplicate(row.Int32("vintage"), KeyOf(row), row.Int64("first"), row.Int64("line"))
        );

    private static string KeyOf(scoped DuckDbRow row)
    {
        var period = Core.Period.Of(row.Int32("start_month"), row.Int32("months"));
        var commodity = new Core.Commodity(row.Text("nomenclature"), row.Text("code"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{row.Text("reporter")} {row.Text("partner")} {row.Text("flow")} {commodity} {period} {row.Text("variable")}"
        );
    }
}
