using System.Collections.Immutable;
using Visavis.Core;
using Visavis.Store.Commits;

namespace Visavis.Store.Ingest;

/// <summary>A file to ingest: which vintage it is, whose, and by which version of its declaration it is read.</summary>
/// <param name="Snapshot">The file, as the session keeps it.</param>
/// <param name="Vintage">With the snapshot's hash; its moment of ingest is set by the ledger.</param>
/// <param name="Source">The same as the vintage names.</param>
/// <param name="Declaration">Version of the declaration: a file is read again only when this changes.</param>
public sealed record IngestEntry(Snapshot Snapshot, Vintage Vintage, Source Source, string Declaration);

/// <summary>How an ingest ended.</summary>
public enum IngestOutcome
{
    /// <summary>There is a new commit.</summary>
    Stored,

    /// <summary>Everything was there already.</summary>
    NothingNew,

    /// <summary>Nothing was stored; the problems say why.</summary>
    Refused,
}

/// <summary>What an ingest did.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Commit">Number of the newest commit now.</param>
/// <param name="Stored">Vintages added, with rows kept and set aside.</param>
/// <param name="AlreadyStored">Vintages that were there before, and stayed as they are.</param>
/// <param name="Problems">Why it was refused, or the duplicates among its rows; at most a hundred, all are set aside.</param>
public sealed record IngestResult(
    IngestOutcome Outcome,
    int Commit,
    ImmutableArray<StoredVintage> Stored,
    ImmutableArray<StoredVintage> AlreadyStored,
    ImmutableArray<Problem> Problems
);
