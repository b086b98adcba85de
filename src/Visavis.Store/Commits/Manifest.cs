using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Store.Commits;

/// <summary>One state of the workspace: every vintage and every part that belongs to it.</summary>
/// <param name="Number">From 1; 0 is the empty workspace, which has no file.</param>
/// <param name="Parent">Number of the commit before.</param>
/// <param name="ParentSha256">Hash of the parent's manifest; empty for the first.</param>
/// <param name="Tool">Version of the program that wrote it.</param>
/// <param name="Time">When.</param>
/// <param name="Vintages">All that were ever ingested, by id.</param>
/// <param name="Parts">All Parquet files, by table and path.</param>
public sealed record Manifest(
    int Number,
    int Parent,
    string ParentSha256,
    string Tool,
    DateTimeOffset Time,
    ImmutableArray<StoredVintage> Vintages,
    ImmutableArray<Part> Parts
)
{
    /// <summary>A workspace before its first commit.</summary>
    public static Manifest Empty { get; } = new(0, 0, "", "", default, [], []);
}

/// <summary>A vintage as the workspace holds it.</summary>
/// <param name="Id">From 1, in the order of ingest; the column <c>vintage</c> of every table.</param>
/// <param name="Vintage">Source, data set, dates, hash of the file.</param>
/// <param name="Source">Who published it, on what terms.</param>
/// <param name="File">Name of the file, without folders.</param>
/// <param name="Declaration">Version of the declaration that it was read by.</param>
/// <param name="Kept">Rows kept: observations, claims and points of series.</param>
/// <param name="SetAside">Rows set aside.</param>
/// <param name="Cited">Sources and documents that single rows name beside the file's own source.</param>
public sealed record StoredVintage(
    int Id,
    Vintage Vintage,
    Source Source,
    string File,
    string Declaration,
    long Kept,
    long SetAside,
    ImmutableArray<Source> Cited
);

/// <summary>An immutable Parquet file.</summary>
/// <param name="Table">Whose rows it holds.</param>
/// <param name="Path">From the folder <c>parts</c>, with slashes.</param>
/// <param name="Rows">How many.</param>
/// <param name="Bytes">Length of the file.</param>
/// <param name="Sha256">Hash of the file.</param>
/// <param name="Vintages">Ids of the vintages whose rows it holds.</param>
public sealed record Part(
    string Table,
    string Path,
    long Rows,
    long Bytes,
    string Sha256,
    ImmutableArray<int> Vintages
);
