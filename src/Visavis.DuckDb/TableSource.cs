namespace Visavis.DuckDb;

/// <summary>A table whose rows managed code makes while DuckDB asks for them.</summary>
/// <param name="Columns">Names and types, in order.</param>
/// <param name="Open">Called once a thread and scan; what it gives is called by that thread until it gives 0 rows.</param>
/// <param name="MaxThreads">Most threads that may ask at once.</param>
/// <param name="Rows">About how many rows there will be, if known: a help to the planner.</param>
public sealed record TableSource(
    IReadOnlyList<DuckDbColumn> Columns,
    Func<ChunkFiller> Open,
    int MaxThreads = 1,
    long? Rows = null
);
