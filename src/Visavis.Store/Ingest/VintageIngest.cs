using System.Collections.Immutable;
using Visavis.Core;
using Visavis.DuckDb;
using Visavis.Store.Commits;

namespace Visavis.Store.Ingest;

/// <summary>Takes the rows of one vintage, from any number of threads.</summary>
public sealed class VintageIngest
{
    private readonly IngestSession session;
    private readonly StoredVintage vintage;
    private readonly Dictionary<string, long> lineByKey = new(StringComparer.Ordinal);
    private long kept;
    private long setAside;
    private ImmutableArray<Source> cited = [];

    internal VintageIngest(IngestSession session, StoredVintage vintage) =>
        (this.session, this.vintage) = (session, vintage);

    /// <summary>Id of the vintage in the new commit.</summary>
    public int Id => vintage.Id;

    /// <summary>The vintage with the rows counted so far.</summary>
    internal StoredVintage Stored => vintage with { Kept = kept, SetAside = setAside, Cited = cited };

    /// <summary>Adds observations. The batch belongs to the ledger from now on.</summary>
    public void Add(ObservationBatch batch)
    {
        Interlocked.Add(ref kept, batch.Count);
        session.Writer(Table.Observation).Add(Id, chunk => ObservationRows.Write(chunk, Id, batch));
    }

    /// <summary>Adds claims, and the terms of those that speak of quantities.</summary>
    public void AddClaims(IEnumerable<Claim> claims)
    {
        foreach (var some in claims.Where(c => IsNew(c.Id, c.Place)).Chunk(ChunkWriter.Capacity))
        {
            Interlocked.Add(ref kept, some.Length);
            AddRows(Table.Claim, some, ClaimRows.Write);
            foreach (var terms in some.SelectMany(ClaimRows.TermsOf).Chunk(ChunkWriter.Capacity))
            {
                AddRows(Table.Term, terms, ClaimRows.WriteTerm);
            }
        }
    }

    /// <summary>Adds points of series; the hash of their file is the vintage's.</summary>
    public void AddSeries(IEnumerable<SeriesPoint> points) => AddDistinct(Table.Series, points, WriteSeries);

    /// <summary>Adds lines of a code list, and where they stand; no code may stand twice.</summary>
    public void AddCategories(IEnumerable<(Category Category, long Line)> categories) =>
        AddDistinct(Table.Classification, categories, ClassificationRows.Write);

    /// <summary>Adds lines of a concordance, and where they stand; no pair of codes may stand twice.</summary>
    public void AddCorrespondences(IEnumerable<(Correspondence Correspondence, long Line)> lines) =>
        AddDistinct(Table.Concordance, lines, ClassificationRows.Write);

    /// <summary>Names the sources that single rows come from, beside the file's own.</summary>
    public void Cite(IEnumerable<Source> sources) => cited = [.. sources.OrderBy(s => s.Id, StringComparer.Ordinal)];

    /// <summary>Adds rows that could not be read.</summary>
    public void AddSetAside(IEnumerable<SetAside> rows)
    {
        foreach (var some in rows.Chunk(ChunkWriter.Capacity))
        {
            Interlocked.Add(ref setAside, some.Length);
            AddRows(Table.SetAside, some, SetAsideRows.Write);
        }
    }

    /// <summary>Moves figures that repeat an earlier one from the rows kept to those set aside.</summary>
    internal void SetAside(IReadOnlyCollection<Duplicate> figures)
    {
        Interlocked.Add(ref kept, -figures.Count);
        AddSetAside(figures.Select(AsideOf));
    }

    private void WriteSeries(scoped ChunkWriter chunk, int row, int id, SeriesPoint point) =>
        SeriesRows.Write(chunk, row, id, point with { Place = point.Place with { Sha256 = vintage.Vintage.Sha256 } });

    private void AddDistinct<T>(Table table, IEnumerable<T> items, RowWriter<T> write)
    {
        foreach (var some in items.Chunk(ChunkWriter.Capacity))
        {
            Interlocked.Add(ref kept, some.Length);
            AddRows(table, some, write);
        }
    }

    private SetAside AsideOf(Duplicate duplicate)
    {
        var problem = Texts.Duplicate(vintage.File, duplicate.Key, duplicate.First, duplicate.Line);
        session.Report(problem);
        return new(duplicate.Line, "", duplicate.Key, problem);
    }

    private bool IsNew(string key, Place place)
    {
        long first;
        lock (lineByKey)
        {
            if (lineByKey.TryAdd(key, place.Line))
            {
                return true;
            }
            first = lineByKey[key];
        }
        AddSetAside([AsideOf(new(Id, key, first, place.Line))]);
        return false;
    }

    private delegate void RowWriter<T>(scoped ChunkWriter chunk, int row, int vintage, T item);

    private void AddRows<T>(Table table, T[] items, RowWriter<T> write) =>
        session
            .Writer(table)
            .Add(
                Id,
                chunk =>
                {
                    for (var row = 0; row < items.Length; row++)
                    {
                        write(chunk, row, Id, items[row]);
                    }
                    return items.Length;
                }
            );
}
