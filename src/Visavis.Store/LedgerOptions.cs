namespace Visavis.Store;

/// <summary>How a ledger runs.</summary>
public sealed record LedgerOptions
{
    /// <summary>Says when a vintage was ingested and a commit made.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Threads of the engine; absent leaves one a core. The answers are the same at any number.</summary>
    public int? Threads { get; init; }

    /// <summary>Bytes that the engine may hold in memory; absent leaves it 80 % of the machine. What exceeds it goes through the scratch folder.</summary>
    public long? MemoryLimit { get; init; }
}
