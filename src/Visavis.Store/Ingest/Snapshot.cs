namespace Visavis.Store.Ingest;

/// <summary>A file as it was ingested, byte for byte, kept under its hash.</summary>
/// <param name="File">Its name, without folders.</param>
/// <param name="Sha256">Hash of its bytes.</param>
/// <param name="Path">Where the copy lies: what is parsed is what is kept.</param>
public sealed record Snapshot(string File, string Sha256, string Path);
