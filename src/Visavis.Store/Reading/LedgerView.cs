using System.Collections.Immutable;
using Visavis.Core;
using Visavis.DuckDb;
using Visavis.Store.Commits;
using Visavis.Store.Files;

namespace Visavis.Store.Reading;

/// <summary>One commit as it was at one moment. Any number of threads may ask it; writers do not disturb it.</summary>
public sealed class LedgerView : IDisposable
{
    private readonly DuckDbDatabase database;
    private readonly Dictionary<int, StoredVintage> vintageById;

    internal LedgerView(
        Layout layout,
        Manifest manifest,
        ImmutableArray<StoredVintage> vintages,
        LedgerOptions options,
        string? alsoWrites
    )
    {
        (Commit, Vintages) = (manifest.Number, vintages);
        vintageById = vintages.ToDictionary(v => v.Id);
        database = Engine.Open(layout, options, alsoWrites);
        using var connection = database.Connect();
        connection.Execute(ViewSql.Of(layout, manifest, vintages));
    }

    /// <summary>Number of the commit.</summary>
    public int Commit { get; }

    /// <summary>The vintages that are shown.</summary>
    public ImmutableArray<StoredVintage> Vintages { get; }

    /// <summary>Who published them.</summary>
    public IReadOnlyList<Source> Sources =>
        [.. Vintages.SelectMany(v => v.Cited.Prepend(v.Source)).Distinct().OrderBy(s => s.Id, StringComparer.Ordinal)];

    /// <summary>The vintage of an id in the column <c>vintage</c>.</summary>
    public StoredVintage Vintage(int id) => vintageById[id];

    /// <summary>Observations, sorted by key, then by vintage and line.</summary>
    public IReadOnlyList<Stored<Observation>> Observations(ObservationFilter filter) =>
        Select(
            "observation",
            filter.ToWhere(),
            "reporter, partner, flow, nomenclature, code, start_month, months, vintage, line, variable",
            Rows.Observation
        );

    /// <summary>How many observations there are.</summary>
    public long Count(ObservationFilter filter)
    {
        var where = filter.ToWhere();
        return Query(
            $"SELECT count(*) AS n FROM observation WHERE {where.Condition}",
            row => row.Int64("n"),
            where.Parameters
        )[0];
    }

    /// <summary>Claims, in the order of ingest.</summary>
    public IReadOnlyList<Stored<Claim>> Claims(ClaimFilter filter) =>
        Select("claim", filter.ToWhere(), Table.Claim.Order, (row, _) => Rows.Claim(row));

    /// <summary>Points of series, by indicator, economy and period.</summary>
    public IReadOnlyList<Stored<SeriesPoint>> Series(SeriesFilter filter) =>
        Select(
            "series",
            filter.ToWhere(),
            "indicator, economy, partner, start_month, months, vintage, line",
            (row, _) => Rows.SeriesPoint(row)
        );

    /// <summary>Rows set aside, by vintage and line.</summary>
    public IReadOnlyList<Stored<SetAside>> SetAside() =>
        Select("set_aside", new(), Table.SetAside.Order, (row, _) => Rows.SetAside(row));

    /// <summary>Lines of publishers' code lists, by edition and code.</summary>
    /// <param name="nomenclatures">Ids of editions; none means all.</param>
    public IReadOnlyList<Stored<Category>> Categories(params string[] nomenclatures) =>
        Select(
            "classification",
            new Where().In("nomenclature", nomenclatures),
            "nomenclature, code",
            (row, _) => Rows.Category(row)
        );

    /// <summary>Lines of the concordance of two editions, by code.</summary>
    /// <param name="from">Id of the edition that it leads from.</param>
    /// <param name="to">Id of the edition that it leads to.</param>
    public IReadOnlyList<Stored<Correspondence>> Correspondences(string from, string to) =>
        Select(
            "concordance",
            new Where().In("from_nomenclature", [from]).In("to_nomenclature", [to]),
            "from_code, to_code",
            (row, _) => Rows.Correspondence(row)
        );

    /// <summary>Editions that a concordance leads from and to, sorted.</summary>
    public IReadOnlyList<(string From, string To)> Concordances() =>
        Query(
            "SELECT DISTINCT from_nomenclature, to_nomenclature FROM concordance ORDER BY ALL",
            row => (row.Text("from_nomenclature"), row.Text("to_nomenclature"))
        );

    /// <summary>The sums that a measure declares: named columns, streamed chunk by chunk.</summary>
    /// <param name="rowSql">A query over the ledger's tables.</param>
    /// <param name="parameters">Values of its <c>$names</c>.</param>
    public Sums Sums(string rowSql, params ReadOnlySpan<(string Name, Parameter Value)> parameters)
    {
        var connection = database.Connect();
        using var statement = connection.Prepare(rowSql);
        foreach (var (name, value) in parameters)
        {
            statement.Bind(name, value);
        }
        return new(connection, statement.Query());
    }

    /// <summary>Writes the rows of a query into a Parquet file, in the folder that was named when the view was opened.</summary>
    /// <param name="path">The file.</param>
    /// <param name="rowSql">A query over the ledger's tables.</param>
    /// <param name="parameters">Values of its <c>$names</c>.</param>
    /// <returns>Rows written.</returns>
    /// <exception cref="DuckDbException">The file cannot be written.</exception>
    public long CopyTo(string path, string rowSql, params ReadOnlySpan<(string Name, Parameter Value)> parameters)
    {
        using var connection = database.Connect();
        using var statement = connection.Prepare($"COPY ({rowSql}) TO {Sql.Literal(path)} (FORMAT parquet)");
        foreach (var (name, value) in parameters)
        {
            statement.Bind(name, value);
        }
        return statement.Execute();
    }

    /// <summary>All rows of a small query.</summary>
    internal IReadOnlyList<T> Query<T>(string sql, RowReader<T> read, ReadOnlySpan<Parameter> parameters = default)
    {
        using var connection = database.Connect();
        return connection.Read(sql, read, parameters);
    }

    /// <summary>Closes it.</summary>
    public void Dispose() => database.Dispose();

    private delegate T ItemReader<out T>(scoped DuckDbRow row, StoredVintage vintage);

    private IReadOnlyList<Stored<T>> Select<T>(string table, Where where, string order, ItemReader<T> read) =>
        Query(
            $"SELECT * FROM {table} WHERE {where.Condition} ORDER BY {order}",
            row =>
            {
                var vintage = Vintage(row.Int32("vintage"));
                return new Stored<T>(read(row, vintage), vintage);
            },
            where.Parameters
        );
}
