using Visavis.Store.Commits;

namespace Visavis.Store.Reading;

/// <summary>Something that the ledger holds, and the vintage that it came with.</summary>
/// <typeparam name="T">An observation, a claim, a point of a series, a row set aside.</typeparam>
/// <param name="Item">What it is.</param>
/// <param name="Vintage">Whence it is.</param>
public sealed record Stored<T>(T Item, StoredVintage Vintage);
