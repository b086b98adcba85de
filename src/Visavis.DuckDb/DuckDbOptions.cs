using System.Globalization;

namespace Visavis.DuckDb;

/// <summary>How a database runs. Extensions are never fetched or loaded, whatever is set here.</summary>
public sealed record DuckDbOptions
{
    /// <summary>Threads of DuckDB's own; null leaves the number to DuckDB (one a core).</summary>
    public int? Threads { get; init; }

    /// <summary>Bytes that DuckDB may hold in memory; null leaves the limit to DuckDB (80 % of the machine).</summary>
    public long? MemoryLimit { get; init; }

    /// <summary>Where what exceeds memory is spilled; null forbids spilling.</summary>
    public string? TempDirectory { get; init; }

    /// <summary>Whether SQL may reach any file; if not, only those in <see cref="AllowedDirectories"/>.</summary>
    public bool ExternalAccess { get; init; } = true;

    /// <summary>Folders open to SQL when external access is off.</summary>
    public IReadOnlyList<string> AllowedDirectories { get; init; } = [];

    /// <summary>DuckDB's settings at its start.</summary>
    internal IEnumerable<(string Name, string Value)> Settings()
    {
        yield return ("autoinstall_known_extensions", "false");
        yield return ("autoload_known_extensions", "false");
        yield return ("temp_directory", TempDirectory ?? "");
        if (Threads is { } threads)
        {
            yield return ("threads", threads.ToString(CultureInfo.InvariantCulture));
        }
        if (MemoryLimit is { } bytes)
        {
            yield return ("memory_limit", string.Create(CultureInfo.InvariantCulture, $"{bytes}B"));
        }
    }

    /// <summary>What shuts external access for good; DuckDB takes the list of folders only in SQL.</summary>
    internal string Restrictions() =>
        $"SET allowed_directories = {Sql.Literal(AllowedDirectories)}; "
        + "SET enable_external_access = false; SET lock_configuration = true";
}
