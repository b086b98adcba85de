using Visavis.DuckDb;
using Visavis.Store.Files;

namespace Visavis.Store;

/// <summary>The SQL engine as the ledger uses it: in memory, blind to everything outside the workspace.</summary>
internal static class Engine
{
    public static DuckDbDatabase Open(Layout layout, LedgerOptions options, string? alsoWrites = null) =>
        DuckDbDatabase.OpenInMemory(
            new()
            {
                Threads = options.Threads,
                MemoryLimit = options.MemoryLimit,
                TempDirectory = Path.Combine(layout.Scratch, "spill"),
                ExternalAccess = false,
                AllowedDirectories =
                [
                    layout.Parts,
                    layout.Scratch,
                    .. alsoWrites is null ? [] : (string[])[alsoWrites],
                ],
            }
        );
}
